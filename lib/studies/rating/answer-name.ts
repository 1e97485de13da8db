import type { InstrumentMode } from '../instruments/instrument'

/**
 * What an answer is called on the rater's page: pairs by the letters that the options of pairwise instruments use
 * ("Answer A", "Answer B"), several in the order shown by number, a single one by neither.
 *
 * @param place in the order shown, from 0
 * @param count how many answers there are
 */
export function answerName(mode: InstrumentMode, place: number, count: number): string {
  if (count === 1) return 'Answer'
  return `Answer ${mode === 'pairwise' ? String.fromCodePoint(65 + place) : place + 1}`
}
