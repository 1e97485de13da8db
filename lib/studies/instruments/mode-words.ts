import type { InstrumentMode } from './instrument'

/** What a rater has before them, by the instrument's mode. */
export const modeWords: Record<InstrumentMode, string> = {
  independent: 'One answer at a time',
  pairwise: 'Two answers side by side',
  ranking: 'Several answers in order',
  'span-annotation': 'Marks in one text',
}
