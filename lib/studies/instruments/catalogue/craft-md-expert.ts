import { axis, verbatim, yesNo } from '../build'
import type { Instrument } from '../instrument'

export const craftMdExpert: Instrument = {
  schemaVersion: 1,
  id: 'craft-md-expert',
  title: 'CRAFT-MD, check of simulated consultations',
  citation: {
    authors: 'Johri et al.',
    year: 2025,
    venue: 'Nature Medicine',
    title: 'An evaluation framework for clinical use of large language models in patient interaction tasks',
    doi: '10.1038/s41591-024-03328-5',
  },
  mode: 'independent',
  unit: 'conversation',
  raterRole: 'medical expert, dermatologist',
  contextShown: ['case vignette', 'diagnosis reached by the model', 'correct diagnosis'],
  axes: [
    axis(
      'single-diagnosis',
      'One most likely diagnosis',
      verbatim('Is it possible to reach one most likely diagnosis based on conversation?'),
      yesNo('verbatim', 'yes'),
    ),
    axis(
      'key-information',
      'Key information covered',
      verbatim(
        'Does the conversation cover all the key information in present the vignette (excluding the physical exam, lab results)?',
      ),
      yesNo('verbatim', 'yes'),
    ),
    axis(
      'medical-terminology',
      'Patient uses medical terminology',
      verbatim('Is the patient-LLM using medical terminology?'),
      yesNo('verbatim', 'no'),
    ),
  ],
  protocol: {
    items: '120 conversations for each expert, 30 of each of 4 models; 60 went to both',
    ratersPerItemInStudy: '1, on the shared half 2',
    adjudication: 'a third expert settled the answers on which the two differed, no others',
  },
  aggregation: { perAxis: 'share of yes after adjudication', ci: 'Wilson 95 %' },
  recommendedRatersPerItem: 2,
  agreementStatistic: {
    primary: 'raw agreement by model and question, as counts',
    published: 'agreements over evaluations in an extended data table',
  },
}
