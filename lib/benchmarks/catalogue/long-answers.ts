import { z } from 'zod'
import type { BenchmarkFacts } from '../descriptor'
import { parseRecord } from '../reading/fault'
import { readJsonLines } from '../reading/json-lines'
import { type FileSource, openFile } from '../sources/file-source'
import type { PinnedFile } from '../sources/open-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, dailyQuota, licenceNotStated } from './shared-facts'

const Item = z.looseObject({ Question: z.string(), Free_form_answer: z.string().optional() })

/** Question marks and blanks at the end do not tell questions apart. */
const key = (question: string): string =>
  question
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[?\s]+$/, '')

/** Rows of a question file with their place, the first of each question. */
async function* distinctQuestions(source: FileSource, file: string) {
  const { name, bytes } = await openFile(source, file)
  const seen = new Set<string>()
  let row = 0
  for await (const { line, value } of readJsonLines(bytes, name)) {
    const item = parseRecord(Item, value, { file: name, line }, `Take the official ${file}.`)
    const id = String(row++)
    if (item.Question.trim() === '' || seen.has(key(item.Question))) continue
    seen.add(key(item.Question))
    yield { id, question: item.Question, answer: item.Free_form_answer ?? null }
  }
}

const rouge = {
  ...asGiven,
  task: 'free-text',
  params: { rouge: { types: ['rouge1', 'rouge2', 'rougeL'] } },
  metrics: ['rouge-l', 'rouge-1', 'rouge-2', 'rouge-l-recall', 'rouge-l-precision'],
}

const overlapOnly =
  'ROUGE by rouge_score, without stemming. Overlap of words with one reference says little about whether an answer is right or safe, and grows with its length: read it beside a study by raters, and compare lengths before scores.'
const byRow =
  'The id is the row of the file, counted from 0; a question that stands several times is asked once, with its first answer. A question without a prediction scores 0.'

const olaph = (name: string, sha256: string) =>
  githubFile(
    name,
    {
      repository: 'dmis-lab/OLAPH',
      commit: '17d90148dffe71ac92ddbf0a8be2ba833ce29dcf',
      path: `MedLFQA/${name}`,
    },
    sha256,
  )

interface LongAnswers {
  folder: string
  file: PinnedFile
  facts: Pick<BenchmarkFacts, 'slug' | 'title' | 'summary' | 'split' | 'citation' | 'licence'>
  about: string
}

const withReferences = ({ folder, file, facts, about }: LongAnswers): CatalogueEntry => ({
  folder,
  upstream: [file],
  facts: {
    ...rouge,
    ...facts,
    description: [about, overlapOnly, byRow].join('\n\n'),
    suite: null,
    languages: ['en'],
    access: 'public',
  },
  async *load(source) {
    for await (const { id, question, answer } of distinctQuestions(source, file.name))
      yield { id, question: { text: question }, gold: answer ?? '' }
  },
})

const kqa = withReferences({
  folder: 'k-qa',
  file: githubFile(
    'questions_w_answers.jsonl',
    {
      repository: 'Itaymanes/K-QA',
      commit: 'ef403d012e199fcfa0d8c02b38a96ff95164f4d0',
      path: 'dataset/questions_w_answers.jsonl',
    },
    '1d4204665e2c9e50c3c348b8ad1de2ddf5d90205c3efaea0eb38135192272c6f',
  ),
  facts: {
    slug: 'k-qa',
    title: 'K-QA',
    summary: '201 questions of patients from a telehealth service, answered by physicians.',
    split: '201 questions with answers',
    citation: {
      text: 'Manes, Ronn, Cohen, Ilan Ber, Horowitz-Kugler, Stanovsky (2024). K-QA: A Real-World Medical Q&A Benchmark. BioNLP.',
      url: 'https://aclanthology.org/2024.bionlp-1.22/',
    },
    licence: {
      name: 'MIT',
      url: 'https://github.com/Itaymanes/K-QA/blob/main/LICENSE',
      showInstances: true,
      showGold: true,
    },
  },
  about:
    'The official measures, comprehensiveness and hallucination, ask a judge for every one of 1,589 statements whether the answer entails or contradicts it: they belong to a study. Here the answer is compared with the physicians’ answer.',
})

