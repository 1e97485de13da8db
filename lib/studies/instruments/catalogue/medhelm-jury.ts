import { axis, numbers, paraphrased } from '../build'
import type { Instrument } from '../instrument'

const scaleNote = "The numbers are the original's; what they stand for differs by benchmark."

export const medhelmJury: Instrument = {
  schemaVersion: 1,
  id: 'medhelm-jury',
  title: 'MedHELM, open-ended answers',
  citation: {
    authors: 'Bedi et al.',
    year: 2025,
    venue: 'arXiv',
    title: 'MedHELM: holistic evaluation of large language models for medical tasks',
    arxiv: '2505.23802',
    doi: '10.48550/arXiv.2505.23802',
  },
  mode: 'independent',
  unit: 'response',
  raterRole: 'clinician',
  referenceShown: 'gold response',
  axes: [
    axis(
      'accuracy',
      'Accuracy',
      paraphrased('How accurate is the response with respect to the case and the gold response?'),
      numbers('verbatim', 1, 5, ['4', '5']),
      { optionsNote: scaleNote },
    ),
    axis(
      'completeness',
      'Completeness',
      paraphrased('How complete is the response with respect to what was asked?'),
      numbers('verbatim', 1, 5, ['4', '5']),
      { optionsNote: scaleNote },
    ),
    axis(
      'clarity',
      'Clarity',
      paraphrased('How clear and well organised is the response?'),
      numbers('verbatim', 1, 5, ['4', '5']),
      { optionsNote: scaleNote },
    ),
  ],
  protocol: {
    items: '31 of ACI-Bench and 25 of MEDIQA-QA reported; the release has 18 more of MTSamples',
    ratersPerItemInStudy: 2,
    raterPool: '17 clinicians of 11 specialties in 10 teams',
  },
  aggregation: {
    perItem: 'mean of the three axes',
    overItems: "standardised within rater, then ICC(3,k) of the clinicians' mean with the jury of models",
    ci: 'F interval of the ICC, 95 %',
  },
  recommendedRatersPerItem: 3,
  agreementStatistic: {
    primary:
      'ICC(3,k) of standardised scores as published; beside it ICC(2,1) and ordinal alpha for each axis',
    published: {
      juryVsClinician: {
        combined: [0.474, 0.1, 0.69],
        'ACI-Bench': [0.305, 0, 0.67],
        MEDIQA: [0.625, 0.15, 0.83],
      },
      clinicianVsClinician: {
        combined: [0.426, 0.295, 0.585],
        'ACI-Bench': [0.458, 0.201, 0.945],
        MEDIQA: [0.52, 0.5, 0.534],
      },
    },
  },
}
