import { type ExampleStudy, type MappingInput, tableOf } from './example-study'

const file = 'ratings/kqa-nli/NLI_medical_annotator.csv'

const physician = (number: number) => ({
  rater: `physician ${number}`,
  group: 'physician',
  axes: [{ column: `label_${number}`, reading: { axis: 'relation', as: 'option' as const } }],
})

const mapping: MappingInput = {
  instrument: 'kqa-claim',
  question: { column: 'Question' },
  questionNames: 'numbered',
  criterion: { text: { column: 'claim' }, fields: { category: { column: 'category_x' } } },
  arms: [{ name: { column: 'llm_x' }, answer: { column: 'answer' } }],
  ratings: { layout: 'item-per-row', raters: [physician(0), physician(1), physician(2)] },
}

export const kqaClaims: ExampleStudy = {
  slug: 'example-k-qa-claims',
  title: 'K-QA: do answers entail the gold claims?',
  description:
    'Three physicians judged whether answers of four systems entail, contradict or leave open 399 claims of gold answers. Each question was answered by one system, so systems are compared on different questions.',
  source: 'https://github.com/Itaymanes/K-QA (MIT)',
  files: [file],
  load: (data) => ({ mapping, tables: [tableOf(data, file, mapping)] }),
}
