import { z } from 'zod'
import { readJsonLines } from '@/lib/benchmarks/reading/json-lines'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'

const models = [
  { system: 'gpt-4-32k', folder: 'mirage-gpt-4-32k-cot' },
  { system: 'gpt-35-turbo-16k', folder: 'mirage-gpt-35-turbo-16k-cot' },
]

interface Part {
  benchmark: string
  folder: string
  file: string
  /** Id of the instance from the name of its file upstream; null where it belongs to another benchmark. */
  idOf(name: string): string | null
  note?: string
}

const mmluPart = (subject: string): Part => ({
  benchmark: `mmlu-${subject.replaceAll('_', '-')}`,
  folder: 'mmlu-clinical',
  file: 'outputs.jsonl',
  idOf: (name) => (name.startsWith(`test_${subject}-`) ? name.slice('test_'.length) : null),
})

const parts: readonly Part[] = [
  {
    benchmark: 'medqa-usmle',
    folder: 'medqa-usmle',
    file: 'outputs.jsonl',
    idOf: (name) => String(Number(name.slice('test_'.length))),
  },
  {
    benchmark: 'medmcqa',
    folder: 'medmcqa',
    file: 'outputs.jsonl.gz',
    idOf: (name) => name.slice('dev_'.length),
  },
  {
    benchmark: 'pubmedqa',
    folder: 'pubmedqa',
    file: 'outputs.jsonl',
    idOf: (name) => name.slice('test_'.length),
    note: 'The abstract was not shown ("PubMedQA*"): not to be compared with systems that read it.',
  },
  ...[
    'anatomy',
    'clinical_knowledge',
    'college_biology',
    'college_medicine',
    'medical_genetics',
    'professional_medicine',
  ].map(mmluPart),
]

const rules = [
  {
    extraction: 'mirage',
    note: 'Read by the rule of the release, as published: it answers "A" where it can read nothing. The same file read without guessing is submitted beside it.',
  },
  {
    extraction: 'mirage-strict',
    note: 'The same file as the one read by the rule "MIRAGE", but an unreadable answer is no answer: the difference of the two is what guessing "A" earns.',
  },
]

/** MIRAGE: zero-shot chain of thought, answers in JSON that is often broken. Each file is read in two ways. */
export const mirageExamples: readonly Example[] = models.flatMap(({ system, folder }) =>
  parts.flatMap((part) =>
    rules.map(({ extraction, note }) => ({
      key: `${extraction}/${part.benchmark}/${system}`,
      benchmark: part.benchmark,
      system,
      release: 'mirage' as const,
      setting: { shots: 0, context: 'question only', chainOfThought: true, fineTuned: false },
      extraction,
      notes: [part.note, note].filter(Boolean).join(' '),
      lines: (data: string) => mirageLines(data, part, folder),
    })),
  ),
)

const Output = z.strictObject({ file: z.string(), output: z.array(z.string()) })

/** An item whose output is empty was never answered: it is left out, since the rule would read an "A" into nothing. */
async function* mirageLines(data: string, part: Part, folder: string): AsyncIterable<ExampleLine> {
  const bytes = openReleased(data, 'predictions', part.folder, folder, part.file)
  let count = 0
  for await (const { value } of readJsonLines(bytes, part.file)) {
    const { file, output } = Output.parse(value)
    const id = part.idOf(file.replace(/\.json$/, ''))
    if (id === null) continue
    count++
    expectThat(output.length < 2, `${file} has ${output.length} outputs`)
    if (output[0] !== undefined) yield { id, prediction: output[0] }
  }
  expectThat(count > 0, `${folder}/${part.file} has nothing for ${part.benchmark}`)
}
