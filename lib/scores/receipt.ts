import { createHash } from 'node:crypto'
import { canonicalJson } from '../scoring/signature'
import type { ScoreSignature } from '../submissions/signature'
import type { ScoreValue } from './score-value'

export interface Receipted {
  readonly signature: ScoreSignature
  readonly instanceCount: number
  readonly answeredCount: number
  readonly values: readonly ScoreValue[]
}

/**
 * What the receipt is the hash of: signature and every value, as canonical JSON. Numbers are written with the fewest
 * digits that give the same float64; infinities as text; the order of the values does not matter.
 */
export function receiptText({ signature, instanceCount, answeredCount, values }: Receipted): string {
  const entries = values.map((entry) => ({
    metric: entry.metric,
    sliceDimension: entry.sliceDimension,
    sliceValue: entry.sliceValue,
    isPrimary: entry.isPrimary,
    value: number(entry.value),
    low: number(entry.low),
    high: number(entry.high),
    intervalMethod: entry.intervalMethod,
    level: entry.level,
    n: entry.n,
  }))
  const lines = entries.map((entry) => canonicalJson(entry)).sort()
  return [canonicalJson({ signature, instanceCount, answeredCount }), ...lines].join('\n')
}

/** SHA-256 of the receipt's text, 64 hex digits. */
export const receiptOf = (content: Receipted): string => sha256(receiptText(content))

/** SHA-256 of the signature alone: equal for two scorings that must give equal numbers. */
export const signatureHashOf = (signature: ScoreSignature): string => sha256(canonicalJson(signature))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const number = (value: number | null): number | string | null =>
  value === null || Number.isFinite(value) ? value : String(value)
