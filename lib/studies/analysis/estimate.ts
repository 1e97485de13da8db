import { clusteredWilson } from '../../statistics/intervals/clustered-wilson'
import { wilson } from '../../statistics/intervals/wilson'
import { type Interval, percentileInterval } from '../../statistics/resampling/interval'
import { bootstrapReplicates } from '../../statistics/resampling/replicates'
import { twoWayReplicates } from '../../statistics/resampling/two-way'
import { type Cell, denseRaters, type QuestionSums, ratioOf, sum, sumByQuestion } from './cells'
import type { Estimate } from './numbers'
import { leastRaters, overRaters, type Resampling } from './resampling'

export const noEstimate: Estimate = { value: null, interval: null, intervalOverRaters: null }

/**
 * A share of ratings with its interval over items: Wilson's where every question has one rating, else Wilson's for
 * clusters, which takes questions with all their ratings as the units. Unlike the bootstrap of questions it keeps its
 * level near 0 and 1, where medical axes live: with 98 % in favour on 60 questions of three ratings it covers 96 %, the
 * bootstrap 87 % (`npm run simulate -- study-intervals`). None of 140 still allows 2.7 %.
 *
 * @param cells values from 0 to 1
 */
export function shareEstimate(cells: readonly Cell[], resampling: Resampling): Estimate {
  const sums = sumByQuestion(cells)
  const value = ratioOf(sums.values, sums.weights)
  if (value === null) return noEstimate
  const { level } = resampling
  const isOneEach = sums.cells.every((count) => count === 1)
  return {
    value,
    interval: isOneEach
      ? wilson(sum(sums.values), sums.questions.length, level)
      : clusteredWilson(sums.values, sums.weights, level),
    intervalOverRaters: acrossRaters(cells, resampling),
  }
}

/**
 * The same for a share whose ratings can count in part: a win rate, in which a tie is half a win. Where nearly all is tied
 * it is known far better than wins and losses would be.
 */
export function gradedShareEstimate(cells: readonly Cell[], resampling: Resampling): Estimate {
  const sums = sumByQuestion(cells)
  const value = ratioOf(sums.values, sums.weights)
  if (value === null) return noEstimate
  const interval = clusteredWilson(sums.values, sums.weights, resampling.level, { isGraded: true })
  return { value, interval, intervalOverRaters: acrossRaters(cells, resampling) }
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
  if (raters < leastRaters) return null
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
