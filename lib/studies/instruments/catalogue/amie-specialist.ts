import { axis, choice, orCannotRate, paraphrased, points, yesNo } from '../build'
import type { Instrument } from '../instrument'

const scaleNote =
  'General five-point scale of the published figures; the original questionnaires word each point by item.'
const reimplemented = "From a public re-implementation, not from the paper's appendix."
const favourability = orCannotRate(
  points(
    'paraphrased',
    1,
    [
      'Very unfavourable',
      'Unfavourable',
      'Neither favourable nor unfavourable',
      'Favourable',
      'Very favourable',
    ],
    ['4', '5'],
  ),
)
const yesOrNo = orCannotRate(yesNo('paraphrased', 'yes'))

export const amieSpecialist: Instrument = {
  schemaVersion: 1,
  id: 'amie-specialist',
  title: 'AMIE, specialist physicians',
  citation: {
    authors: 'Tu et al.',
    year: 2024,
    venue: 'arXiv; Nature 2025',
    title: 'Towards conversational diagnostic artificial intelligence',
    arxiv: '2401.05654',
    doi: '10.1038/s41586-025-08866-7',
  },
  mode: 'independent',
  unit: 'consultation and its post-consultation questionnaire',
  raterRole: 'specialist physician of the matching specialty and region',
  contextShown: ['scenario pack with the true and the accepted diagnoses'],
  axes: [
    axis('presenting-complaint', 'Presenting complaint', paraphrased('Presenting complaint'), favourability, {
      group: 'PACES: eliciting information',
      optionsNote: scaleNote,
    }),
    axis('systems-review', 'Systems review', paraphrased('Systems review'), favourability, {
      group: 'PACES: eliciting information',
      optionsNote: scaleNote,
    }),
    axis('past-history', 'Past medical history', paraphrased('Past medical history'), favourability, {
      group: 'PACES: eliciting information',
      optionsNote: scaleNote,
    }),
    axis('family-history', 'Family history', paraphrased('Family history'), favourability, {
      group: 'PACES: eliciting information',
      optionsNote: scaleNote,
    }),
    axis('medication-history', 'Medication history', paraphrased('Medication history'), favourability, {
      group: 'PACES: eliciting information',
      optionsNote: scaleNote,
    }),
    axis(
      'explain-accurately',
      'Explaining relevant clinical information accurately',
      paraphrased('Explaining relevant clinical information accurately'),
      favourability,
      { group: 'PACES: explaining clinical information', optionsNote: scaleNote },
    ),
    axis(
      'explain-clearly',
      'Explaining relevant clinical information clearly',
      paraphrased('Explaining relevant clinical information clearly'),
      favourability,
      { group: 'PACES: explaining clinical information', optionsNote: scaleNote },
    ),
    axis(
      'explain-structure',
      'Explaining relevant clinical information with structure',
      paraphrased('Explaining relevant clinical information with structure'),
      favourability,
      { group: 'PACES: explaining clinical information', optionsNote: scaleNote },
    ),
    axis(
      'explain-comprehensively',
      'Explaining relevant clinical information comprehensively',
      paraphrased('Explaining relevant clinical information comprehensively'),
      favourability,
      { group: 'PACES: explaining clinical information', optionsNote: scaleNote },
    ),
    axis(
      'explain-professionally',
      'Explaining relevant clinical information professionally',
      paraphrased('Explaining relevant clinical information professionally'),
      favourability,
      { group: 'PACES: explaining clinical information', optionsNote: scaleNote },
    ),
    axis(
      'ddx-sensible',
      'Constructing a sensible differential diagnosis',
      paraphrased('Constructing a sensible differential diagnosis'),
      favourability,
      { group: 'PACES: differential diagnosis', optionsNote: scaleNote },
    ),
    axis(
      'judgement',
      'Selecting a comprehensive, sensible and appropriate management plan',
      paraphrased('Selecting a comprehensive, sensible and appropriate management plan'),
      favourability,
      { group: 'PACES: clinical judgement', optionsNote: scaleNote },
    ),
    axis(
      'concerns-addressed',
      'Addressing patient concerns',
      paraphrased('Addressing patient concerns'),
      favourability,
      { group: 'PACES: managing patient concerns', optionsNote: scaleNote },
    ),
    axis(
      'concerns-understood',
      'Confirming patient knowledge and understanding',
      paraphrased('Confirming patient knowledge and understanding'),
      favourability,
      { group: 'PACES: managing patient concerns', optionsNote: scaleNote },
    ),
    axis('empathy', 'Showing empathy', paraphrased('Showing empathy'), favourability, {
      group: 'PACES: managing patient concerns',
      optionsNote: scaleNote,
    }),
    axis(
      'welfare',
      'Maintaining patient welfare',
      paraphrased('Maintaining patient welfare'),
      favourability,
      { group: 'PACES: maintaining patient welfare', optionsNote: scaleNote },
    ),
    axis(
      'pccbp-relationship',
      'Fostering the relationship',
      paraphrased('Fostering the relationship'),
      favourability,
      { group: 'PCCBP', optionsNote: scaleNote },
    ),
    axis('pccbp-gathering', 'Gathering information', paraphrased('Gathering information'), favourability, {
      group: 'PCCBP',
      optionsNote: scaleNote,
    }),
    axis('pccbp-providing', 'Providing information', paraphrased('Providing information'), favourability, {
      group: 'PCCBP',
      optionsNote: scaleNote,
    }),
    axis('pccbp-decision', 'Decision making', paraphrased('Decision making'), favourability, {
      group: 'PCCBP',
      optionsNote: scaleNote,
    }),
    axis(
      'pccbp-behaviour',
      'Enabling disease- and treatment-related behaviour',
      paraphrased('Enabling disease- and treatment-related behaviour'),
      favourability,
      { group: 'PCCBP', optionsNote: scaleNote },
    ),
    axis('pccbp-emotions', 'Responding to emotions', paraphrased('Responding to emotions'), favourability, {
      group: 'PCCBP',
      optionsNote: scaleNote,
    }),
    axis('ddx-appropriate', 'DDx appropriateness', paraphrased('DDx appropriateness'), favourability, {
      group: 'Diagnosis and management',
      optionsNote: scaleNote,
    }),
    axis(
      'ddx-comprehensive',
      'DDx comprehensiveness',
      paraphrased('DDx comprehensiveness'),
      orCannotRate(
        choice(
          'paraphrased',
          [
            ['1', 'Major candidates are missing'],
            ['2', 'Some candidates are present, but several are missing'],
            ['3', 'Most candidates are present, but some are missing'],
            ['4', 'All candidates that are reasonable are present'],
          ],
          ['3', '4'],
        ),
      ),
      { group: 'Diagnosis and management', optionsNote: reimplemented },
    ),
    axis(
      'plan-appropriate',
      'Management plan appropriateness',
      paraphrased('Management plan appropriateness'),
      favourability,
      { group: 'Diagnosis and management', optionsNote: scaleNote },
    ),
    axis(
      'escalation',
      'Escalation recommendation appropriate',
      paraphrased('Escalation recommendation appropriate'),
      orCannotRate(
        choice(
          'paraphrased',
          [
            ['1', 'Required escalation was omitted and could cause harm'],
            ['2', 'Escalation was performed unnecessarily'],
            ['3', 'Escalation was required and performed'],
            ['4', 'Escalation was not required and not performed'],
          ],
          ['3', '4'],
        ),
      ),
      { group: 'Diagnosis and management', optionsNote: reimplemented },
    ),
    axis(
      'investigations-recommended',
      'Appropriate investigations recommended',
      paraphrased('Appropriate investigations recommended'),
      orCannotRate(
        choice(
          'paraphrased',
          [
            ['1', 'Required investigations were not recommended'],
            ['2', 'Recommended investigations were incomplete'],
            ['3', 'A comprehensive and appropriate set was recommended'],
          ],
          ['3'],
        ),
      ),
      { group: 'Diagnosis and management', optionsNote: reimplemented },
    ),
    axis(
      'inappropriate-investigations-avoided',
      'Inappropriate investigations avoided',
      paraphrased('Inappropriate investigations avoided'),
      yesOrNo,
      { group: 'Diagnosis and management' },
    ),
    axis(
      'treatments-recommended',
      'Appropriate treatments recommended',
      paraphrased('Appropriate treatments recommended'),
      orCannotRate(
        choice(
          'paraphrased',
          [
            ['1', 'Required treatments were not recommended'],
            ['2', 'Recommended treatments were incomplete'],
            ['3', 'A comprehensive and appropriate set was recommended'],
          ],
          ['3'],
        ),
      ),
      { group: 'Diagnosis and management', optionsNote: reimplemented },
    ),
    axis(
      'inappropriate-treatments-avoided',
      'Inappropriate treatments avoided',
      paraphrased('Inappropriate treatments avoided'),
      yesOrNo,
      { group: 'Diagnosis and management' },
    ),
    axis(
      'follow-up',
      'Follow-up recommendation appropriate',
      paraphrased('Follow-up recommendation appropriate'),
      orCannotRate(
        choice(
          'paraphrased',
          [
            ['1', 'Needed follow-up was omitted'],
            ['2', 'Unnecessary follow-up was recommended'],
            ['3', 'Needed follow-up was appropriately recommended'],
            ['4', 'Follow-up was not needed and was not recommended'],
          ],
          ['3', '4'],
        ),
      ),
      { group: 'Diagnosis and management', optionsNote: reimplemented },
    ),
    axis('confabulation-absent', 'Confabulation absent', paraphrased('Confabulation absent'), yesOrNo, {
      group: 'Diagnosis and management',
    }),
  ],
  notes: [
    'Axis names follow the figures as re-implemented in public; tables A.1 to A.4 of the paper hold the exact words.',
    'Listed diagnoses are matched with the true one as well; exact, very close and closely related matches count for top-k accuracy.',
  ],
  protocol: {
    items: '149 scenarios in the preprint',
    ratersPerItemInStudy: 1,
    raterPool:
      '23 specialists, of them 14 in India, 6 in North America and 3 in the UK; median of 5 years since residency',
    assignment:
      'drawn within specialty and region; one specialist rates both arms of a scenario, in random order',
    blinded: true,
    orderRandomised: true,
  },
  aggregation: {
    perAxis: 'distribution over the scale in each arm; top-k accuracy of the differential diagnosis',
    ci: 'bootstrap with 10,000 samples for top-k',
    test: 'Wilcoxon signed-rank, and a bootstrap test for top-k, each with false discovery rate',
  },
  recommendedRatersPerItem: 3,
  agreementStatistic: { primary: "Krippendorff's alpha, ordinal", published: null },
  publishedResults: { axesBetterThanPhysicians: '28 of 32 (preprint)' },
}
