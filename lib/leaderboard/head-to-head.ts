import type { Outcome, Verdict } from '../statistics/comparison/verdict'
import { adjustHolm } from '../statistics/multiplicity/holm'
import type { NamedSystem } from './board'
import { leastUnits } from './compare-scores'

/** The adapted side of a pair. */
export interface AdaptedSystem extends NamedSystem {
  readonly family: string | null
  readonly parameters: number | null
}

/** One stored comparison of an adapted system's submission with its base. */
export interface HeadToHeadComparison {
  readonly system: AdaptedSystem
  readonly base: NamedSystem
  /** `counterpart`: a general model declared beside a base that was not run. */
  readonly relation: 'base' | 'counterpart'
  /** By slug. */
  readonly benchmark: string
  readonly submissionId: string
  readonly againstSubmissionId: string
  /** System minus base, in the metric's unit; low and high at 95 %. */
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
}

/** `interval`: a tie when the 95 % interval contains 0 (as published). `holm`: a tie unless Holm over the pair's benchmarks says otherwise. */
export const verdictRules = ['interval', 'holm'] as const
export type VerdictRule = (typeof verdictRules)[number]

export interface HeadToHeadCell extends HeadToHeadComparison {
  readonly outcome: Outcome
  /** By Holm, over the cells of its pair. */
  readonly adjustedP: number | null
  /** Comparisons of the pair on this benchmark that the cell was chosen from. */
  readonly candidates: number
}

export interface HeadToHeadPair {
  readonly system: AdaptedSystem
  readonly base: NamedSystem
  readonly relation: 'base' | 'counterpart'
  /** By benchmark. */
  readonly cells: ReadonlyMap<string, HeadToHeadCell>
}

/**
 * Pairs with one cell per benchmark, each called by the rule; pairs in order of their systems' names. Of several
 * comparisons of a pair on a benchmark the one whose settings differ in the fewest entries is the cell; among equals
 * the one over most instances, then the one with the better value.
 */
export function headToHeadPairs(
  comparisons: readonly HeadToHeadComparison[],
  rule: VerdictRule,
): HeadToHeadPair[] {
  return [...grouped(comparisons, ({ system, base }) => `${system.slug} ${base.slug}`).values()]
    .map((all): HeadToHeadPair => {
      const candidates = [...grouped(all, ({ benchmark }) => benchmark).values()]
      const chosen = candidates.map(closest)
      const adjusted = adjustHolm(chosen.map(({ p }) => p ?? 1))
      const cells = chosen.map((one, place): [string, HeadToHeadCell] => {
        const adjustedP = one.p === null ? null : (adjusted[place] ?? null)
        const outcome = outcomeBy(rule, one, adjustedP)
        return [one.benchmark, { ...one, adjustedP, outcome, candidates: candidates[place]?.length ?? 1 }]
      })
      const { system, base, relation } = all[0] as HeadToHeadComparison
      return { system, base, relation, cells: new Map(cells) }
    })
    .sort((a, b) => byName.compare(a.system.name, b.system.name) || (a.base.slug < b.base.slug ? -1 : 1))
}

const byName = new Intl.Collator('en')

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
