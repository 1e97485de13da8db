import { axis, paraphrased, points } from '../build'
import type { Instrument } from '../instrument'

const scaleNote = 'The task pages name the axes; the labels of the points are our reconstruction.'
const badToGood = points('reconstructed', -1, ['Bad', 'Partial', 'Good'], ['1'])

export const trecPlaba2024: Instrument = {
  schemaVersion: 1,
  id: 'trec-plaba-2024',
  title: 'TREC PLABA 2024, manual evaluation',
  citation: {
    authors: 'Ondov et al.',
    year: 2025,
    venue: 'arXiv',
    title: 'Lessons from the TREC Plain Language Adaptation of Biomedical Abstracts (PLABA) track',
    arxiv: '2507.14096',
  },
  mode: 'independent',
  unit: 'sentence or document',
  raterRole: 'biomedical expert',
  referenceShown: 'source text',
  axes: [
    axis(
      'accuracy',
      'Accuracy',
      paraphrased('Is the adaptation factually accurate with respect to the source?'),
      badToGood,
      { optionsNote: scaleNote },
    ),
    axis(
      'completeness',
      'Completeness',
      paraphrased('Does the adaptation minimize information lost from the original text?'),
      badToGood,
      { optionsNote: scaleNote },
    ),
    axis(
      'simplicity',
      'Simplicity',
      paraphrased('Is the adaptation easy for a layperson to understand?'),
      badToGood,
      { optionsNote: scaleNote },
    ),
    axis('brevity', 'Brevity', paraphrased('Is the adaptation no longer than it needs to be?'), badToGood, {
      optionsNote: scaleNote,
    }),
  ],
  aggregation: { perAxis: 'mean by system' },
  recommendedRatersPerItem: 2,
  agreementStatistic: { primary: "Krippendorff's alpha, ordinal", published: null },
  publishedResults: {
    summary:
      'the best systems came near people in accuracy and completeness, not in simplicity and brevity; automatic metrics hardly followed the manual judgements',
  },
}
