import type { CatalogueEntry } from '@/lib/benchmarks/catalogue/entry'
import { mhqa } from '@/lib/benchmarks/catalogue/mhqa'
import { csvRecords } from '@/lib/benchmarks/reading/csv-records'
import { openFile } from '@/lib/benchmarks/sources/file-source'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'

const letters = ['A', 'B', 'C', 'D']
const options = ['option1', 'option2', 'option3', 'option4'] as const
const columns = ['srno', 'topic', 'type', 'question', ...options, 'correct_option', 'predictions'] as const
const remedy = 'Take benchmarking/final_results of MHQA.'

/**
 * The list of questions that the released runs are on: larger and earlier than the one that was published as the
 * benchmark. Questions and gold stand in every file of predictions.
 */
export const mhqaEarlierList: CatalogueEntry = {
  folder: 'predictions/mhqa/bert_base_uncased',
  upstream: [],
  facts: {
    ...mhqa.facts,
    slug: 'mhqa-earlier-list',
    title: 'MHQA, earlier list',
    summary: '3,018 questions on mental health: the list that the released runs of MHQA are on.',
    description:
      'The runs that the authors of MHQA released are on an earlier list of 3,018 questions, of which 2,474 are among the 2,475 of the published benchmark. Questions and right answers stand in the files of predictions. For comparing those runs with each other; new systems belong on the published list.',
    split: 'earlier list, 3,018 questions',
    overlaps: [mhqa.facts.slug],
    cluster: null,
  },
  async *load(source) {
    const opened = await openFile(source, 'bert_base_uncased_small.csv')
    for await (const { value } of csvRecords(opened, columns, remedy)) {
      const gold = letters[Number(value.correct_option) - 1]
      expectThat(gold !== undefined, `row ${value.srno} of ${opened.name} has no right option`)
      yield {
        id: value.srno,
        question: {
          text: value.question,
          options: options.map((option, i) => ({ label: letters[i]!, text: value[option] })),
        },
        gold,
        slices: { topic: value.topic, kind: value.type },
      }
    }
  },
}

const models = [
  { system: 'bert-base-uncased', name: 'bert_base_uncased' },
  { system: 'biobert', name: 'biobert' },
  { system: 'scibert', name: 'scibert' },
  { system: 'pubmedbert', name: 'pubmed_bert' },
]

/** The encoder panel of MHQA. */
export const mhqaExamples: readonly Example[] = models.map(({ system, name }) => ({
  key: `mhqa/mhqa-earlier-list/${system}`,
  benchmark: mhqaEarlierList.facts.slug,
  system,
  release: 'mhqa' as const,
  setting: { context: 'question only', chainOfThought: false },
  extraction: 'exact-label',
  notes: 'The "small" run of the release: one option per question, by number; here its letter.',
  lines: (data: string) => optionLines(data, name),
}))

async function* optionLines(data: string, name: string): AsyncIterable<ExampleLine> {
  const file = `${name}_small.csv`
  const bytes = openReleased(data, 'predictions', 'mhqa', name, file)
  for await (const { value } of csvRecords({ name: file, bytes }, columns, remedy)) {
    const letter = letters[Number(value.predictions) - 1]
    if (letter !== undefined) yield { id: value.srno, prediction: letter }
  }
}
