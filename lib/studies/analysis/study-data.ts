import type { GuessedSource, Telling } from '../blinding/guessed-source'
import type { Instrument } from '../instruments/instrument'
import type { RatingValues } from '../rating/values'
import type { ArmKind, ItemKind } from '../states'

/** A source of answers, with its name: this is the organiser's side, after the blinding. */
export interface StudyArm {
  readonly id: string
  readonly name: string
  readonly kind: ArmKind
  /** Another arm of the study, whose system this one's was adapted from. */
  readonly adaptedFrom?: string | null
}

export interface StudyQuestion {
  readonly id: string
  /** The organiser's own name of it. */
  readonly externalId: string
  /** Criteria or claims that axes repeat over, and whatever else it carries. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What one rater answered about one item. */
export interface StudyRating {
  readonly id: string
  readonly item: string
  readonly question: string
  /** The arm of each answer by its place in the item, before any shuffling. */
  readonly arms: readonly string[]
  /** Places in the order this rater saw them: [1, 0] showed the second answer first. */
  readonly shownOrder: readonly number[]
  /** Pseudonym. */
  readonly rater: string
  /** Groups are reported apart: "clinician", "lay". */
  readonly group: string
  readonly kind: ItemKind
  /** The item that a hidden repeat shows again. */
  readonly repeatOf: string | null
  /** What a gold or calibration item should get. */
  readonly expected: RatingValues | null
  readonly values: RatingValues
  /** null where it was not measured. */
  readonly activeMs: number | null
}

/** A declared exclusion: of everything a rater rated, or of one rating. */
export interface Exclusion {
  readonly rater: string | null
  readonly rating: string | null
  readonly reason: string
  readonly isPredeclared: boolean
}

/** A third person's decision where raters disagreed. `key` is that of the rating's values: `harm`, `relation@3`. */
export interface Adjudication {
  readonly item: string
  readonly key: string
  readonly value: string
}

/** An automatic metric's or a model judge's value for an answer. */
export interface JudgeScore {
  readonly judge: string
  readonly axis: string
  readonly arm: string
  readonly question: string
  readonly value: number
}

/** Whom a rater, asked at the end, took for the source of an answer they had rated. */
export interface SourceGuess {
  readonly rater: string
  /** null where they left the question out. */
  readonly guess: GuessedSource | null
  readonly actual: 'clinician' | 'model'
}

/** Everything an analysis looks at. */
export interface StudyData {
  readonly instrument: Instrument
  readonly arms: readonly StudyArm[]
  /** In the study's order, which the resampling keeps. */
  readonly questions: readonly StudyQuestion[]
  readonly ratings: readonly StudyRating[]
  readonly exclusions: readonly Exclusion[]
  readonly adjudications: readonly Adjudication[]
  readonly judgeScores: readonly JudgeScore[]
  readonly sourceGuesses: readonly SourceGuess[]
  /** One of each rater who said whether they could tell sources apart. */
  readonly tellings: readonly Telling[]
  /** Length of each answer in characters, where texts are known: by arm, then question. */
  readonly answerLengths: Readonly<Record<string, Readonly<Record<string, number>>>>
}
