import { axis, choice, paraphrased, sides } from '../build'
import type { Instrument } from '../instrument'

export const medarena: Instrument = {
  schemaVersion: 1,
  id: 'medarena',
  title: "MedArena, clinicians' preference",
  citation: {
    authors: 'Wu et al.',
    year: 2026,
    venue: 'arXiv',
    title: 'MedArena: comparing LLMs for medicine-in-the-wild clinician preferences',
    arxiv: '2603.15677',
    doi: '10.48550/arXiv.2603.15677',
  },
  mode: 'pairwise',
  unit: 'two responses to a query of the clinician',
  raterRole: 'clinician',
  axes: [
    axis(
      'preference',
      'Preferred response',
      paraphrased('Which response do you prefer?'),
      sides('paraphrased', ['Response A', 'Tie', 'Response B'], 'selected'),
    ),
    axis(
      'reasons',
      'Reasons',
      paraphrased('Why?'),
      choice(
        'paraphrased',
        [
          ['accuracy', 'Accuracy'],
          ['depth', 'Depth and detail'],
          ['clarity', 'Clarity of presentation'],
          ['evidence', 'Use of references or evidence'],
          ['other', 'Other'],
        ],
        ['accuracy', 'depth', 'clarity', 'evidence'],
      ),
      {
        multiple: true,
        optionsNote: 'Depth and detail, clarity and accuracy are named in the abstract; the list is ours.',
      },
    ),
  ],
  protocol: {
    items: '1,571 preferences over 12 models, up to 1 November 2025',
    blinded: true,
    orderRandomised: true,
    pairing: 'two models drawn for each query',
  },
  aggregation: {
    perAxis: 'Bradley-Terry strengths, a second time with length and formatting as covariates',
    ci: 'bootstrap 95 % over votes, clustered by rater',
  },
  recommendedRatersPerItem: 1,
  agreementStatistic: { primary: null, published: null },
}
