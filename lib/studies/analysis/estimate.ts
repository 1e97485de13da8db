import { wilson } from '../../statistics/intervals/wilson'
import { type Interval, percentileInterval } from '../../statistics/resampling/interval'
import { bootstrapReplicates } from '../../statistics/resampling/replicates'
import { twoWayReplicates } from '../../statistics/resampling/two-way'
import { type Cell, denseRaters, type QuestionSums, ratioOf, sum, sumByQuestion } from './cells'
import type { Estimate } from './numbers'
import { overRaters, type Resampling } from './resampling'

export const noEstimate: Estimate = { value: null, interval: null, intervalOverRaters: null }

/**
 * A share of ratings with its interval: Wilson's where every question has one rating, else a bootstrap of questions
 * with all their ratings. Where all ratings agree there is nothing to resample, and Wilson's over questions stands in:
 * none of 140 still allows 2.7 %.
 *
 * @param cells values are 0 or 1 (or in between)
 */
export function shareEstimate(cells: readonly Cell[], resampling: Resampling): Estimate {
  const sums = sumByQuestion(cells)
  const value = ratioOf(sums.values, sums.weights)
  if (value === null) return noEstimate
  const questions = sums.questions.length
  const { level } = resampling
  if (sums.cells.every((count) => count === 1))
    return {
      value,
      interval: wilson(sum(sums.values), questions, level),
      intervalOverRaters: acrossRaters(cells, resampling),
    }
  if (value === 0 || value === 1) {
    const interval = wilson(value * questions, questions, level)
    return {
      value,
      interval: interval && { ...interval, method: 'Wilson over items, as all ratings are alike' },
      intervalOverRaters: null,
    }
  }
  return { value, interval: overItems(sums, resampling), intervalOverRaters: acrossRaters(cells, resampling) }
}

/** A mean (of scores, ranks, counts) with its interval by the bootstrap of questions; none where nothing varies. */
export function meanEstimate(cells: readonly Cell[], resampling: Resampling): Estimate {
  const sums = sumByQuestion(cells)
  const value = ratioOf(sums.values, sums.weights)
  if (value === null) return noEstimate
  const [first] = cells
  if (cells.every((cell) => cell.value === first?.value)) return { ...noEstimate, value }
  return { value, interval: overItems(sums, resampling), intervalOverRaters: acrossRaters(cells, resampling) }
}

const ratio = (sums: Float64Array): number | null =>
  sums[1] === 0 ? null : (sums[0] as number) / (sums[1] as number)

function overItems({ questions, values, weights }: QuestionSums, resampling: Resampling): Interval | null {
  if (questions.length < 2) return null
  const { key, level, replicates } = resampling
  const draws = { key, columns: [values, weights], clusters: null, strata: null }
  const found = percentileInterval(
    bootstrapReplicates({ ...draws, from: 0, to: replicates, evaluate: ratio }),
    level,
  )
  return found && { ...found, method: 'bootstrap over items' }
}

function acrossRaters(cells: readonly Cell[], resampling: Resampling): Interval | null {
  const { raterOf, raters } = denseRaters(cells)
  if (raters < 2) return null
  const columns = [
    Float64Array.from(cells, ({ value }) => value),
    Float64Array.from(cells, ({ weight = 1 }) => weight),
  ]
  return pigeonholeInterval(cells, raterOf, columns, ratio, resampling)
}

/** Percentile interval over other items and other raters. */
export function pigeonholeInterval(
  cells: readonly Cell[],
  raterOf: Int32Array,
  columns: readonly Float64Array[],
  evaluate: (sums: Float64Array) => number | null,
  resampling: Resampling,
): Interval | null {
  const numbers = new Map(
    [...new Set(cells.map(({ question }) => question))].map((question, i) => [question, i]),
  )
  if (numbers.size < 2) return null
  const rowOf = Int32Array.from(cells, ({ question }) => numbers.get(question) as number)
  const { key, level } = resampling
  const found = percentileInterval(
    twoWayReplicates({
      ...{ key, columns, rowOf, columnOf: raterOf, evaluate },
      from: 0,
      to: overRaters(resampling),
    }),
    level,
  )
  return found && { ...found, method: 'bootstrap over items and raters' }
}
