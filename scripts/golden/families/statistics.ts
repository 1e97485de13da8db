import type { Family } from '../family'
import {
  agreementCohen,
  agreementFleiss,
  agreementIcc,
  agreementIrrCac,
  agreementKrippendorff,
} from './statistics/agreement'
import { bootstrapExact, bootstrapMonteCarlo } from './statistics/bootstrap'
import { bootstrapCluster } from './statistics/bootstrap-cluster'
import { inferenceEquivalence } from './statistics/equivalence'
import {
  inferenceMany,
  inferenceMcnemar,
  inferenceMultiplicity,
  inferencePairedTests,
  inferencePermutation,
} from './statistics/inference'
import {
  pairwiseArenaRank,
  pairwiseBtR,
  pairwiseChoix,
  pairwiseDavidson,
  pairwiseFastchat,
  pairwiseTies,
} from './statistics/pairwise'
import { inferencePower } from './statistics/power'
import { inferenceProportion, inferenceTwoProportions } from './statistics/proportions'
import { ranksCsranks } from './statistics/ranks'

export const statisticsFamilies: Readonly<Record<string, Family>> = {
  'agreement-cohen': agreementCohen,
  'agreement-fleiss': agreementFleiss,
  'agreement-icc': agreementIcc,
  'agreement-irrcac': agreementIrrCac,
  'agreement-krippendorff': agreementKrippendorff,
  'bootstrap-cluster': bootstrapCluster,
  'inference-bootstrap-exact': bootstrapExact,
  'inference-bootstrap-montecarlo': bootstrapMonteCarlo,
  'inference-equivalence': inferenceEquivalence,
  'inference-many': inferenceMany,
  'inference-mcnemar': inferenceMcnemar,
  'inference-multiplicity': inferenceMultiplicity,
  'inference-paired-tests': inferencePairedTests,
  'inference-permutation': inferencePermutation,
  'inference-power': inferencePower,
  'inference-proportion': inferenceProportion,
  'inference-two-proportions': inferenceTwoProportions,
  'pairwise-arena-rank': pairwiseArenaRank,
  'pairwise-bt-choix': pairwiseChoix,
  'pairwise-bt-r': pairwiseBtR,
  'pairwise-davidson': pairwiseDavidson,
  'pairwise-fastchat': pairwiseFastchat,
  'pairwise-ties': pairwiseTies,
  'ranks-csranks': ranksCsranks,
}
