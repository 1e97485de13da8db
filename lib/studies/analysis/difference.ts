import { divisionTest } from '../../statistics/hypothesis/division-test'
import { swapExact } from '../../statistics/hypothesis/swap-exact'
import { swapTest } from '../../statistics/hypothesis/swap-test'
import { wilcoxonApproximate, wilcoxonExact } from '../../statistics/hypothesis/wilcoxon'
import { percentileInterval } from '../../statistics/resampling/interval'
import { bootstrapReplicates } from '../../statistics/resampling/replicates'
import { type Cell, denseRaters, type QuestionSums, sumByQuestion } from './cells'
import { pigeonholeInterval } from './estimate'
import type { Difference } from './numbers'
import { leastRaters, type Resampling } from './resampling'

/** Up to so many questions that differ, Wilcoxon's test is exact. */
const exactUpTo = 100

type Test = 'permutation' | 'wilcoxon'

/**
 * Difference of two arms on the questions that both answered: of their pooled shares or means, with an interval over
 * questions (and raters), and a test that permutes the arms within each question, ratings and all, or ranks the
 * differences of the question means. Permutations are all counted where ratings are counts and not too many.
 *
 * @param a and b only cells of questions that both have
 * @see Singhal et al. (2025), Nature Medicine 31, for the blocked permutation
 */
export function pairedDifference(
  a: readonly Cell[],
  b: readonly Cell[],
  test: Test,
  resampling: Resampling,
): Difference | null {
  const [sumsA, sumsB] = [sumByQuestion(a), sumByQuestion(b)]
  const columns = [sumsA.values, sumsA.weights, sumsB.values, sumsB.weights]
  const value = differenceOfRatios(Float64Array.from(columns, total))
  if (value === null) return null
  const { key, level, replicates } = resampling
  const draws = { key, columns, clusters: null, strata: null, from: 0, to: replicates }
  const interval =
    sumsA.questions.length < 2
      ? null
      : percentileInterval(bootstrapReplicates({ ...draws, evaluate: differenceOfRatios }), level)
  return {
    value,
    interval: interval && { ...interval, method: 'paired bootstrap over items' },
    intervalOverRaters: acrossRaters(a, b, resampling),
    ...(test === 'wilcoxon'
      ? { p: signedRankP(sumsA, sumsB), test: 'Wilcoxon signed-rank over items', drawn: null }
      : { ...swapP(sumsA, sumsB, resampling), test: 'permutation of arms within items' }),
    pAdjusted: null,
  }
}

/** All swaps are counted where numbers of ratings make that possible, as they nearly always do; else they are drawn. */
function swapP(a: QuestionSums, b: QuestionSums, { key, permutations }: Resampling) {
  const arms = {
    a: [a.values, a.weights],
    b: [b.values, b.weights],
    evaluate: (sums: Float64Array) => (sums[1] === 0 ? null : (sums[0] as number) / (sums[1] as number)),
  }
  const exact = swapExact(arms)
  if (exact) return { p: exact.p, drawn: null }
  const drawn = swapTest({ ...arms, key, resamples: permutations })
  return { p: drawn?.p ?? null, drawn: drawn && permutations }
}

/** Difference of two arms on different questions: both resampled apart, questions permuted between the arms, ratings and all. */
export function unpairedDifference(
  a: readonly Cell[],
  b: readonly Cell[],
  resampling: Resampling,
): Difference | null {
  const [sumsA, sumsB] = [sumByQuestion(a), sumByQuestion(b)]
  const [nA, nB] = [sumsA.questions.length, sumsB.questions.length]
  if (nA === 0 || nB === 0) return null
  const { key, level, replicates, permutations } = resampling
  const join = (own: Float64Array, before: number, after: number) =>
    Float64Array.from([...new Float64Array(before), ...own, ...new Float64Array(after)])
  const columns = [
    join(sumsA.values, 0, nB),
    join(sumsA.weights, 0, nB),
    join(sumsB.values, nA, 0),
    join(sumsB.weights, nA, 0),
  ]
  const strata = Int32Array.from({ length: nA + nB }, (_, i) => (i < nA ? 0 : 1))
  const draws = { key, columns, clusters: null, strata, from: 0, to: replicates }
  const tested = divisionTest({
    values: [...sumsA.values, ...sumsB.values],
    weights: [...sumsA.weights, ...sumsB.weights],
    ...{ first: nA, key, resamples: permutations },
  })
  const interval =
    nA < 2 || nB < 2
      ? null
      : percentileInterval(bootstrapReplicates({ ...draws, evaluate: differenceOfRatios }), level)
  return {
    value: differenceOfRatios(Float64Array.from(columns, total)),
    interval: interval && { ...interval, method: 'bootstrap over the items of each arm' },
    intervalOverRaters: null,
    p: tested.p,
    test: 'permutation of items between arms',
    drawn: tested.drawn,
    pAdjusted: null,
  }
}

/** Cells of the questions that both arms have. */
export function onSharedQuestions(
  a: readonly Cell[],
  b: readonly Cell[],
): { a: Cell[]; b: Cell[]; questions: number } {
  const inA = new Set(a.map(({ question }) => question))
  const shared = new Set(b.map(({ question }) => question).filter((question) => inA.has(question)))
  const only = (cells: readonly Cell[]) => cells.filter(({ question }) => shared.has(question))
  return { a: only(a), b: only(b), questions: shared.size }
}

function differenceOfRatios(sums: Float64Array): number | null {
  const [valueA = 0, weightA = 0, valueB = 0, weightB = 0] = sums
  return weightA === 0 || weightB === 0 ? null : valueA / weightA - valueB / weightB
}

const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0)

const questionMeans = ({ values, weights }: QuestionSums): number[] =>
  Array.from(values, (value, i) => value / (weights[i] as number))

function signedRankP(a: QuestionSums, b: QuestionSums): number | null {
  // equal differences must tie although their means were divided by different numbers of ratings
  const [x, y] = [a, b].map((sums) => questionMeans(sums).map((mean) => Math.round(mean * 1e9) / 1e9)) as [
    number[],
    number[],
  ]
  const differing = x.filter((value, i) => value !== y[i]).length
  const result = differing <= exactUpTo ? wilcoxonExact(x, y) : wilcoxonApproximate(x, y)
  // no question differs at all: nothing speaks against equality
  return result?.p ?? 1
}

function acrossRaters(a: readonly Cell[], b: readonly Cell[], resampling: Resampling) {
  const cells = [...a, ...b]
  const { raterOf, raters } = denseRaters(cells)
  if (raters < leastRaters) return null
  const column = (own: readonly Cell[], read: (cell: Cell) => number) =>
    Float64Array.from(cells, (cell, i) => (i < a.length === (own === a) ? read(cell) : 0))
  const columns = [a, b].flatMap((own) => [
    column(own, ({ value }) => value),
    column(own, ({ weight = 1 }) => weight),
  ])
  return pigeonholeInterval(cells, raterOf, columns, differenceOfRatios, resampling)
}
