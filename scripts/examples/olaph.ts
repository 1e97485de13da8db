import path from 'node:path'
import { z } from 'zod'
import { catalogueEntry } from '@/lib/benchmarks/catalogue/table'
import { readJsonLines } from '@/lib/benchmarks/reading/json-lines'
import { folderSource } from '@/lib/benchmarks/sources/folder'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'

const models = [
  { system: 'biomistral-7b', name: 'biomistral-7b' },
  { system: 'mistral-7b-v0-1', name: 'mistral-7b' },
]
const parts = [
  { benchmark: 'k-qa', folder: 'k-qa', set: 'kqa_golden_test' },
  { benchmark: 'liveqa', folder: 'liveqa-trec2017', set: 'live_qa_test' },
  { benchmark: 'medicationqa', folder: 'medicationqa', set: 'medication_qa_test' },
]

/** OLAPH: long answers of models as they are, the best of six by a score that reads the reference. */
export const olaphExamples: readonly Example[] = parts.flatMap(({ benchmark, folder, set }) =>
  models.map(({ system, name }) => ({
    key: `olaph/${benchmark}/${system}`,
    benchmark,
    system,
    release: 'olaph' as const,
    setting: {
      shots: 0,
      chainOfThought: false,
      decoding: 'best of six samples, chosen with the reference',
      fineTuned: false,
    },
    extraction: 'verbatim',
    notes:
      'For every question the best of six sampled answers, chosen by a score that reads the reference answer: optimistic, and alike for both models of the release, so to be compared with each other only. The answers of Mistral are about four times as long.',
    lines: (data: string) =>
      answerLines(data, benchmark, path.join(folder, name, `${name}_wo-${set}_iter_sft_step1.jsonl`)),
  })),
)

const Row = z.strictObject({ text: z.string() })
const parting = ' \n ### Answer:'

/** The release has no ids: the question joins an answer to its instance. */
async function* answerLines(data: string, benchmark: string, file: string): AsyncIterable<ExampleLine> {
  const answers = new Map<string, string>()
  const bytes = openReleased(data, 'predictions', file)
  for await (const { value } of readJsonLines(bytes, file)) {
    const { text } = Row.parse(value)
    const at = text.indexOf(parting)
    expectThat(at >= 0, `${file} has a row without an answer`)
    const question = asked(text.slice('Question: '.length, at))
    // a question that stands several times is asked once, with its first answer
    if (!answers.has(question)) answers.set(question, text.slice(at + parting.length).trim())
  }
  const entry = catalogueEntry(benchmark)
  expectThat(entry !== null && entry !== undefined, `there is no benchmark ${benchmark}`)
  for await (const { id, question } of entry.load(folderSource(path.join(data, 'qa', entry.folder)))) {
    const answer = answers.get(asked(question.text))
    expectThat(answer !== undefined, `${file} has no answer to question ${id}`)
    yield { id, prediction: answer }
  }
}

/** Question marks and blanks at the end do not tell questions apart. */
const asked = (question: string): string =>
  question
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[?\s]+$/, '')
