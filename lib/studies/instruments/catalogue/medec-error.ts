import { axis, choice, closeParaphrase, open, paraphrased } from '../build'
import type { Instrument } from '../instrument'

const wordingNote = 'After the statement of the task.'

export const medecError: Instrument = {
  schemaVersion: 1,
  id: 'medec-error',
  title: 'MEDEC, finding and correcting an error',
  citation: {
    authors: 'Ben Abacha et al.',
    year: 2025,
    venue: 'Findings of ACL',
    title: 'MEDEC: a benchmark for medical error detection and correction in clinical notes',
    arxiv: '2412.19260',
  },
  mode: 'span-annotation',
  unit: 'clinical text in numbered sentences',
  raterRole: 'medical doctor',
  axes: [
    axis(
      'flag',
      'Error flag',
      closeParaphrase('Does the text contain an error?'),
      choice('verbatim', [
        ['1', '1: the text contains an error'],
        ['0', '0: the text has no errors'],
      ]),
      { wordingNote },
    ),
    axis('sentence', 'Error sentence', closeParaphrase('Which sentence contains the error?'), open, {
      showIf: { axis: 'flag', in: ['1'] },
      spanSource: 'sentence',
      wordingNote,
    }),
    axis('correction', 'Corrected sentence', closeParaphrase('Write the corrected sentence.'), open, {
      showIf: { axis: 'flag', in: ['1'] },
      requiresFreeText: true,
      wordingNote,
    }),
    axis(
      'type',
      'Error type',
      paraphrased('Which type of error is it?'),
      choice('verbatim', [
        ['diagnosis', 'Diagnosis'],
        ['management', 'Management'],
        ['treatment', 'Treatment'],
        ['pharmacotherapy', 'Pharmacotherapy'],
        ['causal-organism', 'Causal organism'],
      ]),
      { showIf: { axis: 'flag', in: ['1'] } },
    ),
  ],
  protocol: {
    items: '925 test texts, 597 and 328 from two sources, each without error or with exactly one',
    raterPool: '2 doctors on the test set',
  },
  aggregation: { perAxis: 'accuracy of flag and of sentence, likeness of the correction to the reference' },
  recommendedRatersPerItem: 2,
  agreementStatistic: { primary: "Cohen's kappa of the flag", published: null },
  publishedResults: { summary: 'the two doctors did better than any model' },
}
