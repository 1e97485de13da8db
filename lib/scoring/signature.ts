import type { MissingRule } from './task'

/** Version of the scoring rules: it changes whenever any published number could change. */
export const SCORER_VERSION = '1.0.0'

/** All that a score depends on: with these and the files, a stranger gets the same number. */
export interface Signature {
  /** Content hash of the benchmark's version. */
  readonly benchmark: string
  /** Content hash of the prediction file. */
  readonly predictions: string
  readonly task: string
  readonly params: unknown
  /** The rule that read answers out of raw text; null when predictions came ready to score. */
  readonly extraction: string | null
  readonly metric: string
  readonly options: Readonly<Record<string, unknown>>
  readonly missing: MissingRule
  readonly scorer: string
  /** Bootstrap replicates and the key of their dice; null where no interval was drawn. */
  readonly replicates: number | null
  readonly dice: string | null
}

/**
 * JSON with sorted keys and no blanks: equal values give equal text. Absent fields (`undefined`) are left out.
 *
 * @throws TypeError for what JSON cannot hold (functions, bigints, numbers that are not finite)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no JSON form`)
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`
}

/** The signature as canonical JSON: what is stored and compared. */
export const signatureJson = (signature: Signature): string => canonicalJson(signature)

/**
 * The signature on one line, in the manner of sacreBLEU:
 * `accuracy|bench:1f0c9a2b|preds:77aa01cd|task:multiple-choice|choices:4|extract:automatic|missing:wrong|reps:10000|dice:1f0c9a2b|version:1.0.0`
 */
export function signatureLine(signature: Signature): string {
  const fields: [string, string][] = [
    ['bench', short(signature.benchmark)],
    ['preds', short(signature.predictions)],
    ['task', signature.task],
    ...plainFields(signature.params),
    ['extract', signature.extraction ?? 'none'],
    ...plainFields(signature.options),
    ['missing', signature.missing],
  ]
  if (signature.replicates !== null) fields.push(['reps', String(signature.replicates)])
  if (signature.dice !== null) fields.push(['dice', short(signature.dice)])
  fields.push(['version', signature.scorer])
  return [signature.metric, ...fields.map(([key, value]) => `${key}:${value}`)].join('|')
}

/** Hashes are cut for reading; the JSON form has them whole. */
const short = (hash: string): string => (/^[0-9a-f]{16,}$/i.test(hash) ? hash.slice(0, 8) : hash)

function plainFields(value: unknown): [string, string][] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value)
    .filter(([, entry]) => entry !== null && entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, typeof entry === 'object' ? canonicalJson(entry) : short(String(entry))])
}
