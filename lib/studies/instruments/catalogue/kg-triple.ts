import { axis, choice, paraphrased } from '../build'
import type { Instrument } from '../instrument'

export const kgTriple: Instrument = {
  schemaVersion: 1,
  id: 'kg-triple',
  title: 'Knowledge graph: is the triple right?',
  citation: {
    authors: 'Zhang et al.',
    year: 2025,
    venue: 'arXiv',
    title:
      'MedKGent: a large language model agent framework for constructing temporally evolving medical knowledge graph',
    arxiv: '2508.12393',
    doi: '10.48550/arXiv.2508.12393',
  },
  mode: 'independent',
  unit: 'triple with its source sentence',
  raterRole: 'domain expert',
  axes: [
    axis(
      'correct',
      'Triple correct',
      paraphrased('Is the triple correct and supported by the source text?'),
      choice(
        'paraphrased',
        [
          ['correct', 'Correct'],
          ['incorrect', 'Incorrect'],
        ],
        ['correct'],
      ),
    ),
  ],
  protocol: { raterPool: '3 domain experts beside 2 language models' },
  aggregation: { perAxis: 'accuracy by rater; agreement of each pair of raters', ci: 'Wilson 95 %' },
  recommendedRatersPerItem: 3,
  agreementStatistic: {
    primary: "AC1 or Randolph's kappa, the base rate being near 90 %",
    published: 'called strong; accuracy near 90 %',
  },
}
