import type { Outcome } from '../statistics/comparison/verdict'
import { adjustHolm } from '../statistics/multiplicity/holm'

/** One stored comparison of an adapted system's submission with its base. */
export interface HeadToHeadComparison {
  readonly system: { readonly slug: string; readonly name: string }
  readonly base: { readonly slug: string; readonly name: string }
  readonly relation: 'base' | 'counterpart'
  readonly benchmark: string
  readonly submissionId: string
  readonly againstSubmissionId: string
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly p: number | null
  readonly n: number
  /** Value of the adapted system's submission: the option "best setting" picks by it. */
  readonly value: number | null
  readonly higherIsBetter: boolean
  readonly mismatches: readonly string[]
}

/** `interval`: a tie when the 95 % interval contains 0 (as published). `holm`: a tie unless Holm over the pair's benchmarks says otherwise. */
export const verdictRules = ['interval', 'holm'] as const
export type VerdictRule = (typeof verdictRules)[number]

/** `alike`: the submission whose setting is closest to its opponent's. `best`: the adapted system's best score, whatever its setting. */
export const settingChoices = ['alike', 'best'] as const
export type SettingChoice = (typeof settingChoices)[number]

export interface HeadToHeadCell extends HeadToHeadComparison {
  readonly outcome: Outcome
  readonly adjustedP: number | null
  /** Submissions of the adapted system on this benchmark that the cell was chosen from. */
  readonly candidates: number
}

export interface HeadToHeadPair {
  readonly system: { readonly slug: string; readonly name: string }
  readonly base: { readonly slug: string; readonly name: string }
  readonly relation: 'base' | 'counterpart'
  /** By benchmark. */
  readonly cells: ReadonlyMap<string, HeadToHeadCell>
}

/** Pairs with one cell per benchmark, each called by the rule; pairs in order of their systems' names. */
export function headToHeadPairs(
  comparisons: readonly HeadToHeadComparison[],
  { rule, choice }: { rule: VerdictRule; choice: SettingChoice },
): HeadToHeadPair[] {
  const pairs = new Map<string, HeadToHeadComparison[]>()
  for (const comparison of comparisons) {
    const key = `${comparison.system.slug} ${comparison.base.slug}`
    const known = pairs.get(key)
    if (known) known.push(comparison)
    else pairs.set(key, [comparison])
  }
  return [...pairs.values()]
    .map((all): HeadToHeadPair => {
      const chosen = chooseCells(all, choice)
      const adjusted = adjustHolm(chosen.map(({ p }) => p ?? 1))
      const cells = chosen.map((cell, place): [string, HeadToHeadCell] => {
        const adjustedP = cell.p === null ? null : (adjusted[place] ?? null)
        return [cell.benchmark, { ...cell, adjustedP, outcome: outcomeBy(rule, cell, adjustedP) }]
      })
      const { system, base, relation } = all[0] as HeadToHeadComparison
      return { system, base, relation, cells: new Map(cells) }
    })
    .sort((a, b) => a.system.name.localeCompare(b.system.name, 'en') || (a.base.slug < b.base.slug ? -1 : 1))
}

function chooseCells(all: readonly HeadToHeadComparison[], choice: SettingChoice) {
  const benchmarks = [...new Set(all.map(({ benchmark }) => benchmark))]
  return benchmarks.map((benchmark) => {
    const candidates = all.filter((comparison) => comparison.benchmark === benchmark)
    const [best] = candidates.toSorted((a, b) => {
      const byValue =
        (b.higherIsBetter ? 1 : -1) *
        ((b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
      const byMismatch = a.mismatches.length - b.mismatches.length
      return (
        (choice === 'best' ? byValue || byMismatch : byMismatch || b.n - a.n || byValue) ||
        (a.submissionId < b.submissionId ? -1 : 1)
      )
    })
    return { ...(best as HeadToHeadComparison), candidates: candidates.length }
  })
}

function outcomeBy(rule: VerdictRule, cell: HeadToHeadComparison, adjustedP: number | null): Outcome {
  const leavesZeroOut = cell.low > 0 || cell.high < 0
  if (!leavesZeroOut || (rule === 'holm' && (adjustedP === null || adjustedP > 0.05))) return 'tie'
  return cell.difference > 0 === cell.higherIsBetter ? 'win' : 'loss'
}

export interface HeadToHeadTotals {
  readonly comparisons: number
  readonly win: number
  readonly tie: number
  readonly loss: number
}

/** How many cells are wins, ties and losses. */
export function headToHeadTotals(pairs: readonly HeadToHeadPair[]): HeadToHeadTotals {
  const totals = { comparisons: 0, win: 0, tie: 0, loss: 0 }
  for (const { cells } of pairs) {
    for (const { outcome } of cells.values()) {
      totals.comparisons++
      totals[outcome]++
    }
  }
  return totals
}
