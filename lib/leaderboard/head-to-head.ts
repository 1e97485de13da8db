import type { Outcome, Verdict } from '../statistics/comparison/verdict'
import { adjustHolm } from '../statistics/multiplicity/holm'
import type { NamedSystem } from './board'
import { leastUnits } from './compare-scores'
import type { Relation } from './relation'

/** The adapted side of a pair. */
export interface AdaptedSystem extends NamedSystem {
  readonly family: string | null
  readonly parameters: number | null
}

/** One stored comparison of an adapted system's submission with its base. */
export interface HeadToHeadComparison {
  readonly system: AdaptedSystem
  readonly base: NamedSystem
  readonly relation: Relation
  /** By slug. */
  readonly benchmark: string
  readonly submissionId: string
  readonly againstSubmissionId: string
  /** System minus base; low and high at 95 %. */
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly p: number | null
  /** Instances both answered. */
  readonly n: number
  /** Instances that only the one of the two got right; null for metrics that are not of right and wrong. */
  readonly onlyThis: number | null
  readonly onlyOther: number | null
  readonly verdict: Verdict
  /** Smallest difference it could have shown with 80 % power. */
  readonly detectableDifference: number | null
  /** Value of the adapted system's submission: breaks ties between submissions equally close in setting. */
  readonly value: number | null
  readonly higherIsBetter: boolean
  /** Examples shown to the adapted system; null where not stated. */
  readonly shots: number | null
  /** Entries of the settings that differ, in words. */
  readonly mismatches: readonly string[]
  /** Public submissions of the two systems on the benchmark, where each side shows its best; else null. */
  readonly chosenFrom: readonly [number, number] | null
  /** Null where it was not read: the list of all pairs shows none of it, and has thousands. */
  readonly detail: ComparisonDetail | null
}

/** More of a comparison, the adapted system's side first. */
export interface ComparisonDetail {
  /** The two on the instances that are compared, in the metric's unit; null where that is not at hand. */
  readonly values: readonly [number, number] | null
  /**
   * Instances on which the one scores better and on which the other does, for metrics that are not of right and wrong;
   * null for those that are, and where it was not counted.
   */
  readonly betterOn: readonly [number, number] | null
  /** Mean characters of the answers, where what was written is compared with a text; null elsewhere. */
  readonly answerLengths: readonly [number, number] | null
}

/** Nothing more is known. */
export const noDetail: ComparisonDetail = { values: null, betterOn: null, answerLengths: null }

/** `interval`: a tie when the 95 % interval contains 0 (as published). `holm`: a tie unless Holm over the pair's benchmarks says otherwise. */
export const verdictRules = ['interval', 'holm'] as const
export type VerdictRule = (typeof verdictRules)[number]

export interface HeadToHeadCell extends HeadToHeadComparison {
  readonly outcome: Outcome
  /**
   * By Holm, over the cells of its pair that count; a cell that does not, over those with it in the place of what it
   * shares instances with.
   */
  readonly adjustedP: number | null
  /** Comparisons of the pair on this benchmark that the cell was chosen from. */
  readonly candidates: number
  /** Other cells of the pair that share instances with this one, by benchmark; with any, it counts in no total. */
  readonly overlaps: readonly string[]
}

export interface HeadToHeadPair {
  readonly system: AdaptedSystem
  readonly base: NamedSystem
  readonly relation: Relation
  /** By benchmark. */
  readonly cells: ReadonlyMap<string, HeadToHeadCell>
}

/**
 * Pairs with one cell per benchmark, each called by the rule; pairs in order of their systems' names. Of several
 * comparisons of a pair on a benchmark the one whose settings differ in the fewest entries is the cell; among equals
 * the one over most instances, then the one with the better value.
 *
 * @param overlaps which benchmarks share instances with others, by slug
 */
export function headToHeadPairs(
  comparisons: readonly HeadToHeadComparison[],
  rule: VerdictRule,
  overlaps: ReadonlyMap<string, readonly string[]> = new Map(),
): HeadToHeadPair[] {
  return [...grouped(comparisons, ({ system, base }) => `${system.slug} ${base.slug}`).values()]
    .map((all): HeadToHeadPair => {
      const candidates = [...grouped(all, ({ benchmark }) => benchmark).values()]
      const chosen = candidates.map(closest)
      const here = new Set(chosen.map(({ benchmark }) => benchmark))
      const overlapping = chosen.map(({ benchmark }) =>
        (overlaps.get(benchmark) ?? []).filter((other) => here.has(other)),
      )
      const adjusted = adjustedOver(chosen, overlapping)
      const cells = chosen.map((one, place): [string, HeadToHeadCell] => {
        const adjustedP = adjusted[place] ?? null
        const cell = {
          ...one,
          adjustedP,
          outcome: outcomeBy(rule, one, adjustedP),
          candidates: candidates[place]?.length ?? 1,
          overlaps: overlapping[place] ?? [],
        }
        return [one.benchmark, cell]
      })
      const { system, base, relation } = all[0] as HeadToHeadComparison
      return { system, base, relation, cells: new Map(cells) }
    })
    .sort((a, b) => byName.compare(a.system.name, b.system.name) || (a.base.slug < b.base.slug ? -1 : 1))
}

const byName = new Intl.Collator('en')

/** Holm's adjusted p of each comparison of a pair; null where it has no p. */
function adjustedOver(
  chosen: readonly HeadToHeadComparison[],
  overlapping: readonly (readonly string[])[],
): (number | null)[] {
  const counted = chosen.filter((_, place) => overlapping[place]?.length === 0)
  const inFamily = adjustHolm(counted.map(({ p }) => p ?? 1))
  return chosen.map((one, place) => {
    if (one.p === null) return null
    const shared = overlapping[place] ?? []
    if (shared.length === 0) return inFamily[counted.indexOf(one)] ?? null
    const family = [one, ...counted.filter(({ benchmark }) => !shared.includes(benchmark))]
    return adjustHolm(family.map(({ p }) => p ?? 1))[0] ?? null
  })
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const known = groups.get(key)
    if (known) known.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

function closest(candidates: readonly HeadToHeadComparison[]): HeadToHeadComparison {
  const goodness = ({ value, higherIsBetter }: HeadToHeadComparison) =>
    value === null || Number.isNaN(value) ? Number.NEGATIVE_INFINITY : higherIsBetter ? value : -value
  if (candidates.length === 1) return candidates[0] as HeadToHeadComparison
  const [first] = candidates.toSorted(
    (a, b) =>
      a.mismatches.length - b.mismatches.length ||
      b.n - a.n ||
      Number(goodness(b) > goodness(a)) - Number(goodness(a) > goodness(b)) ||
      (a.submissionId < b.submissionId ? -1 : 1),
  )
  return first as HeadToHeadComparison
}

/** On fewer instances than a bootstrap needs nothing is called, by either rule. */
function outcomeBy(rule: VerdictRule, cell: HeadToHeadComparison, adjustedP: number | null): Outcome {
  const leavesZeroOut = cell.low > 0 || cell.high < 0
  if (cell.n < leastUnits || !leavesZeroOut) return 'tie'
  if (rule === 'holm' && (adjustedP === null || adjustedP > 0.05)) return 'tie'
  return cell.low > 0 === cell.higherIsBetter ? 'win' : 'loss'
}
