import { canonicalJson } from '../scoring/signature'
import type { ScoreSignature } from '../submissions/signature'
import { receiptOf } from './receipt'
import type { ScoreValue } from './score-value'

/** An entry of the ledger with all that belongs to it, as stored or as computed anew. */
export interface ScoringRecord {
  readonly signature: ScoreSignature
  readonly receipt: string
  readonly instanceCount: number
  readonly answeredCount: number
  readonly values: readonly ScoreValue[]
  readonly layout: readonly string[]
  readonly columns: readonly ArrayLike<number>[]
  /** By metric. */
  readonly replicates: ReadonlyMap<string, ArrayLike<number>>
  readonly answers: readonly unknown[]
}

/**
 * What a stored entry has otherwise than the same file scored anew, in words; empty when all is equal to the last bit.
 * Also whether the stored receipt is that of the stored values: one that is not was tampered with.
 */
export function scoringDifferences(stored: ScoringRecord, computed: ScoringRecord): string[] {
  return [
    ...(receiptOf(stored) === stored.receipt ? [] : ['the stored receipt is not that of the stored values']),
    ...(stored.receipt === computed.receipt
      ? []
      : [`receipt: stored ${stored.receipt}, computed ${computed.receipt}`]),
    ...signatureDifferences(stored.signature, computed.signature),
    ...countDifference('instances', stored.instanceCount, computed.instanceCount),
    ...countDifference('readable answers', stored.answeredCount, computed.answeredCount),
    ...valueDifferences(stored.values, computed.values),
    ...columnDifferences(stored, computed),
    ...replicateDifferences(stored, computed),
    ...vectorDifference('extracted answers', stored.answers, computed.answers, sameJson),
  ]
}

function signatureDifferences(stored: ScoreSignature, computed: ScoreSignature): string[] {
  const names = [...new Set([...Object.keys(stored), ...Object.keys(computed)])] as (keyof ScoreSignature)[]
  return names.flatMap((name) =>
    sameJson(stored[name], computed[name])
      ? []
      : [
          `signature, ${name}: stored ${JSON.stringify(stored[name])}, computed ${JSON.stringify(computed[name])}`,
        ],
  )
}

const countDifference = (what: string, stored: number, computed: number): string[] =>
  stored === computed ? [] : [`${what}: stored ${stored}, computed ${computed}`]

function valueDifferences(stored: readonly ScoreValue[], computed: readonly ScoreValue[]): string[] {
  const byPlace = (values: readonly ScoreValue[]) => new Map(values.map((value) => [placeOf(value), value]))
  const [kept, anew] = [byPlace(stored), byPlace(computed)]
  const parts = ['value', 'low', 'high', 'n', 'intervalMethod', 'level', 'isPrimary'] as const
  return [...new Set([...kept.keys(), ...anew.keys()])].flatMap((place) => {
    const [a, b] = [kept.get(place), anew.get(place)]
    if (!a) return [`${place}: not stored`]
    if (!b) return [`${place}: stored, and not among what is computed`]
    return parts.flatMap((part) =>
      Object.is(a[part], b[part]) ? [] : [`${place}, ${part}: stored ${a[part]}, computed ${b[part]}`],
    )
  })
}

const placeOf = ({ metric, sliceDimension, sliceValue }: ScoreValue): string =>
  sliceDimension === '' ? metric : `${metric} (${sliceDimension} = ${sliceValue})`

function columnDifferences(stored: ScoringRecord, computed: ScoringRecord): string[] {
  if (!sameJson(stored.layout, computed.layout))
    return [`statistics: stored ${stored.layout.join(', ')}, computed ${computed.layout.join(', ')}`]
  return stored.layout.flatMap((name, s) =>
    vectorDifference(`statistic "${name}"`, stored.columns[s] ?? [], computed.columns[s] ?? [], sameNumber),
  )
}

function replicateDifferences(stored: ScoringRecord, computed: ScoringRecord): string[] {
  const metrics = [...new Set([...stored.replicates.keys(), ...computed.replicates.keys()])]
  return metrics.flatMap((metric) =>
    vectorDifference(
      `replicates of ${metric}`,
      stored.replicates.get(metric) ?? [],
      computed.replicates.get(metric) ?? [],
      sameNumber,
    ),
  )
}

function vectorDifference<T>(
  what: string,
  stored: ArrayLike<T>,
  computed: ArrayLike<T>,
  same: (a: T, b: T) => boolean,
): string[] {
  if (stored.length !== computed.length)
    return [`${what}: ${stored.length} stored, ${computed.length} computed`]
  let differing = 0
  let first = 0
  for (let i = stored.length - 1; i >= 0; i--) {
    if (same(stored[i] as T, computed[i] as T)) continue
    differing++
    first = i
  }
  return differing === 0
    ? []
    : [`${what}: ${differing} of ${stored.length} differ, the first at position ${first}`]
}

/** NaN marks an undefined replicate and equals itself; a byte column knows no negative zero. */
const sameNumber = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b))

const sameJson = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)
