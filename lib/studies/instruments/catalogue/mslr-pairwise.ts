import { axis, choice, verbatim } from '../build'
import type { Instrument } from '../instrument'

export const mslrPairwise: Instrument = {
  schemaVersion: 1,
  id: 'mslr-pairwise',
  title: 'Summaries of systematic reviews: preference',
  citation: {
    authors: 'Wang et al.',
    year: 2023,
    venue: 'ACL',
    title: 'Automated metrics for medical multi-document summarization disagree with human evaluations',
    arxiv: '2305.13693',
  },
  mode: 'pairwise',
  unit: 'pair of summaries beside their target',
  raterRole: 'expert annotator',
  referenceShown: 'target summary',
  axes: [
    axis(
      'accuracy',
      'Reflects the target',
      verbatim(
        'Which of A or B more accurately reflects the content of the target summary? (Choices: A, B, Neither)',
      ),
      choice(
        'verbatim',
        [
          ['a', 'A'],
          ['b', 'B'],
          ['tie', 'Neither is more accurate (use sparingly)'],
        ],
        ['selected'],
      ),
    ),
  ],
  protocol: { items: '452 judgements of 380 pairs by 5 annotators' },
  aggregation: { perAxis: 'win rate and Bradley-Terry strength by system' },
  recommendedRatersPerItem: 2,
  agreementStatistic: { primary: "Krippendorff's alpha, nominal", published: null },
}
