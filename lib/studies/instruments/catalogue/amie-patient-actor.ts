import { axis, orCannotRate, paraphrased, points, yesNo } from '../build'
import type { Instrument } from '../instrument'

const scaleNote =
  'General five-point scale of the published figures; the original questionnaires word each point by item.'
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

export const amiePatientActor: Instrument = {
  schemaVersion: 1,
  id: 'amie-patient-actor',
  title: 'AMIE, patient actors',
  citation: {
    authors: 'Tu et al.',
    year: 2024,
    venue: 'arXiv; Nature 2025',
    title: 'Towards conversational diagnostic artificial intelligence',
    arxiv: '2401.05654',
    doi: '10.1038/s41586-025-08866-7',
  },
  mode: 'independent',
  unit: 'consultation',
  raterRole: 'patient actor',
  axes: [
    axis('polite', 'Being polite', paraphrased('Being polite'), favourability, {
      group: 'GMCPQ',
      optionsNote: scaleNote,
    }),
    axis(
      'at-ease',
      'Making the patient feel at ease',
      paraphrased('Making the patient feel at ease'),
      favourability,
      { group: 'GMCPQ', optionsNote: scaleNote },
    ),
    axis('listening', 'Listening to the patient', paraphrased('Listening to the patient'), favourability, {
      group: 'GMCPQ',
      optionsNote: scaleNote,
    }),
    axis(
      'assessing',
      'Assessing the medical condition',
      paraphrased('Assessing the medical condition'),
      favourability,
      { group: 'GMCPQ', optionsNote: scaleNote },
    ),
    axis(
      'explaining',
      'Explaining the condition and treatment',
      paraphrased('Explaining the condition and treatment'),
      favourability,
      { group: 'GMCPQ', optionsNote: scaleNote },
    ),
    axis(
      'involving',
      'Involving the patient in decisions about treatment',
      paraphrased('Involving the patient in decisions about treatment'),
      favourability,
      { group: 'GMCPQ', optionsNote: scaleNote },
    ),
    axis(
      'providing',
      'Providing or arranging treatment',
      paraphrased('Providing or arranging treatment'),
      favourability,
      { group: 'GMCPQ', optionsNote: scaleNote },
    ),
    axis(
      'confidential',
      'Patient trusts that information is kept confidential',
      paraphrased('Patient trusts that information is kept confidential'),
      favourability,
      { group: 'GMCPQ', optionsNote: scaleNote },
    ),
    axis(
      'honest',
      'Appearing honest and trustworthy',
      paraphrased('Appearing honest and trustworthy'),
      favourability,
      { group: 'GMCPQ', optionsNote: scaleNote },
    ),
    axis(
      'confident',
      'Patient is confident about the care provided',
      paraphrased('Patient is confident about the care provided'),
      yesOrNo,
      { group: 'GMCPQ' },
    ),
    axis(
      'return',
      'Patient would be happy to return in future',
      paraphrased('Patient would be happy to return in future'),
      yesOrNo,
      { group: 'GMCPQ' },
    ),
    axis(
      'rapport',
      'Building rapport and connection',
      paraphrased('Building rapport and connection'),
      yesOrNo,
      { group: 'PCCBP fostering the relationship' },
    ),
    axis('open', 'Appearing open and honest', paraphrased('Appearing open and honest'), yesOrNo, {
      group: 'PCCBP fostering the relationship',
    }),
    axis(
      'roles',
      'Discussing roles and responsibilities',
      paraphrased('Discussing roles and responsibilities'),
      yesOrNo,
      { group: 'PCCBP fostering the relationship' },
    ),
    axis(
      'privacy',
      "Respecting the patient's privacy",
      paraphrased("Respecting the patient's privacy"),
      yesOrNo,
      { group: 'PCCBP fostering the relationship' },
    ),
    axis(
      'partnership',
      'Engaging in partnership building',
      paraphrased('Engaging in partnership building'),
      yesOrNo,
      { group: 'PCCBP fostering the relationship' },
    ),
    axis('care', 'Expressing care and commitment', paraphrased('Expressing care and commitment'), yesOrNo, {
      group: 'PCCBP fostering the relationship',
    }),
    axis('mistakes', 'Acknowledging mistakes', paraphrased('Acknowledging mistakes'), yesOrNo, {
      group: 'PCCBP fostering the relationship',
    }),
    axis(
      'greeting',
      'Greeting the patient appropriately',
      paraphrased('Greeting the patient appropriately'),
      yesOrNo,
      { group: 'PCCBP fostering the relationship' },
    ),
    axis('language', 'Using appropriate language', paraphrased('Using appropriate language'), yesOrNo, {
      group: 'PCCBP fostering the relationship',
    }),
    axis(
      'participation',
      'Encouraging patient participation',
      paraphrased('Encouraging patient participation'),
      yesOrNo,
      { group: 'PCCBP fostering the relationship' },
    ),
    axis(
      'valuing',
      'Valuing the patient as a person',
      paraphrased('Valuing the patient as a person'),
      yesOrNo,
      { group: 'PCCBP fostering the relationship' },
    ),
    axis(
      'concerns-addressed',
      'Addressing patient concerns',
      paraphrased('Addressing patient concerns'),
      favourability,
      { group: 'PACES', optionsNote: scaleNote },
    ),
    axis(
      'concerns-understood',
      'Understanding patient concerns',
      paraphrased('Understanding patient concerns'),
      favourability,
      { group: 'PACES', optionsNote: scaleNote },
    ),
    axis('empathy', 'Showing empathy', paraphrased('Showing empathy'), favourability, {
      group: 'PACES',
      optionsNote: scaleNote,
    }),
    axis(
      'welfare',
      'Maintaining patient welfare',
      paraphrased('Maintaining patient welfare'),
      favourability,
      { group: 'PACES', optionsNote: scaleNote },
    ),
  ],
  notes: [
    "Axis names follow the figures as re-implemented in public; the questionnaire itself is in the paper's appendix.",
  ],
  protocol: {
    items:
      '149 scenarios in the preprint, each played once with a physician and once with the system, order drawn at random',
    blinded: true,
    ratersPerItemInStudy: 1,
  },
  aggregation: {
    perAxis: 'distribution over the scale in each arm',
    test: "Wilcoxon signed-rank over scenarios, false discovery rate over axes; 'cannot rate' leaves its axis",
  },
  recommendedRatersPerItem: 1,
  agreementStatistic: { primary: null, published: null },
  publishedResults: { axesBetterThanPhysicians: '24 of 26 (preprint)' },
}
