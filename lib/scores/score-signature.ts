import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { SCORER_VERSION, type Signature } from '../scoring/signature'
import type { ScoreSignature } from '../submissions/signature'
import { LEVEL, REPLICATES, SLICE_REPLICATES } from './score-file'

/** Everything the numbers of a file depend on. */
export function scoreSignature({
  descriptor,
  versionHash,
  fileHash,
  extraction,
}: {
  descriptor: BenchmarkDescriptor
  versionHash: string
  fileHash: string
  extraction: string
}): ScoreSignature {
  return {
    benchmark: descriptor.slug,
    versionHash,
    fileHash,
    task: descriptor.task,
    params: descriptor.params,
    extraction,
    missing: descriptor.missing,
    metrics: descriptor.metrics,
    scorer: SCORER_VERSION,
    replicates: REPLICATES,
    sliceReplicates: SLICE_REPLICATES,
    diceKey: versionHash.slice(0, 32),
    level: LEVEL,
  }
}

/** The part of a signature that one metric's value depends on, as `signatureLine` prints it. */
export function metricSignature(signature: ScoreSignature, metric: string): Signature {
  return {
    benchmark: signature.versionHash,
    predictions: signature.fileHash,
    task: signature.task,
    params: signature.params,
    extraction: signature.extraction,
    metric,
    options: {},
    missing: signature.missing as Signature['missing'],
    scorer: signature.scorer,
    replicates: signature.replicates,
    dice: signature.diceKey,
  }
}
