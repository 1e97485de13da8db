import { axis, choice, closeParaphrase, open, paraphrased, yesNo } from '../build'
import type { Instrument } from '../instrument'

const wordingNote = 'After the description in the methods.'
const significance = choice(
  'paraphrased',
  [
    ['significant', 'Significant'],
    ['insignificant', 'Insignificant'],
  ],
  ['insignificant'],
)

export const medPalmMErrors: Instrument = {
  schemaVersion: 1,
  id: 'med-palm-m-errors',
  title: 'Med-PaLM M, errors and omissions',
  citation: {
    authors: 'Tu et al.',
    year: 2023,
    venue: 'arXiv; NEJM AI 2024',
    title: 'Towards generalist biomedical AI',
    arxiv: '2307.14334',
    doi: '10.1056/AIoa2300138',
  },
  mode: 'span-annotation',
  unit: 'findings paragraph',
  raterRole: 'thoracic radiologist',
  contextShown: ['one chest X-ray', 'indication', 'reference findings, named as such'],
  axes: [
    axis(
      'image-adequate',
      'Image adequate',
      closeParaphrase(
        'Are the quality and view of the provided image sufficient to perform the evaluation task fully?',
      ),
      yesNo('paraphrased', 'yes'),
      { wordingNote },
    ),
    axis(
      'error',
      'Error passage',
      closeParaphrase('Mark every passage in the findings that you disagree with.'),
      choice('verbatim', [
        ['no-finding', 'No finding', { clinical: true }],
        ['incorrect-location', 'Incorrect finding location', { clinical: true }],
        ['incorrect-severity', 'Incorrect severity', { clinical: true }],
        ['nonexistent-view', 'Reference to non-existent view', { clinical: false }],
        ['nonexistent-prior', 'Reference to non-existent prior study', { clinical: false }],
      ]),
      {
        repeatable: true,
        spanSource: 'candidate',
        requiresFreeText: true,
        wordingNote,
        optionsNote: 'The types as published.',
        freeTextLabel: 'Suggested replacement text',
      },
    ),
    axis(
      'error-significance',
      'Clinical significance of the error',
      paraphrased('Is this error clinically significant?'),
      significance,
      { appliesTo: 'error' },
    ),
    axis('omission', 'Omission', closeParaphrase('Give each passage that should have been included.'), open, {
      repeatable: true,
      requiresFreeText: true,
      wordingNote,
    }),
    axis(
      'omission-significance',
      'Clinical significance of the omission',
      paraphrased('Does the omission have any clinical significance?'),
      significance,
      { appliesTo: 'omission' },
    ),
  ],
  protocol: {
    items: '246 cases with 3 models',
    ratersPerItemInStudy: 4,
    blinded: true,
    orderRandomised: true,
  },
  aggregation: {
    perAxis:
      'mean number per report of clinical errors, of significant ones, of omissions and of significant ones; errors that are not clinical stand apart',
    ci: '95 % over reports',
  },
  recommendedRatersPerItem: 4,
  agreementStatistic: { primary: 'ICC(2,k) of the counts, F1 of the marked spans', published: null },
  publishedResults: {
    omissionsPerReport: { '12B': [0.12, 0.1, 0.15], '84B': [0.12, 0.1, 0.15], '562B': [0.13, 0.11, 0.16] },
    clinicalErrorsPerReport: {
      '12B': [0.28, 0.24, 0.31],
      '84B': [0.25, 0.22, 0.28],
      '562B': [0.29, 0.25, 0.32],
    },
  },
}
