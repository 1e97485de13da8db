import type { ExtractionRule } from './rule'

/** The text as it stands. */
export const verbatim: ExtractionRule = {
  id: 'verbatim',
  title: 'As it stands',
  description: 'The whole text is the answer; empty text is no answer.',
  source: 'Rounds',
  extract: (raw) => (raw === '' ? null : raw),
}
