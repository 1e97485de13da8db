import { axis, paraphrased, yesNo } from '../build'
import type { Instrument } from '../instrument'

export const preciseBoolean: Instrument = {
  schemaVersion: 1,
  id: 'precise-boolean',
  title: 'Precise Boolean, criteria of the item',
  citation: {
    authors: 'Mallinar et al.',
    year: 2025,
    venue: 'arXiv; npj Digital Medicine 2026',
    title: 'A scalable framework for evaluating health language models',
    arxiv: '2503.23339',
    doi: '10.1038/s41746-026-02492-x',
  },
  mode: 'independent',
  unit: 'criterion of a response',
  raterRole: 'expert or not',
  itemAxes: { source: 'item.criteria', fields: ['criterion'], template: 'met' },
  axes: [
    axis(
      'met',
      'Criterion',
      paraphrased('Does the response satisfy this criterion?'),
      yesNo('verbatim', 'yes'),
    ),
  ],
  protocol: { note: 'an adaptive step drops criteria that do not fit the query' },
  aggregation: { perItem: 'share of the fitting criteria that hold' },
  recommendedRatersPerItem: 2,
  agreementStatistic: {
    primary: 'ICC over items',
    published: 'higher than with Likert items in about half the time',
  },
}
