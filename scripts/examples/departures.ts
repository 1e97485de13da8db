/** Where the head-to-head board says something else than `expected.json`, on purpose. */
export interface Departure {
  /** Figures as shown, by quantity. */
  readonly shown: Readonly<Record<string, number>>
  readonly why: string
}

const byTrial =
  'The counts there are of mentions that one system alone found. A score keeps sums per document, not which mention was found, so the board counts trials on which one system has the better F1.'

/** By the id of the comparison there; all its other figures are as there. */
export const departures: Readonly<Record<string, Departure>> = {
  'mmlu-clinical/compare/claude-3-5-sonnet-vs-claude-3-5-haiku': {
    // 122 and 43 of 1,088
    shown: { n: 1088, 'ahead on, the second': 43, difference: 79 / 1088, p: 5.927104069335586e-10 },
    why: 'The released file of Claude 3.5 Sonnet lacks one question, which Claude 3.5 Haiku got right. There it counts as wrong; a paired comparison here is over the 1,088 questions that both answer.',
  },
  'neurotrialner/compare/biolinkbert-base-vs-bert': {
    shown: { 'ahead on, the first': 115, 'ahead on, the second': 21 },
    why: byTrial,
  },
  'neurotrialner/compare/biobert-v1.1-vs-bert': {
    shown: { 'ahead on, the first': 83, 'ahead on, the second': 48 },
    why: byTrial,
  },
}
