import { adjustBenjaminiHochberg } from '../../statistics/multiplicity/benjamini-hochberg'
import { adjustBonferroni } from '../../statistics/multiplicity/bonferroni'
import { adjustHolm } from '../../statistics/multiplicity/holm'
import type { AnalysisSettings, AxisResult } from './analysis'
import type { Difference } from './numbers'
import { groupBy } from './pairs'

const methods = {
  holm: adjustHolm,
  bonferroni: adjustBonferroni,
  'benjamini-hochberg': adjustBenjaminiHochberg,
} satisfies Record<AnalysisSettings['multiplicity'], (p: readonly number[]) => number[]>

type Reading = 'favourable' | 'score'

/**
 * Adjusts p-values over the axes: each pair of arms is a family of its own, and so are tests of shares and of scores.
 */
export function adjustOverAxes(
  axes: readonly AxisResult[],
  multiplicity: AnalysisSettings['multiplicity'],
): AxisResult[] {
  const tests = axes.flatMap(testsOf)
  const adjusted = new Map<Difference, number>()
  for (const family of groupBy(tests, ({ family }) => family).values()) {
    const values = methods[multiplicity](family.map(({ p }) => p))
    family.forEach(({ difference }, i) => {
      adjusted.set(difference, values[i] as number)
    })
  }
  const adjust = <D extends Difference | null>(difference: D): D =>
    difference && { ...difference, pAdjusted: adjusted.get(difference) ?? null }
  return axes.map((axis): AxisResult => {
    if (axis.kind === 'choice')
      return {
        ...axis,
        contrasts: axis.contrasts.map((contrast) => ({
          ...contrast,
          favourable: adjust(contrast.favourable),
          score: adjust(contrast.score),
        })),
      }
    if (axis.kind === 'comparison' || axis.kind === 'ranking')
      return {
        ...axis,
        pairs: axis.pairs.map((pair) => ({
          ...pair,
          advantage: adjust(pair.advantage),
          score: adjust(pair.score),
        })),
      }
    return axis
  })
}

function testsOf(axis: AxisResult): { family: string; p: number; difference: Difference }[] {
  const test = (a: string, b: string, reading: Reading, difference: Difference | null) =>
    difference === null || difference.p === null
      ? []
      : [{ family: JSON.stringify([a, b, reading]), p: difference.p, difference }]
  if (axis.kind === 'choice')
    return axis.contrasts.flatMap(({ a, b, favourable, score }) => [
      ...test(a, b, 'favourable', favourable),
      ...test(a, b, 'score', score),
    ])
  if (axis.kind === 'comparison' || axis.kind === 'ranking')
    return axis.pairs.flatMap(({ a, b, advantage, score }) => [
      ...test(a, b, 'favourable', advantage),
      ...test(a, b, 'score', score),
    ])
  return []
}
