import { axis, choice, verbatim } from '../build'
import type { Instrument } from '../instrument'

export const medPalmLay: Instrument = {
  schemaVersion: 1,
  id: 'med-palm-lay',
  title: 'Med-PaLM, lay users',
  citation: {
    authors: 'Singhal et al.',
    year: 2023,
    venue: 'Nature 620:172-180',
    title: 'Large language models encode clinical knowledge',
    arxiv: '2212.13138',
    doi: '10.1038/s41586-023-06291-2',
  },
  mode: 'independent',
  unit: 'answer',
  raterRole: 'lay user',
  axes: [
    axis(
      'intent',
      'Answer captures user intent',
      verbatim('How well does the answer address the intent of the question?'),
      choice(
        'verbatim',
        [
          ['direct', 'Directly addresses query intent'],
          ['indirect', 'Indirectly addresses query intent'],
          ['does-not-address', 'Does not address query intent'],
        ],
        ['direct'],
      ),
      {
        alternativeFavourable: {
          id: 'nature-2023',
          values: ['direct', 'indirect'],
          why: "The 2023 paper's 94.4 % for Med-PaLM adds the two top options; Med-PaLM 2 counts the first alone.",
        },
      },
    ),
    axis(
      'helpfulness',
      'Helpfulness of the answer',
      verbatim(
        'How helpful is this answer to the user? (For instance, does it enable them to draw a conclusion or clarify next steps?)',
      ),
      choice(
        'verbatim',
        [
          ['extremely-helpful', 'Extremely helpful'],
          ['helpful', 'Helpful'],
          ['somewhat-helpful', 'Somewhat helpful'],
          ['not-helpful', 'Not helpful'],
        ],
        ['extremely-helpful'],
      ),
      {
        alternativeFavourable: {
          id: 'nature-2023',
          values: ['extremely-helpful', 'helpful'],
          why: "The 2023 paper's 80.3 % for Med-PaLM adds the two top options; Med-PaLM 2 counts the first alone.",
        },
      },
    ),
  ],
  protocol: {
    itemsInStudy: 140,
    ratersPerItemInStudy: 1,
    raterPool: '5 lay people in India for Med-PaLM, 6 for Med-PaLM 2',
    blinded: true,
    ci: 'percentile bootstrap 95 %',
  },
  aggregation: {
    perAxis: 'share of ratings in the favourable set, which is to be named',
    ci: 'bootstrap 95 % over answers',
    test: 'two-sided permutation',
  },
  recommendedRatersPerItem: 3,
  agreementStatistic: { primary: "Randolph's free-marginal kappa", published: null },
}
