/**
 * One rating's part in a number that is a ratio of sums: a share (1 or 0 over 1), a mean score (score over 1). Several
 * raters of a question and several criteria of it are cells of one question, and are resampled together.
 */
export interface Cell {
  /** 0-based place of the question in the study. */
  readonly question: number
  /** 0-based number of the rater. */
  readonly rater: number
  readonly value: number
  /** What it counts for in the denominator; 1 unless said otherwise. */
  readonly weight?: number
}

/** Sums by question, questions ascending. */
export interface QuestionSums {
  readonly questions: readonly number[]
  readonly values: Float64Array
  readonly weights: Float64Array
  readonly cells: Float64Array
}

export function sumByQuestion(cells: readonly Cell[]): QuestionSums {
  const questions = [...new Set(cells.map(({ question }) => question))].sort((a, b) => a - b)
  const place = new Map(questions.map((question, i) => [question, i]))
  const values = new Float64Array(questions.length)
  const weights = new Float64Array(questions.length)
  const counts = new Float64Array(questions.length)
  for (const { question, value, weight = 1 } of cells) {
    const at = place.get(question) as number
    values[at] = (values[at] as number) + value
    weights[at] = (weights[at] as number) + weight
    counts[at] = (counts[at] as number) + 1
  }
  return { questions, values, weights, cells: counts }
}

export const ratioOf = (values: ArrayLike<number>, weights: ArrayLike<number>): number | null => {
  const total = sum(weights)
  return total === 0 ? null : sum(values) / total
}

export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i] as number
  return total
}

/** Dense numbers of the raters among cells, for the pigeonhole bootstrap. */
export function denseRaters(cells: readonly Cell[]): { raterOf: Int32Array; raters: number } {
  const numbers = new Map<number, number>()
  const raterOf = Int32Array.from(cells, ({ rater }) => {
    const known = numbers.get(rater)
    if (known !== undefined) return known
    numbers.set(rater, numbers.size)
    return numbers.size - 1
  })
  return { raterOf, raters: numbers.size }
}
