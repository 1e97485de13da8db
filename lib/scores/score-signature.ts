import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { metricById } from '../scoring/metrics/table'
import type { Encoder } from '../scoring/models/encoder'
import { SCORER_VERSION, type Signature } from '../scoring/signature'
import type { ScoreSignature } from '../submissions/signature'
import { LEVEL, REPLICATES, SLICE_REPLICATES } from './score-file'

/** Everything the numbers of a file depend on. */
export function scoreSignature({
  descriptor,
  versionHash,
  fileHash,
  extraction,
  encoder = null,
}: {
  descriptor: BenchmarkDescriptor
  versionHash: string
  fileHash: string
  extraction: string
  /** The model that works out statistics; null: none does. */
  encoder?: Pick<Encoder, 'name' | 'sha256'> | null
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
    ...(encoder && { encoder: { name: encoder.name, sha256: encoder.sha256 } }),
  }
}

/** The part of a signature that one metric's value depends on, as `signatureLine` prints it. */
export function metricSignature(signature: ScoreSignature, metric: string): Signature {
  const { encoder } = signature
  return {
    benchmark: signature.versionHash,
    predictions: signature.fileHash,
    task: signature.task,
    params: signature.params,
    extraction: signature.extraction,
    metric,
    options:
      encoder && metricById(metric)?.needsModel ? { model: encoder.name, modelsha: encoder.sha256 } : {},
    missing: signature.missing as Signature['missing'],
    scorer: signature.scorer,
    replicates: signature.replicates,
    dice: signature.diceKey,
  }
}
