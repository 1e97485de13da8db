import { axis, choice, verbatim } from '../build'
import type { Instrument } from '../instrument'

const fivePoints = choice(
  'verbatim',
  [
    ['a-significantly', 'A: significantly', { score: 10 }],
    ['a-slightly', 'A: slightly', { score: 5 }],
    ['neither', 'Neither', { score: 0 }],
    ['b-slightly', 'B: slightly', { score: -5 }],
    ['b-significantly', 'B: significantly', { score: -10 }],
  ],
  ['selected'],
)

export const clinicalSummaryPairwise: Instrument = {
  schemaVersion: 1,
  id: 'clinical-summary-pairwise',
  title: 'Clinical summaries: completeness, correctness, conciseness',
  citation: {
    authors: 'Van Veen et al.',
    year: 2024,
    venue: 'Nature Medicine',
    title: 'Adapted large language models can outperform medical experts in clinical text summarization',
    arxiv: '2309.07430',
    doi: '10.1038/s41591-024-02855-5',
  },
  mode: 'pairwise',
  unit: 'pair of summaries',
  raterRole: 'radiologist for reports, hospitalist for questions and notes',
  contextShown: ['source text'],
  axes: [
    axis(
      'completeness',
      'Completeness',
      verbatim('Which summary more completely captures important information?'),
      fivePoints,
    ),
    axis(
      'correctness',
      'Correctness',
      verbatim('Which summary includes less false information?'),
      fivePoints,
    ),
    axis(
      'conciseness',
      'Conciseness',
      verbatim('Which summary contains less non-important information?'),
      fivePoints,
    ),
  ],
  protocol: {
    items: '100 for each of 3 tasks',
    answerSources: ['best model', 'medical expert'],
    ratersPerItemInStudy: 5,
    raterPool: '10 physicians, of them 5 radiologists and 5 hospitalists',
    blinded: true,
    orderRandomised: true,
    formatting: 'layout made alike in case, punctuation and line breaks',
  },
  aggregation: {
    perAxis:
      'mean of the signed score, −10 to 10, and shares of expert preferred, no difference, model preferred',
    test: 'Wilcoxon signed-rank with Bonferroni',
    ci: 'bootstrap over items',
  },
  recommendedRatersPerItem: 5,
  agreementStatistic: { primary: 'ICC(3,k)', published: 'correlations within readers, in the appendix' },
  publishedResults: { pooled: { expertPreferred: 0.19, nonInferior: 0.45, modelPreferred: 0.36 } },
}
