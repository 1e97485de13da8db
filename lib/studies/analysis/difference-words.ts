import type { StudyAnalysis } from './analysis'

/**
 * Which way differences run and what the baseline is, in a sentence or two.
 *
 * @returns null for a single arm
 */
export function differenceWords({ arms, baseline }: Pick<StudyAnalysis, 'arms' | 'baseline'>): string | null {
  if (arms.length < 2) return null
  const direction =
    'Differences are the source named first less the one named second, in the same order on every axis.'
  const name = arms.find(({ id }) => id === baseline?.arm)?.name
  if (!baseline || name === undefined) return direction
  const why =
    baseline.because === 'clinicians'
      ? 'the clinicians, who are always named second'
      : 'named after what was adapted from it'
  return `${direction} The baseline is ${name}, ${why}.`
}
