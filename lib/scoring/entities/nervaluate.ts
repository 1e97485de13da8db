/** A labelled span; `end` is the last token or character, inclusive. */
export interface LabelledSpan {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** The four ways of SemEval-2013 task 9.1 to compare a predicted with a gold span. */
export const strategies = ['strict', 'exact', 'partial', 'ent_type'] as const
export type Strategy = (typeof strategies)[number]

/** COR, INC, PAR, MIS and SPU of one strategy. */
export interface MatchCounts {
  correct: number
  incorrect: number
  partial: number
  missed: number
  spurious: number
}

export type StrategyCounts = Record<Strategy, MatchCounts>

export const emptyCounts = (): StrategyCounts => ({
  strict: zeros(),
  exact: zeros(),
  partial: zeros(),
  ent_type: zeros(),
})

const zeros = (): MatchCounts => ({ correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 })

/** Adds `more` to `sum`, in place. */
export function addCounts(sum: StrategyCounts, more: StrategyCounts): void {
  for (const strategy of strategies) {
    const into = sum[strategy]
    const from = more[strategy]
    into.correct += from.correct
    into.incorrect += from.incorrect
    into.partial += from.partial
    into.missed += from.missed
    into.spurious += from.spurious
  }
}

export interface MatchScores extends MatchCounts {
  readonly possible: number
  readonly actual: number
  /** 0 when nothing was predicted, as nervaluate gives it. */
  readonly precision: number
  /** 0 when there is no gold span. */
  readonly recall: number
  readonly f1: number
}

/** @param halfCredit a partial match counts one half; else it counts nothing */
export function matchScores(counts: MatchCounts, halfCredit: boolean): MatchScores {
  const { correct, incorrect, partial, missed, spurious } = counts
  const possible = correct + incorrect + partial + missed
  const actual = correct + incorrect + partial + spurious
  const credit = correct + (halfCredit ? partial / 2 : 0)
  const precision = actual > 0 ? credit / actual : 0
  const recall = possible > 0 ? credit / possible : 0
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { ...counts, possible, actual, precision, recall, f1 }
}

export type NervaluateScores = Record<Strategy, MatchScores>

export interface NervaluateReport {
  readonly overall: NervaluateScores
  readonly byType: Readonly<Record<string, NervaluateScores>>
}

/** Whether two spans share a place; ends inclusive. */
export const overlaps = (a: LabelledSpan, b: LabelledSpan): boolean => a.start <= b.end && b.start <= a.end

export const isSameSpan = (a: LabelledSpan, b: LabelledSpan): boolean =>
  a.start === b.start && a.end === b.end
