import { countInWords, countOf, formatCount, sentenceCase } from '../../format/count'
import { monteCarloError } from '../../statistics/hypothesis/monte-carlo-error'
import type { AnalysisSettings, AnalysisView } from './analysis'
import type { Difference } from './numbers'

/** Permutations that were drawn for a p; null where all were counted or it follows from a formula. */
export function permutationsDrawn(
  { test, drawn }: Difference,
  { permutations }: Pick<AnalysisSettings, 'permutations'>,
): number | null {
  // results frozen before it was recorded: all permutation tests drew
  if (drawn === undefined) return test.includes('permutation') ? permutations : null
  return drawn
}

/**
 * How many of the permutation tests are exact and how well the others are known, in a sentence.
 *
 * @returns null where nothing was permuted
 */
export function permutationWords(
  view: Pick<AnalysisView, 'axes'>,
  settings: AnalysisSettings,
): string | null {
  const tests = testedDifferences(view).filter(({ p, test }) => p !== null && test.includes('permutation'))
  const drawn = tests.filter((difference) => permutationsDrawn(difference, settings) !== null)
  if (tests.length === 0) return null
  if (drawn.length === 0)
    return tests.length === 1
      ? 'The permutation test is exact: all permutations are counted.'
      : `The ${countInWords(tests.length)} permutation tests are exact: all permutations are counted.`
  const { level, permutations } = settings
  const limit = 1 - level
  const error = monteCarloError(limit, permutations)
  const exact = tests.length - drawn.length
  const those =
    exact === 0
      ? `The ${countOf(tests.length, 'permutation test')} ${tests.length === 1 ? 'rests' : 'rest'}`
      : `${sentenceCase(countInWords(exact))} of ${countOf(tests.length, 'permutation test')} ${exact === 1 ? 'is' : 'are'} exact: all permutations are counted. The others rest`
  return `${those} on ${formatCount(permutations)} permutations drawn from the study’s seed: another seed would move a p of ${limit.toFixed(2)} by about ${Number(error.toPrecision(1))} (one standard error, before correction).`
}

function testedDifferences({ axes }: Pick<AnalysisView, 'axes'>): Difference[] {
  const some = (...differences: (Difference | null)[]) =>
    differences.filter((difference) => difference !== null)
  return axes.flatMap((axis) => {
    if (axis.kind === 'choice')
      return axis.contrasts.flatMap(({ favourable, score }) => some(favourable, score))
    if (axis.kind === 'comparison' || axis.kind === 'ranking')
      return axis.pairs.flatMap(({ advantage, score }) => some(advantage, score))
    return []
  })
}
