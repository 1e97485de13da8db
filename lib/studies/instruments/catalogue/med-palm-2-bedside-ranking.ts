import { axis, choice, verbatim } from '../build'
import type { Instrument } from '../instrument'

export const medPalm2BedsideRanking: Instrument = {
  schemaVersion: 1,
  id: 'med-palm-2-bedside-ranking',
  title: 'Med-PaLM 2 at the bedside: usefulness of three answers',
  citation: {
    authors: 'Singhal et al.',
    year: 2025,
    venue: 'Nature Medicine 31:943-950 (preprint 2023)',
    title: 'Toward expert-level medical question answering with large language models',
    arxiv: '2305.09617',
    doi: '10.1038/s41591-024-03423-7',
  },
  mode: 'ranking',
  unit: 'set of 3 answers',
  raterRole: 'specialist and generalist physician',
  axes: [
    axis(
      'utility-rank',
      'Utility',
      verbatim(
        'Which model response is [MOST, SECOND MOST, LEAST] useful as an answer to your original question?',
      ),
      choice(
        'verbatim',
        [
          ['1', 'Most useful'],
          ['2', 'Second most useful'],
          ['3', 'Least useful'],
        ],
        ['1'],
      ),
      { rankItems: 3, tiesAllowed: false },
    ),
  ],
  protocol: {
    itemsInStudy: 20,
    answerSources: ['Med-PaLM 2 with chain of retrieval', 'generalist physician', 'specialist physician'],
    ratersPerItemInStudy: 12,
    raterPool: 'for each question 1 specialist of the field that asked and 11 generalists',
    blinded: true,
    orderRandomised: true,
  },
  aggregation: {
    perAxis: 'plurality rank by question for the generalists; preferences of pairs follow from the ranking',
    ci: 'none in the pilot',
  },
  recommendedRatersPerItem: 12,
  agreementStatistic: { primary: "Kendall's W", published: null },
}
