import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import type { ReportedKind } from '../benchmarks/reported/reported-result'
import type { Estimate } from '../format/estimate'
import type { Setting } from '../submissions/setting'
import type { SystemKind } from '../systems/system'

/** A setting without its prompt: what a row of a board says. */
export type RowSetting = Omit<Setting, 'prompt'>

export interface NamedSystem {
  readonly slug: string
  readonly name: string
}

export interface BoardSystem extends NamedSystem {
  readonly kind: SystemKind
  readonly family: string | null
  readonly parameters: number | null
  readonly openWeights: boolean | null
  /** What it was adapted from. */
  readonly base: NamedSystem | null
}

/** The paired comparison of a row with its base, or with the general model declared as its counterpart. */
export interface BoardComparison {
  readonly relation: 'base' | 'counterpart'
  readonly against: NamedSystem
  readonly againstSubmissionId: string
  /** Row minus the other, on the same instances, in the metric's unit. */
  readonly difference: Estimate
  readonly verdict: 'better' | 'worse' | 'equivalent' | 'inconclusive'
  /** What makes the two settings less than comparable, in words; empty where they agree. */
  readonly settingMismatches: readonly string[]
}

/** Ranks are by the primary metric, ties sharing one; the set holds together with those of all other rows at 95 %. */
export interface RowRank {
  readonly rank: number
  readonly low: number
  readonly high: number
}

export interface BoardRow {
  readonly submissionId: string
  /** Null while the submission is anonymous: then nothing here tells whose it is. */
  readonly system: BoardSystem | null
  /** Null where the primary metric is undefined, or the row is not eligible. */
  readonly rank: RowRank | null
  /** The metric the board was asked for. */
  readonly estimate: Estimate
  readonly n: number
  readonly answered: number
  /** Null: not stated. */
  readonly setting: RowSetting | null
  /** The rule that read answers out of raw text. */
  readonly extraction: string
  readonly run: number
  readonly publishedAt: Date
  readonly comparison: BoardComparison | null
}

/** A figure from a paper, never ranked with what was scored here. */
export interface ReportedResult {
  readonly systemName: string
  readonly metric: string
  readonly value: number
  readonly instanceCount: number | null
  /** `threshold`: set, not measured. */
  readonly kind: ReportedKind
  readonly setting: string
  readonly source: string
  readonly sourceUrl: string | null
}

/** What a filter can choose, with how many rows of the whole board have it. */
export interface FacetValue {
  readonly value: string
  readonly count: number
}
export const facetNames = ['kind', 'family', 'size', 'shots', 'context', 'cot', 'tuned', 'weights'] as const
export type FacetName = (typeof facetNames)[number]
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>

/** What is true of the whole board, whatever the filter. */
export interface BoardSummary {
  readonly submissions: number
  /** Distinct systems; an anonymous submission counts as one of its own. */
  readonly systems: number
  /** Rows that have a rank. */
  readonly entrants: number
  /** Rows that may be first: rank 1 is in their set. */
  readonly leaders: number
  /** Whether those are also the first by value, so that "the first eight" says it. */
  readonly leadersAreFirst: boolean
  /** The one possible leader where there is exactly one; null when it is anonymous or not alone. */
  readonly leaderName: string | null
  /** Smallest and largest end of the intervals in the chosen metric; null on an empty board. */
  readonly span: readonly [number, number] | null
  /** Difference the benchmark can show with 80 % power: the median over stored comparisons, else a bound; null on an empty board. */
  readonly resolves: { readonly size: number; readonly isBound: boolean } | null
}

export interface BenchmarkBoard {
  readonly slug: string
  readonly suite: { readonly slug: string; readonly title: string } | null
  readonly isDemonstration: boolean
  readonly version: {
    readonly id: string
    readonly number: number
    readonly contentHash: string
    readonly instanceCount: number
    readonly clusterCount: number
    readonly descriptor: BenchmarkDescriptor
  }
  /** The metric shown; ranks stay those of the primary one. */
  readonly metric: string
  readonly summary: BoardSummary
  readonly facets: Facets
  readonly rows: readonly BoardRow[]
  /** Rows the filter lets through, over all pages. */
  readonly found: number
  readonly reported: readonly ReportedResult[]
}
