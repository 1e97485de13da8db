import { axis, choice, verbatim } from '../build'
import type { Instrument } from '../instrument'

export const mslrFacets: Instrument = {
  schemaVersion: 1,
  id: 'mslr-facets',
  title: 'Summaries of systematic reviews: facets',
  citation: {
    authors: 'Wang et al.',
    year: 2023,
    venue: 'ACL',
    title: 'Automated metrics for medical multi-document summarization disagree with human evaluations',
    arxiv: '2305.13693',
  },
  mode: 'independent',
  unit: 'generated summary beside its target',
  raterRole: 'expert annotator',
  referenceShown: 'target summary',
  axes: [
    axis(
      'fluency',
      'Fluency',
      verbatim('Is the generated summary fluent?'),
      choice(
        'verbatim',
        [
          ['2', '2: Yes--there are no errors that impact comprehension of the summary', { score: 2 }],
          [
            '1',
            '1: Somewhat--there are some grammatical or lexical errors but I can understand the meaning',
            { score: 1 },
          ],
          [
            '0',
            '0: No--there are major grammatical or lexical errors that impact comprehension',
            { score: 0 },
          ],
        ],
        ['2'],
      ),
    ),
    axis(
      'population',
      'Population',
      verbatim(
        'Is the *population* in the generated summary the same as the population in the target summary?',
      ),
      choice(
        'verbatim',
        [
          ['0', '0: No', { score: 0 }],
          ['1', '1: Partially', { score: 1 }],
          ['2', '2: Yes', { score: 2 }],
          ['na', 'N/A: No population in generated summary', { missing: true }],
          ['other', 'Other / uncertain (please comment)', { missing: true }],
        ],
        ['2'],
      ),
    ),
    axis(
      'intervention',
      'Intervention',
      verbatim(
        'Is the *intervention* in the generated summary the same as the intervention in the target summary?',
      ),
      choice(
        'verbatim',
        [
          ['0', '0: No', { score: 0 }],
          ['1', '1: Partially', { score: 1 }],
          ['2', '2: Yes', { score: 2 }],
          ['na', 'N/A: No intervention in generated summary', { missing: true }],
          ['other', 'Other / uncertain (please comment)', { missing: true }],
        ],
        ['2'],
      ),
    ),
    axis(
      'outcome',
      'Outcome',
      verbatim('Is the *outcome* in the generated summary the same as the outcome in the target summary?'),
      choice(
        'verbatim',
        [
          ['0', '0: No', { score: 0 }],
          ['1', '1: Partially', { score: 1 }],
          ['2', '2: Yes', { score: 2 }],
          ['na', 'N/A: No outcome in generated summary', { missing: true }],
          ['other', 'Other / uncertain (please comment)', { missing: true }],
        ],
        ['2'],
      ),
    ),
    axis(
      'ed_target',
      'Effect direction, target',
      verbatim('What is the effect direction in the *target* summary?'),
      choice('verbatim', [
        ['1', '(+1): Positive effect'],
        ['0', '0: No effect'],
        ['-1', '(-1): Negative effect'],
        ['na', 'N/A: no effect direction is specified in the target summary'],
        ['other', 'Other / uncertain (please comment)', { missing: true }],
      ]),
    ),
    axis(
      'ed_generated',
      'Effect direction, generated',
      verbatim('What is the effect direction in the *generated* summary?'),
      choice('verbatim', [
        ['1', '(+1): Positive effect'],
        ['0', '0: No effect'],
        ['-1', '(-1): Negative effect'],
        ['na', 'N/A: no effect direction is specified in the generated summary'],
        ['other', 'Other / uncertain (please comment)', { missing: true }],
      ]),
    ),
    axis(
      'strength_target',
      'Strength of claim, target',
      verbatim('What is the strength of the claim made in the *target* summary?'),
      choice('verbatim', [
        ['3', '3: Strong claim', { score: 3 }],
        ['2', '2: Moderate claim', { score: 2 }],
        ['1', '1: Weak claim', { score: 1 }],
        ['0', '0: Not enough evidence (there is insufficient evidence to draw a conclusion)', { score: 0 }],
        ['na', 'N/A: No claim (there is no claim in the target summary)'],
        ['other', 'Other / uncertain (please comment)', { missing: true }],
      ]),
    ),
    axis(
      'strength_generated',
      'Strength of claim, generated',
      verbatim('What is the strength of the claim made in the *generated* summary?'),
      choice('verbatim', [
        ['3', '3: Strong claim', { score: 3 }],
        ['2', '2: Moderate claim', { score: 2 }],
        ['1', '1: Weak claim', { score: 1 }],
        ['0', '0: Not enough evidence (there is insufficient evidence to draw a conclusion)', { score: 0 }],
        ['na', 'N/A: No claim (there is no claim in the generated summary)'],
        ['other', 'Other / uncertain (please comment)', { missing: true }],
      ]),
    ),
  ],
  derived: [
    { id: 'ed_agree', from: ['ed_target', 'ed_generated'], rule: 'equal' },
    { id: 'strength_agree', from: ['strength_target', 'strength_generated'], rule: 'equal' },
  ],
  notes: [
    'Comments may follow the population, intervention and outcome questions, those on effect direction, and those on strength.',
    'Whether effects agree is worked out, never asked.',
  ],
  protocol: { items: '100 reviews, each with 6 systems', raterPool: '2 annotators' },
  aggregation: { perAxis: 'share of full agreement with the target; agreement of the derived axes' },
  recommendedRatersPerItem: 2,
  agreementStatistic: { primary: "Cohen's kappa and Krippendorff's alpha", published: null },
}
