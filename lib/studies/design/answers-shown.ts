import type { Instrument } from '../instruments/instrument'

/** How many answers to a question a rater has before them at once. */
export function answersShown({ mode, axes }: Pick<Instrument, 'mode' | 'axes'>): number {
  if (mode === 'pairwise') return 2
  if (mode === 'ranking') return Math.max(2, ...axes.flatMap(({ rankItems }) => rankItems ?? []))
  return 1
}
