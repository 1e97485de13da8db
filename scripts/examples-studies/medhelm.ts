import { type ExampleStudy, type MappingInput, tableOf } from './example-study'

const file = 'ratings/medhelm-clinician/ratings.csv'
const axes = ['accuracy', 'completeness', 'clarity']

const mapping: MappingInput = {
  instrument: 'medhelm-jury',
  question: { columns: ['dataset', 'instance_id'] },
  questionFields: { dataset: { column: 'dataset' } },
  arms: [{ name: { column: 'model' } }],
  ratings: {
    layout: 'rating-per-row',
    rater: { column: 'rater_id' },
    axes: axes.map((axis) => ({ column: axis, reading: { axis, as: 'option' } })),
  },
  judges: axes.map((axis) => ({ judge: 'jury of three models', axis, column: `jury_${axis}` })),
}

export const medhelm: ExampleStudy = {
  slug: 'example-medhelm-clinicians',
  title: 'MedHELM: clinicians on open-ended answers, beside a jury of models',
  description:
    'Seventeen clinicians rated 74 responses for accuracy, completeness and clarity; 58 responses have two ratings. Agreement on the raw scores is at chance: the analysis says so beside every mean.',
  source: 'https://github.com/som-shahlab/medhelm (MIT by package metadata)',
  files: [file],
  load: (data) => ({ mapping, tables: [tableOf(data, file, mapping)] }),
}
