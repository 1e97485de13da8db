import { axis, choice, closeParaphrase } from '../build'
import type { Instrument } from '../instrument'

export const medPalmMRanking: Instrument = {
  schemaVersion: 1,
  id: 'med-palm-m-ranking',
  title: 'Med-PaLM M, ranking of four reports',
  citation: {
    authors: 'Tu et al.',
    year: 2023,
    venue: 'arXiv; NEJM AI 2024',
    title: 'Towards generalist biomedical AI',
    arxiv: '2307.14334',
    doi: '10.1056/AIoa2300138',
  },
  mode: 'ranking',
  unit: 'set of 4 findings paragraphs of one chest X-ray',
  raterRole: 'thoracic radiologist',
  contextShown: ['one chest X-ray', 'indication'],
  axes: [
    axis(
      'overall-quality',
      'Overall quality',
      closeParaphrase(
        'Rank the four alternative findings based on their overall quality using your best clinical judgement.',
      ),
      choice(
        'paraphrased',
        [
          ['1', 'Rank 1 (best)'],
          ['2', 'Rank 2'],
          ['3', 'Rank 3'],
          ['4', 'Rank 4 (worst)'],
        ],
        ['1'],
      ),
      { rankItems: 4, wordingNote: 'After the description in the methods.' },
    ),
  ],
  protocol: {
    itemsInStudy: 246,
    answerSources: ['MIMIC-CXR reference', 'Med-PaLM M 12B', 'Med-PaLM M 84B', 'Med-PaLM M 562B'],
    ratersPerItemInStudy: 1,
    raterPool: '4 thoracic radiologists in India, one drawn for each case',
    blinded: true,
    orderRandomised: true,
    calibration: '25 other cases as a pilot, instructions improved after each round',
  },
  aggregation: {
    perAxis:
      'share of cases ranked best; preference over the reference, read from the ranking; mean over raters',
    ci: 'bootstrap over cases',
  },
  recommendedRatersPerItem: 2,
  agreementStatistic: { primary: "Kendall's W on cases of several raters", published: null },
  publishedResults: {
    rankedBest: { reference: 0.3714, '84B': 0.2578, '12B': 0.1949, '562B': 0.1759 },
    preferredOverReference: { '84B': 0.405, '12B': 0.3405, '562B': 0.32 },
  },
}
