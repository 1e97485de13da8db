import { readCsv } from '@/lib/benchmarks/reading/csv'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'

/** Columns of the released letters and whether the model reasons by itself before it answers. */
const models = [
  { system: 'deepseek-r1', column: 'DeepSeek-R1', reasons: true },
  { system: 'deepseek-v3', column: 'DeepSeek-V3', reasons: false },
  { system: 'llama-3-3-70b-instruct-turbo', column: 'Llama-3.3-70B-Instruct-Turbo', reasons: false },
  { system: 'qwq-32b-preview', column: 'QwQ-32B-Preview', reasons: true },
  { system: 'claude-3-5-haiku', column: 'claude-3-5-haiku', reasons: false },
  { system: 'claude-3-5-sonnet', column: 'claude-3-5-sonnet', reasons: false },
  { system: 'gpt-4o', column: 'gpt-4o', reasons: false },
  { system: 'gpt-4o-mini', column: 'gpt-4o-mini', reasons: false },
  { system: 'o1-mini', column: 'o1-mini', reasons: true },
  { system: 'o3-mini', column: 'o3-mini', reasons: true },
]

interface Part {
  benchmark: string
  folder: string
  file: string
  context: string
  /** Id of the instance from `realidx`; null where it belongs to another benchmark. */
  idOf(realidx: string): string | null
  /** What stands in the file for each option, in the order A, B, C … */
  answers: readonly string[]
}

const letters = ['A', 'B', 'C', 'D']

/** Upstream numbers the questions of all MMLU subjects in one row; a subject begins where the ones before it end. */
const mmluPart = ([subject, first, count]: readonly [string, number, number]): Part => ({
  benchmark: `mmlu-${subject.replaceAll('_', '-')}`,
  folder: 'mmlu-clinical',
  file: 'derived_mmlu_zero_shot_letters.csv',
  context: 'question only',
  idOf: (realidx) => {
    const row = Number(realidx) - first
    return row >= 0 && row < count ? `${subject}-${String(row).padStart(3, '0')}` : null
  },
  answers: letters,
})

const mmluParts = (
  [
    ['anatomy', 100, 135],
    ['clinical_knowledge', 487, 265],
    ['college_biology', 752, 144],
    ['college_medicine', 1196, 173],
    ['medical_genetics', 7284, 100],
    ['professional_medicine', 12165, 272],
  ] as const
).map(mmluPart)

const parts: readonly Part[] = [
  {
    benchmark: 'medqa-usmle',
    folder: 'medqa-usmle',
    file: 'derived_medqa_zero_shot_letters.csv',
    context: 'question only',
    idOf: (realidx) => realidx,
    answers: letters,
  },
  {
    benchmark: 'pubmedqa',
    folder: 'pubmedqa',
    file: 'derived_pubmedqa_zero_shot_letters.csv',
    context: 'abstract shown',
    idOf: (realidx) => realidx,
    // the release shows yes, no and maybe as options A, B and C
    answers: ['yes', 'no', 'maybe'],
  },
  ...mmluParts,
]

/** MedAgentsBench: zero-shot answers of ten general models; only the letter that was read upstream was released. */
export const medagentsExamples: readonly Example[] = models.flatMap(({ system, column, reasons }) =>
  parts.map((part) => ({
    key: `medagents/${part.benchmark}/${system}`,
    benchmark: part.benchmark,
    system,
    release: 'medagents' as const,
    // a model that reasons by itself was not asked to, and does it all the same: neither yes nor no
    setting: { shots: 0, context: part.context, chainOfThought: reasons ? null : false, fineTuned: false },
    extraction: 'exact-label',
    notes: `Zero-shot. The release holds the letter that was read from each answer, not the answer itself.${
      reasons ? ' The model reasons by itself before it answers.' : ''
    }`,
    lines: (data: string) => medagentsLines(data, part, column),
  })),
)

async function* medagentsLines(data: string, part: Part, column: string): AsyncIterable<ExampleLine> {
  const bytes = openReleased(data, 'predictions', part.folder, 'medagents-all-models', part.file)
  let index = -1
  for await (const { line, value } of readCsv(bytes, part.file)) {
    if (line === 1) {
      index = value.indexOf(column)
      expectThat(value[0] === 'realidx' && index > 0, `${part.file} has no column ${column}`)
      continue
    }
    const id = part.idOf(value[0]!)
    const letter = value[index] ?? ''
    // an empty cell: the released file of that model lacks the item
    if (id === null || letter === '') continue
    yield { id, prediction: part.answers[letters.indexOf(letter)] ?? letter }
  }
}
