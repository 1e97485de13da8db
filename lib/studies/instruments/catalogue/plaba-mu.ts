import { axis, choice, verbatim } from '../build'
import type { Instrument } from '../instrument'

const agreement = choice(
  'verbatim',
  [
    ['strongly-disagree', 'Strongly Disagree', { score: 0 }],
    ['disagree', 'Disagree', { score: 1 }],
    ['neutral', 'Neutral', { score: 2 }],
    ['agree', 'Agree', { score: 3 }],
    ['strongly-agree', 'Strongly Agree', { score: 4 }],
  ],
  ['agree', 'strongly-agree'],
)

export const plabaMu: Instrument = {
  schemaVersion: 1,
  id: 'plaba-mu',
  title: 'Plain language: meaning and simplicity',
  citation: {
    authors: 'Li et al.',
    year: 2023,
    venue: 'arXiv (IEEE ICHI 2024)',
    title: 'Large language models and control mechanisms improve text readability of biomedical abstracts',
    arxiv: '2309.13202',
    doi: '10.48550/arXiv.2309.13202',
  },
  mode: 'independent',
  unit: 'sentence, two systems shown together',
  raterRole: 'researcher, fluent reader',
  referenceShown: 'original sentence',
  axes: [
    axis(
      'meaning-preservation',
      'Meaning preservation',
      verbatim('To what extent do you agree the simplified sentence keeps the major information?'),
      agreement,
    ),
    axis(
      'simplicity',
      'Simplicity',
      verbatim('To what extent do you agree the simplified sentence is well simplified?'),
      agreement,
    ),
  ],
  notes: [
    'Published means run from 0 to 4.',
    "Both systems' sentences are shown together, in random order and without a name.",
  ],
  protocol: {
    itemsInStudy: 80,
    outputsRated: 160,
    ratersPerItemInStudy: 2,
    raterPool: '4 raters',
    assignment:
      'each rater had 40 of the 80 sentences and each sentence two raters; the pairs 0-1, 0-2, 1-3 and 2-3 share 20 sentences, 0-3 and 1-2 none, so the blocks are not balanced',
    blinded: true,
    orderRandomised: true,
  },
  aggregation: { perAxis: 'mean score by system', ci: 'bootstrap over sentences, our addition' },
  recommendedRatersPerItem: 2,
  agreementStatistic: {
    primary: "Krippendorff's alpha, ordinal",
    published: "Cohen's kappa from -0.06 to 0.39 by pair of raters, in the released notebook",
  },
  publishedResults: {
    'BART-L with control tokens': { simplicity: 2.9, 'meaning-preservation': 2.6 },
    'T5-base': { simplicity: 2.2, 'meaning-preservation': 3.1 },
  },
}
