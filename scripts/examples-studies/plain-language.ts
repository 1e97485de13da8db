import { type ExampleStudy, type MappingInput, tableOf } from './example-study'

const files = [0, 1, 2, 3].map((form) => `predictions/plaba/human-ratings/Human_evaluation_Form${form}.xlsx`)

const mapping: MappingInput = {
  instrument: 'plaba-mu',
  // the original stands in the first of its two rows only; the fifth column has no header
  table: { headerRow: 5, fillDown: ['Orignal Text'] },
  question: { column: 'Orignal Text' },
  questionNames: 'numbered',
  arms: [{ name: { column: 'column E' }, answer: { column: 'Simplified sentences' } }],
  armNames: { 'Control Token': 'BART with control tokens' },
  group: { constant: 'researcher' },
  ratings: {
    layout: 'rating-per-row',
    rater: { file: 'name' },
    axes: [
      { column: 'Meaning preservation', reading: { axis: 'meaning-preservation', as: 'option' } },
      { column: 'Simplisity', reading: { axis: 'simplicity', as: 'option' } },
    ],
  },
}

export const plainLanguage: ExampleStudy = {
  slug: 'example-plaba-mu',
  title: 'Plain language: T5 against BART with control tokens',
  description:
    'Four raters judged 80 sentences of two systems, two raters each; two of the six pairs of raters have no sentence in common.',
  source: 'https://github.com/HECTA-UoM/PLABA-MU (licence not stated)',
  files,
  load: (data) => ({ mapping, tables: files.map((file) => tableOf(data, file, mapping)) }),
}