const liveqa = withReferences({
  folder: 'medlfqa',
  file: olaph(
    'live_qa_test_MedLFQA.jsonl',
    '6195946edcb808851b486e67db9fd397e924a444a838ae25163843de43ce4b95',
  ),
  facts: {
    slug: 'liveqa',
    title: 'LiveQA (TREC 2017, medical)',
    summary: '100 questions that people sent to the U.S. National Library of Medicine.',
    split: 'test as in MedLFQA, 100 of 104 questions',
    citation: {
      text: 'Ben Abacha, Agichtein, Pinter, Demner-Fushman (2017). Overview of the Medical Question Answering Task at TREC 2017 LiveQA. TREC.',
    },
    licence: licenceNotStated,
  },
  about:
    'At TREC the answers were graded by people, from 1 to 4; this is the version of MedLFQA with one reference answer each (Jeong et al. 2024, OLAPH). One of the references is empty, so no answer to it scores.',
})

const medicationqa = withReferences({
  folder: 'medlfqa',
  file: olaph(
    'medication_qa_test_MedLFQA.jsonl',
    '2795dda090185e7eb585e31dfdcecfd55fa3097bc2a0174d5cdb28bf29f3d73f',
  ),
  facts: {
    slug: 'medicationqa',
    title: 'MedicationQA',
    summary: '624 questions of consumers on medications.',
    split: 'as in MedLFQA, 666 rows with 624 questions',
    citation: {
      text: 'Ben Abacha, Mrabet, Sharp, Goodwin, Shooshan, Demner-Fushman (2019). Bridging the Gap Between Consumers’ Medication Questions and Trusted Answers. MEDINFO.',
    },
    licence: licenceNotStated,
  },
  about:
    'The original set has 690 rows; this is the version of MedLFQA, which keeps those with an answer. The authors published no measure for answers.',
})

const healthsearchqa: CatalogueEntry = {
  folder: 'medlfqa',
  upstream: [
    olaph('healthsearch_qa_test.jsonl', 'f994b98d0b84d16a70ed417305c7ebcd5d865fcc918793418c5b3680206304c5'),
  ],
  facts: {
    slug: 'healthsearchqa',
    title: 'HealthSearchQA',
    summary:
      '3,171 questions that people type into a search engine about health; answers are for raters to judge.',
    description: [
      'There are no reference answers, so there is no automatic score: what is submitted waits for a study in which raters judge the answers, and the board shows only how many questions are answered. Nothing here ranks.',
      'The list is that of MedLFQA: 4,436 rows, of which 1,263 are empty and two repeat a question, so 3,171 questions.',
      'The id is the row of the file, counted from 0.',
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'all questions, each once',
    citation: {
      text: 'Singhal, Azizi, Tu, … Natarajan (2023). Large language models encode clinical knowledge. Nature 620, 172–180.',
      url: 'https://www.nature.com/articles/s41586-023-06291-2',
    },
    licence: licenceNotStated,
    access: 'public',
    task: 'rated-answers',
    params: {},
    metrics: ['answered-share'],
    judging: 'study',
    missing: 'wrong',
    extraction: ['verbatim'],
    quota: dailyQuota,
  },
  async *load(source) {
    for await (const { id, question } of distinctQuestions(source, 'healthsearch_qa_test.jsonl'))
      yield { id, question: { text: question }, gold: {} }
  },
}

/** Long answers to the questions of patients and consumers. */
export const longAnswers: readonly CatalogueEntry[] = [kqa, liveqa, medicationqa, healthsearchqa]
