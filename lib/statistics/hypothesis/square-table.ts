import { chiSquareUpper } from '../distributions/chi-square'
import { choleskyFactor, choleskySolve, rankOf } from '../linear/cholesky'
import type { TestResult } from './normal-test'

type Table = readonly (readonly number[])[]

const cell = (table: Table, i: number, j: number): number => (table[i] as readonly number[])[j] as number

/** Half an observation in each empty cell: what some programs do before these tests. */
export const withoutEmptyCells = (table: Table): number[][] =>
  table.map((row) => row.map((count) => (count === 0 ? 0.5 : count)))

/**
 * Bowker's test of symmetry of a square table: do two systems disagree in both directions equally often, for every
 * pair of categories? Empty pairs add nothing but count in the degrees of freedom.
 *
 * @see Bowker (1948), JASA 43
 */
export function bowkerTest(table: Table): TestResult & { degrees: number; pairsWithObservations: number } {
  const k = table.length
  let statistic = 0
  let pairsWithObservations = 0
  for (let i = 0; i < k; i++)
    for (let j = i + 1; j < k; j++) {
      const [up, down] = [cell(table, i, j), cell(table, j, i)]
      if (up + down === 0) continue
      pairsWithObservations++
      statistic += (up - down) ** 2 / (up + down)
    }
  const degrees = (k * (k - 1)) / 2
  return { statistic, p: chiSquareUpper(statistic, degrees), degrees, pairsWithObservations }
}

/**
 * Tests of marginal homogeneity: do two systems use the categories equally often? Stuart and Maxwell's statistic and
 * Bhapkar's, which is the same with a sharper variance. Categories without discordant instances say nothing: they are
 * left out and cost no degree of freedom.
 *
 * @returns null when no instance is discordant; Bhapkar's alone is null when the differences have no variance left, as
 *   when every instance goes from one category to the same other one
 * @see Stuart (1955), Biometrika 42; Bhapkar (1966), JASA 61
 */
export function marginalHomogeneity(
  table: Table,
): { stuartMaxwell: TestResult; bhapkar: TestResult | null; degrees: number } | null {
  const size = table.length - 1
  const n = table.flat().reduce((sum, count) => sum + count, 0)
  const row = table.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const column = table.map((_, i) => table.reduce((sum, other) => sum + (other[i] as number), 0))
  const difference = Float64Array.from({ length: size }, (_, i) => (column[i] as number) - (row[i] as number))
  const variance = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      variance[i * size + j] =
        i === j
          ? (row[i] as number) + (column[i] as number) - 2 * cell(table, i, i)
          : -(cell(table, i, j) + cell(table, j, i))
  // the differences always lie in the range of the variance, so vanished pivots may be passed over
  const factor = choleskyFactor(variance, size)
  const degrees = rankOf(factor, size)
  if (degrees === 0) return null
  const solved = choleskySolve(factor, size, difference)
  const statistic = solved.reduce((sum, value, i) => sum + value * (difference[i] as number), 0)
  const remaining = 1 - statistic / n
  const bhapkar = statistic / remaining
  return {
    stuartMaxwell: { statistic, p: chiSquareUpper(statistic, degrees) },
    // rounding leaves a remainder of either sign where there is none
    bhapkar: remaining > 1e-12 ? { statistic: bhapkar, p: chiSquareUpper(bhapkar, degrees) } : null,
    degrees,
  }
}
