import { axis, paraphrased, points } from '../build'
import type { Instrument } from '../instrument'

const scaleNote = 'The task pages name the axes; the labels of the points are our reconstruction.'
const badToGood = points('reconstructed', -1, ['Bad', 'Partial', 'Good'], ['1'])

export const trecPlaba2023: Instrument = {
  schemaVersion: 1,
  id: 'trec-plaba-2023',
  title: 'TREC PLABA 2023, manual evaluation',
  citation: {
    authors: 'Ondov et al.',
    year: 2025,
    venue: 'arXiv',
    title: 'Lessons from the TREC Plain Language Adaptation of Biomedical Abstracts (PLABA) track',
    arxiv: '2507.14096',
  },
  mode: 'independent',
  unit: 'sentence',
  raterRole: 'biomedical expert',
  referenceShown: 'source sentence and the question of the consumer',
  axes: [
    axis(
      'sentence-simplicity',
      'Sentence simplicity',
      paraphrased('Is the sentence structure simple enough for a consumer?'),
      badToGood,
      { optionsNote: scaleNote },
    ),
    axis(
      'term-simplicity',
      'Term simplicity',
      paraphrased('Are expert terms replaced or explained in plain words?'),
      badToGood,
      { optionsNote: scaleNote },
    ),
    axis(
      'term-accuracy',
      'Term accuracy',
      paraphrased('Are the replacements and explanations of terms accurate?'),
      badToGood,
      { optionsNote: scaleNote },
    ),
    axis('fluency', 'Fluency', paraphrased('Is the text grammatical and fluent?'), badToGood, {
      optionsNote: scaleNote,
    }),
    axis(
      'completeness',
      'Completeness',
      paraphrased('For the sentences most relevant to the question: is the information of the source kept?'),
      badToGood,
      { optionsNote: scaleNote },
    ),
    axis(
      'faithfulness',
      'Faithfulness',
      paraphrased(
        'For the sentences most relevant to the question: does the adaptation add or change nothing?',
      ),
      badToGood,
      { optionsNote: scaleNote },
    ),
  ],
  protocol: {
    items:
      '40 consumer questions with 10 abstracts each; completeness and faithfulness for the up to 3 sentences most relevant to the question',
  },
  aggregation: { perAxis: 'mean by system, over sentences, then over documents' },
  recommendedRatersPerItem: 2,
  agreementStatistic: { primary: "Krippendorff's alpha, ordinal", published: null },
}
