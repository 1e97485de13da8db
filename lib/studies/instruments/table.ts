import { amiePatientActor } from './catalogue/amie-patient-actor'
import { amieSpecialist } from './catalogue/amie-specialist'
import { clinicalSummaryHarm } from './catalogue/clinical-summary-harm'
import { clinicalSummaryPairwise } from './catalogue/clinical-summary-pairwise'
import { clinicalTaskScore } from './catalogue/clinical-task-score'
import { craftMdExpert } from './catalogue/craft-md-expert'
import { equitymedqaCounterfactual } from './catalogue/equitymedqa-counterfactual'
import { equitymedqaIndependent } from './catalogue/equitymedqa-independent'
import { equitymedqaPairwise } from './catalogue/equitymedqa-pairwise'
import { examQaGeneration } from './catalogue/exam-qa-generation'
import { healthbenchCriterion } from './catalogue/healthbench-criterion'
import { informaticsConsult } from './catalogue/informatics-consult'
import { kgTriple } from './catalogue/kg-triple'
import { kqaClaim } from './catalogue/kqa-claim'
import { medPalm2BedsideHarm } from './catalogue/med-palm-2-bedside-harm'
import { medPalm2BedsideRanking } from './catalogue/med-palm-2-bedside-ranking'
import { medPalm2Pairwise } from './catalogue/med-palm-2-pairwise'
import { medPalmClinician } from './catalogue/med-palm-clinician'
import { medPalmLay } from './catalogue/med-palm-lay'
import { medPalmMErrors } from './catalogue/med-palm-m-errors'
import { medPalmMRanking } from './catalogue/med-palm-m-ranking'
import { medarena } from './catalogue/medarena'
import { medecError } from './catalogue/medec-error'
import { medhelmJury } from './catalogue/medhelm-jury'
import { medvalRisk } from './catalogue/medval-risk'
import { mslrFacets } from './catalogue/mslr-facets'
import { mslrPairwise } from './catalogue/mslr-pairwise'
import { plabaMu } from './catalogue/plaba-mu'
import { preciseBoolean } from './catalogue/precise-boolean'
import { qualityEmpathy } from './catalogue/quality-empathy'
import { quest } from './catalogue/quest'
import { segmentationTuring } from './catalogue/segmentation-turing'
import { trecPlaba2023 } from './catalogue/trec-plaba-2023'
import { trecPlaba2024 } from './catalogue/trec-plaba-2024'
import type { Instrument } from './instrument'

/** The platform's own instruments: a file and a line. */
export const instruments: readonly Instrument[] = [
  amiePatientActor,
  amieSpecialist,
  clinicalSummaryHarm,
  clinicalSummaryPairwise,
  clinicalTaskScore,
  craftMdExpert,
  equitymedqaCounterfactual,
  equitymedqaIndependent,
  equitymedqaPairwise,
  examQaGeneration,
  healthbenchCriterion,
  informaticsConsult,
  kgTriple,
  kqaClaim,
  medPalm2BedsideHarm,
  medPalm2BedsideRanking,
  medPalm2Pairwise,
  medPalmClinician,
  medPalmLay,
  medPalmMErrors,
  medPalmMRanking,
  medarena,
  medecError,
  medhelmJury,
  medvalRisk,
  mslrFacets,
  mslrPairwise,
  plabaMu,
  preciseBoolean,
  qualityEmpathy,
  quest,
  segmentationTuring,
  trecPlaba2023,
  trecPlaba2024,
]

/** @returns null where the platform has no instrument of this id */
export const publishedInstrument = (id: string): Instrument | null =>
  instruments.find((instrument) => instrument.id === id) ?? null
