import { axis, choice, paraphrased } from '../build'
import type { Instrument } from '../instrument'

export const kqaClaim: Instrument = {
  schemaVersion: 1,
  id: 'kqa-claim',
  title: 'K-QA, entailment of claims',
  citation: {
    authors: 'Manes et al.',
    year: 2024,
    venue: 'BioNLP workshop',
    title: 'K-QA: a real-world medical Q&A benchmark',
    arxiv: '2401.14493',
    doi: '10.48550/arXiv.2401.14493',
  },
  mode: 'independent',
  unit: 'gold claim and an answer',
  raterRole: 'physician',
  itemAxes: {
    source: 'item.claims',
    fields: ['claim', 'category (Must_have or Nice_to_have)'],
    template: 'relation',
  },
  axes: [
    axis(
      'relation',
      'Relation of the answer to the claim',
      paraphrased('Does the answer entail the claim, contradict it, or neither?'),
      choice(
        'verbatim',
        [
          ['Entailment', 'Entailment'],
          ['Neutral', 'Neutral'],
          ['Contradiction', 'Contradiction'],
        ],
        ['Entailment'],
      ),
    ),
  ],
  protocol: { itemsInStudy: 201, claims: 1589, annotatedPairs: 399, ratersPerItemInStudy: 3 },
  aggregation: {
    perItem: 'majority label',
    comprehensiveness: 'entailed must-have claims over must-have claims, mean over answers',
    hallucinationRate: 'contradicted claims of either kind, for each answer',
    ci: 'Wilson over claims, or bootstrap over questions',
  },
  recommendedRatersPerItem: 3,
  agreementStatistic: {
    primary: "Fleiss' kappa",
    published: null,
    computedFromReleasedLabels: { fleissKappa: 0.719, meanPairwiseAgreement: 0.855, randolphKappa: 0.782 },
  },
}
