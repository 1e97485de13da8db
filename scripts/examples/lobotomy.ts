import { readCsv } from '@/lib/benchmarks/reading/csv'
import { readJsonEntries } from '@/lib/benchmarks/reading/json-entries'
import { readText } from '@/lib/benchmarks/reading/lines'
import { openFile } from '@/lib/benchmarks/sources/file-source'
import { folderSource } from '@/lib/benchmarks/sources/folder'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'
import { pubmedqaAll } from './pubmedqa-all'

/** The four models of biomedical-llm-lobotomy: two, whole and with half of their weights set to zero. */
const models = [
  { system: 'biomistral-7b', folder: 'biomistral-7b', name: 'BioMistral_BioMistral-7B', percent: 0 },
  { system: 'mistral-7b-v0-1', folder: 'mistral-7b-v0.1', name: 'mistralai_Mistral-7B-v0.1', percent: 0 },
  {
    system: 'biomistral-7b-pruned-50',
    folder: 'biomistral-7b-pruned50',
    name: 'BioMistral_BioMistral-7B',
    percent: 50,
  },
  {
    system: 'mistral-7b-v0-1-pruned-50',
    folder: 'mistral-7b-v0.1-pruned50',
    name: 'mistralai_Mistral-7B-v0.1',
    percent: 50,
  },
]

const setting = { shots: 0, chainOfThought: false, fineTuned: false }

const pubmedqaSetting = {
  ...setting,
  context: 'abstract shown',
  decoding: 'greedy',
  prompt: 'Context: {abstract}\nQuestion: {question}\nAnswer (yes/no/maybe):',
}

const subjects = [
  {
    benchmark: 'mmlu-clinical-knowledge',
    subject: 'clinical_knowledge',
    notes:
      'The released file stops after the first 200 of 265 questions. The other 65 are missing here, and count as wrong; the precision of answered questions is the figure on what was run.',
  },
  { benchmark: 'mmlu-college-medicine', subject: 'college_medicine', notes: 'All 173 questions.' },
]

/** A student project: greedy answers of a few tokens, read by looking for letters or words anywhere in them. */
export const lobotomyExamples: readonly Example[] = models.flatMap(({ system, folder, name, percent }) => [
  {
    key: `lobotomy/pubmedqa/${system}`,
    benchmark: 'pubmedqa',
    system,
    release: 'lobotomy' as const,
    setting: pubmedqaSetting,
    extraction: 'substring-yes-no-maybe',
    notes:
      'The file answers all 1,000 labelled questions; the 500 of the official test are submitted. Responses were cut after 10 tokens and released in lower case. Read by the rule of the release, which finds "no" also inside "not" and calls everything else "maybe".',
    lines: (data: string) =>
      pubmedqaLines(data, [folder, `${name}_pubmedqa_${percent}_percent.csv.gz`], (id, test) => test.has(id)),
  },
  {
    key: `lobotomy/${pubmedqaAll.facts.slug}/${system}`,
    benchmark: pubmedqaAll.facts.slug,
    system,
    release: 'lobotomy' as const,
    setting: pubmedqaSetting,
    extraction: 'substring-yes-no-maybe',
    notes:
      'All 1,000 labelled questions, as released: the 500 of the official test are submitted to PubMedQA too. Responses were cut after 10 tokens and released in lower case. Read by the rule of the release.',
    lines: (data: string) =>
      pubmedqaLines(data, [folder, `${name}_pubmedqa_${percent}_percent.csv.gz`], () => true),
  },
  ...subjects.map(({ benchmark, subject, notes }) => ({
    key: `lobotomy/${benchmark}/${system}`,
    benchmark,
    system,
    release: 'lobotomy' as const,
    setting: {
      ...setting,
      context: 'question only',
      decoding: 'greedy',
      prompt: 'Question: {question}\nOptions:\nA. {A}\nB. {B}\nC. {C}\nD. {D}\nAnswer:',
    },
    extraction: 'letter-or-option-inside',
    notes: `${notes} Responses were cut after 5 tokens and released in capitals; they are read by the rule of the release.`,
    lines: (data: string) => mmluLines(data, subject, [folder, `mmlu_${name}_${percent}_percent.csv`]),
  })),
])

interface Response {
  prompt: string
  trueAnswer: string
  response: string
  parsed: string
  subject: string | null
}

async function* responses(data: string, benchmark: string, file: string[]): AsyncIterable<Response> {
  let header: string[] | null = null
  for await (const { value } of readCsv(
    openReleased(data, 'predictions', benchmark, ...file),
    file.join('/'),
  )) {
    if (!header) {
      header = value
      continue
    }
    const cell = (name: string) => value[header?.indexOf(name) ?? -1]
    yield {
      prompt: cell('prompt') ?? '',
      trueAnswer: cell('true_answer') ?? '',
      response: cell('raw_response') ?? '',
      parsed: cell('parsed_guess') ?? '',
      subject: cell('subject') ?? null,
    }
  }
}

/** The file has no ids: its rows follow ori_pqal.json, which question and label of every row confirm. */
async function* pubmedqaLines(
  data: string,
  file: string[],
  isWanted: (id: string, test: ReadonlySet<string>) => boolean,
): AsyncIterable<ExampleLine> {
  const { order, test } = await pubmedqaOrder(data)
  let row = 0
  for await (const { prompt, trueAnswer, response, parsed } of responses(data, 'pubmedqa', file)) {
    const article = order[row++]
    const sameQuestion = article !== undefined && prompt.includes(`\nQuestion: ${article.question}\n`)
    expectThat(sameQuestion && article.decision === trueAnswer, `row ${row} of ${file.join('/')}`)
    if (isWanted(article.pmid, test)) yield { id: article.pmid, prediction: response, readUpstream: parsed }
  }
  expectThat(row === order.length, `${file.join('/')} has ${row} rows`)
}

async function pubmedqaOrder(data: string) {
  const folder = folderSource(`${data}/qa/pubmedqa`)
  const entries = async (name: string) => {
    const { bytes } = await openFile(folder, name)
    return [...readJsonEntries(await readText(bytes, name), name)]
  }
  const order = (await entries('ori_pqal.json')).map(({ key, value }) => {
    const { QUESTION, final_decision } = value as { QUESTION: string; final_decision: string }
    return { pmid: key, question: QUESTION, decision: final_decision }
  })
  return { order, test: new Set((await entries('test_ground_truth.json')).map(({ key }) => key)) }
}

async function* mmluLines(data: string, subject: string, file: string[]): AsyncIterable<ExampleLine> {
  let row = 0
  for await (const entry of responses(data, 'mmlu-clinical', file)) {
    if (entry.subject !== subject) continue
    const id = `${subject}-${String(row++).padStart(3, '0')}`
    yield { id, prediction: entry.response, readUpstream: entry.parsed }
  }
  expectThat(row > 0, `${file.join('/')} has no ${subject}`)
}
