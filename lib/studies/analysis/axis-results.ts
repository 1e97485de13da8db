import type { Interval } from '../../statistics/resampling/interval'
import type { Counts, Difference, Estimate } from './numbers'

/** The answers one arm got on an axis of options. */
export interface ArmChoice {
  readonly arm: string
  readonly n: Counts
  /** Ratings by option, in the order of `options`. */
  readonly counts: readonly number[]
  /** Shares of the options that are ratings; null for the others. */
  readonly shares: readonly (number | null)[]
  /** "Cannot rate" and the like, and ratings without an answer here: both outside `n`. */
  readonly missing: number
  readonly unanswered: number
  /** Share in the favourable set; null where the axis has none. */
  readonly favourable: Estimate | null
  /** The same by the other published favourable set. */
  readonly alternative: Estimate | null
  /** Mean score; see `scoreWarning` of the axis. */
  readonly score: Estimate | null
}

/** Two arms on one axis: A less B. */
export interface ArmContrast {
  readonly a: string
  readonly b: string
  /** `paired`: over questions answered by both arms, labels permuted within each; `unpaired`: over different questions. */
  readonly design: 'paired' | 'unpaired'
  readonly questions: number
  /** Raters of either arm on these questions, and those of them who rated both; absent in results frozen before it was kept. */
  readonly raters?: { readonly all: number; readonly both: number }
  readonly favourable: Difference | null
  readonly score: Difference | null
}

/** One label per unit: by majority of its raters, or as adjudicated. */
export interface DecidedView {
  /** Share of ratings that must be exceeded: 0.5 or 0.8. */
  readonly threshold: number
  readonly arms: readonly {
    readonly arm: string
    readonly units: number
    readonly adjudicated: number
    /** Units without a majority, an outcome of its own. */
    readonly undecided: number
    readonly counts: readonly number[]
    /** Share of all units decided favourably: Wilson's interval over units, and, where a question has several (criteria, claims), over questions. */
    readonly favourable: {
      readonly value: number
      readonly interval: Interval
      readonly intervalOverQuestions: Interval | null
    } | null
  }[]
}

/** The same for comparisons. */
export interface DecidedPairs {
  readonly threshold: number
  readonly pairs: readonly {
    readonly a: string
    readonly b: string
    readonly units: number
    readonly adjudicated: number
    readonly undecided: number
    /** By option, as if A had been shown first. */
    readonly counts: readonly number[]
  }[]
}

export interface ChoiceResult {
  readonly kind: 'choice'
  readonly arms: readonly ArmChoice[]
  readonly contrasts: readonly ArmContrast[]
  readonly decided: readonly DecidedView[]
  /** For axes of criteria: the same for the criteria of each category. */
  readonly slices: readonly {
    readonly field: string
    readonly value: string
    readonly arms: readonly ArmChoice[]
    readonly decided: readonly DecidedView[]
  }[]
  /** For criteria with points: points of those met over all positive points, mean over ratings, cut to [0, 1]. */
  readonly points: readonly { readonly arm: string; readonly n: Counts; readonly score: Estimate }[] | null
}

/** Two arms compared directly; A is the earlier arm of the study whichever side it was shown on. */
export interface PairResult {
  readonly a: string
  readonly b: string
  readonly n: Counts
  /** By option, as if A had been shown first. */
  readonly counts: readonly number[]
  readonly missing: number
  readonly pickedA: Estimate
  readonly tie: Estimate
  readonly pickedB: Estimate
  /** Share in favour of A less share in favour of B; on a risk axis being picked is against. */
  readonly advantage: Difference
  /** Mean leaning towards A on a graded scale. */
  readonly score: Difference | null
}

export interface ArmStrength {
  readonly arm: string
  readonly wins: number
  readonly ties: number
  readonly losses: number
  /** (wins + ties / 2) / comparisons. */
  readonly winRate: Estimate
  /** Log strength, mean 0; null where none is finite. */
  readonly strength: number | null
  readonly interval: Interval | null
  /** Places the data cannot rule out. */
  readonly rank: { readonly rank: number; readonly low: number; readonly high: number } | null
  /** Davidson's model, which has a parameter for ties. */
  readonly davidson: number | null
  /** Strength at equal length of answers. */
  readonly atEqualLength: number | null
}

export interface StrengthTable {
  readonly arms: readonly ArmStrength[]
  readonly undefinedBecause: string | null
  /** What was resampled for intervals and rank sets. */
  readonly resampled: 'items' | 'items and raters'
  readonly replicates: number
  /** Log-odds for the answer that is one standard deviation longer. */
  readonly lengthEffect: Estimate | null
}

/** Whether the side shown first is preferred, whatever stands there. */
export interface SidePreferenceResult {
  readonly first: number
  readonly second: number
  readonly ties: number
  readonly share: number | null
  readonly interval: Interval | null
  readonly p: number
}

export interface ComparisonResult {
  readonly kind: 'comparison'
  readonly favours: 'selected' | 'not-selected' | null
  readonly pairs: readonly PairResult[]
  readonly strengths: StrengthTable
  readonly sides: SidePreferenceResult
  readonly decided: readonly DecidedPairs[]
}

export interface RankingResult {
  readonly kind: 'ranking'
  readonly arms: readonly {
    readonly arm: string
    readonly n: Counts
    /** Ratings that put it at rank 1, 2 …; tied answers share the better rank. */
    readonly rankCounts: readonly number[]
    /** 1 is best; tied answers have the mean of their ranks. */
    readonly meanRank: Estimate
    /** Ranked first with nobody beside it. */
    readonly bestAlone: Estimate
    /** Of the rankings with one best answer, the share that it is; null where there are none. */
    readonly bestOfDecided: Estimate
  }[]
  /** Who stood first, alone or together. */
  readonly bestSets: readonly { readonly arms: readonly string[]; readonly count: number }[]
  readonly concordance: {
    /** Kendall's W among the raters of an item, mean over items with two or more; null without any. */
    readonly withinItems: number | null
    readonly items: number
    /** W over all complete rankings taken as judges of the arms. */
    readonly overall: { readonly w: number; readonly p: number; readonly rankings: number } | null
  }
  readonly pairs: readonly PairResult[]
  readonly strengths: StrengthTable
  /** Rankings with one best answer, by the place it was shown at. */
  readonly bestByPlace: readonly number[]
}

/** Tick all that apply. */
export interface SeveralResult {
  readonly kind: 'several'
  readonly arms: readonly {
    readonly arm: string | null
    readonly n: Counts
    readonly counts: readonly number[]
    readonly ticked: readonly Estimate[]
  }[]
}

/** Any number of entries: errors, omissions. */
export interface EntriesResult {
  readonly kind: 'entries'
  readonly arms: readonly {
    readonly arm: string
    readonly n: Counts
    /** Entries per rating. */
    readonly perRating: Estimate
    readonly byOption: readonly {
      readonly value: string
      readonly label: string
      readonly perRating: Estimate
    }[]
    /** Entries of a kind counted as clinical, where the instrument says which are. */
    readonly clinical: Estimate | null
    /** By the answer to an axis asked about each entry. */
    readonly byFollower: readonly {
      readonly axis: string
      readonly value: string
      readonly label: string
      readonly perRating: Estimate
    }[]
  }[]
}

/** Written or marked only. */
export interface TextResult {
  readonly kind: 'text'
  readonly arms: readonly { readonly arm: string; readonly n: Counts; readonly written: number }[]
}
