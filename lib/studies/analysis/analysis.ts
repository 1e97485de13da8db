import type { AxisKind } from '../instruments/scale'
import type { ArmKind, ItemKind } from '../states'
import type { AgreementPanel } from './agreement-panel'
import type { Baseline } from './arm-order'
import type {
  ChoiceResult,
  ComparisonResult,
  EntriesResult,
  RankingResult,
  SeveralResult,
  TextResult,
} from './axis-results'
import type { BlindingCheck } from './blinding-check'
import type { GroupContrast } from './group-contrasts'
import type { JudgeAgreement } from './judges'
import type { Counts } from './numbers'
import type { Reliability } from './reliability'

/** An option as the results speak of it. */
export interface ResultOption {
  readonly value: string
  readonly label: string
  readonly score: number | null
  /** No rating: counted apart, outside every share. */
  readonly isMissing: boolean
}

export interface AxisHead {
  readonly id: string
  readonly label: string
  readonly question: string
  readonly wording: string
  readonly optionsWording: string | null
  readonly group: string | null
  /** Worked out from other axes, never asked. */
  readonly isDerived: boolean
  readonly kind: AxisKind
  readonly options: readonly ResultOption[]
  readonly favourable: readonly string[]
  /** Another published favourable set and why there are two. */
  readonly alternative: {
    readonly id: string
    readonly values: readonly string[]
    readonly why: string
  } | null
  readonly n: Counts
  /** Agreement of the raters on what are ratings; null where answers cannot be compared. */
  readonly agreement: AgreementPanel | null
  /** The same with "cannot rate" and the like as categories of their own. */
  readonly agreementWithMissing: AgreementPanel | null
  /** Why a mean of these scores is to be read with care; null where there is no reason. */
  readonly scoreWarning: string | null
}

export type AxisResult = AxisHead &
  (ChoiceResult | ComparisonResult | RankingResult | SeveralResult | EntriesResult | TextResult)

/** The analysis of one set of ratings. */
export interface AnalysisView {
  readonly n: Counts & { readonly questions: number }
  readonly raterGroups: readonly string[]
  /** Items by how many ratings they got: [ratings, items]. */
  readonly ratingsPerItem: readonly (readonly [number, number])[]
  /** Median active seconds of a rating; null where time was not measured. */
  readonly medianActiveSeconds: number | null
  readonly axes: readonly AxisResult[]
}

export interface AnalysisSettings {
  readonly level: number
  readonly replicates: number
  readonly permutations: number
  /** 32 hexadecimal digits. */
  readonly seed: string
  readonly multiplicity: 'holm' | 'bonferroni' | 'benjamini-hochberg'
}

/** Everything a study's results page shows, and what is frozen: plain JSON. */
export interface StudyAnalysis {
  readonly schemaVersion: 1
  readonly instrument: {
    readonly id: string
    readonly title: string
    readonly mode: string
    readonly raterRole: string
    readonly recommendedAgreement: string | null
  }
  readonly settings: AnalysisSettings
  readonly arms: readonly {
    readonly id: string
    readonly name: string
    readonly kind: ArmKind
    readonly medianLength: number | null
  }[]
  /** Every difference of two arms is the earlier of these less the later. */
  readonly differences: 'earlier less later'
  /** The arm that the others are held against; null where there is none or it was not yet recorded. */
  readonly baseline: Baseline | null
  /** Ratings of every kind of item, also those that do not count. */
  readonly ratingsByKind: Readonly<Record<ItemKind, number>>
  /** All ratings that count. With several rater groups this is a pooled view, and `groups` has each by itself. */
  readonly all: AnalysisView
  /** The same without what was declared excluded; null where nothing was. */
  readonly withoutExcluded: AnalysisView | null
  readonly exclusions: readonly {
    readonly of: 'rater' | 'rating'
    readonly rater: string
    readonly reason: string
    readonly isPredeclared: boolean
    readonly ratings: number
  }[]
  /** One view for each rater group; empty with a single group. */
  readonly groups: readonly { readonly group: string; readonly view: AnalysisView }[]
  readonly groupContrasts: readonly GroupContrast[]
  readonly reliability: Reliability
  readonly blinding: BlindingCheck | null
  readonly judges: readonly JudgeAgreement[]
}
