import { axis, numbers, paraphrased } from '../build'
import type { Instrument } from '../instrument'

export const clinicalTaskScore: Instrument = {
  schemaVersion: 1,
  id: 'clinical-task-score',
  title: 'Clinical task score, 0 to 10',
  citation: {
    authors: 'Thiprak et al.',
    year: 2024,
    venue: 'arXiv',
    title: 'Eir: Thai medical large language models',
    arxiv: '2409.08523',
    doi: '10.48550/arXiv.2409.08523',
  },
  mode: 'independent',
  unit: 'output of a task',
  raterRole: 'clinician',
  axes: [
    axis(
      'score',
      'Overall score',
      paraphrased('How well does the output do the clinical task?'),
      numbers('paraphrased', 0, 10, ['8', '9', '10']),
      { optionsNote: 'A score of 0 to 10 per task is reported.' },
    ),
  ],
  notes: [
    'A general template: only the scale and the number of tasks are known, and the favourable set is our suggestion.',
  ],
  protocol: { items: '18 clinical tasks in Thai' },
  aggregation: { perAxis: 'mean by task and over tasks' },
  recommendedRatersPerItem: 3,
  agreementStatistic: { primary: 'ICC(2,k)', published: null },
}
