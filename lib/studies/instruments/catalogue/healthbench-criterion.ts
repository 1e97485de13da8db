import { axis, choice, paraphrased } from '../build'
import type { Instrument } from '../instrument'

export const healthbenchCriterion: Instrument = {
  schemaVersion: 1,
  id: 'healthbench-criterion',
  title: 'HealthBench, grading of criteria',
  citation: {
    authors: 'Arora et al.',
    year: 2025,
    venue: 'arXiv',
    title: 'HealthBench: evaluating large language models towards improved human health',
    arxiv: '2505.08775',
    doi: '10.48550/arXiv.2505.08775',
  },
  mode: 'independent',
  unit: 'criterion of a response in a conversation',
  raterRole: 'physician',
  itemAxes: {
    source: 'item.criteria',
    fields: ['criterion', 'points (-10..10)', 'axis', 'theme', 'level (example or consensus)'],
    template: 'met',
  },
  axes: [
    axis(
      'met',
      'Criterion met',
      paraphrased('Does the response meet this criterion?'),
      choice(
        'verbatim',
        [
          ['met', 'Met'],
          ['not-met', 'Not met'],
        ],
        ['met'],
      ),
      { note: 'A criterion of negative points is unfavourable when met: read its points, not this set.' },
    ),
  ],
  criterionAxes: [
    'accuracy',
    'completeness',
    'context awareness',
    'communication quality',
    'instruction following',
  ],
  themes: [
    'emergency referrals',
    'expertise-tailored communication',
    'responding under uncertainty',
    'response depth',
    'health data tasks',
    'global health',
    'context seeking',
  ],
  notes: [
    "All parts of a criterion must hold; examples it names with 'such as' or 'including' need not all be there.",
    'The authors ask not to show the examples in plain text or pictures online: keep items out of public pages and exports.',
  ],
  protocol: {
    itemsInStudy: 5000,
    criteria: 48562,
    authors: '262 physicians of 26 specialties from 60 countries',
    consensusCriteria: 34,
    metaEvaluation:
      '60,896 grades by physicians of 29,511 pairs of response and criterion, 1,072 to 3,370 for each consensus criterion',
  },
  aggregation: {
    perItem: 'points of the criteria met over all positive points',
    overItems: 'mean, cut to [0, 1]',
    ci: 'standard deviation of 1,000 bootstrap samples',
    agreement: 'F1 of met and of not met of one rater against the others, averaged',
  },
  recommendedRatersPerItem: 2,
  agreementStatistic: {
    primary: 'macro F1 of a rater against the others by theme, with raw agreement and AC1',
    published: {
      physicianMacroF1: {
        'Emergency referrals': 0.647,
        'Expertise-tailored communication': 0.618,
        'Responding under uncertainty': 0.64,
        'Response depth': 0.569,
        'Health data tasks': 0.73,
        'Global health': 0.648,
        'Context seeking': 0.646,
      },
      rawAgreement: '55 % to 75 %, among physicians and with the model grader alike',
    },
  },
}
