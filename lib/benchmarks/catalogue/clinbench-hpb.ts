import { z } from 'zod'
import type { Question } from '../instance'
import { fault } from '../reading/fault'
import { readJsonList } from '../reading/json-list'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { dailyQuota, letterRules, missingIsWrong } from './shared-facts'

const text = z.string().min(1)
const Item = z.looseObject({
  question: text,
  /** One string; letters in front of the options. */
  options: text,
  answer: text,
  answer_format: z.string().optional(),
  disease_domain: z.string().optional(),
  inquiry_type: z.string().optional(),
})
type Item = z.infer<typeof Item>

const remedy = 'Take enqa.json or cnqa.json of ClinBench-HPB (clinbench_hpb).'
const letters = [...'ABCDEFGH']

const common = {
  suite: null,
  citation: {
    text: 'Li et al. (2025). ClinBench-HPB: A Clinical Benchmark for Evaluating LLMs in Hepato-Pancreato-Biliary Diseases. arXiv 2506.00095.',
    url: 'https://arxiv.org/abs/2506.00095',
  },
  licence: { name: 'academic research only (README)', showInstances: false, showGold: false },
  access: 'public' as const,
  task: 'multiple-choice',
  missing: 'wrong' as const,
  quota: dailyQuota,
}
const upstream = (name: string, sha256: string) => [
  githubFile(
    name,
    {
      repository: 'Lycus99/ClinBench-HPB',
      commit: 'd0b22c643300caa7caacd8d17db8bdc37759fe3c',
      path: `clinbench_hpb/${name}`,
    },
    sha256,
  ),
]

const byRow =
  'The files have no ids; the id is the row, counted from 0. The authors take accuracy over repeated runs (mean, all right, any right): submit each run, and the family of runs is shown together.'

const english: CatalogueEntry = {
  folder: 'clinbench-hpb',
  upstream: upstream('enqa.json', '83a42b82b253ad45e3e7dd9f4a099620b2acdf3f0108511125237a53ae604e40'),
  facts: {
    ...common,
    slug: 'clinbench-hpb-en',
    title: 'ClinBench-HPB, English',
    summary: '1,535 English questions on diseases of liver, pancreas and biliary tract.',
    description: [
      'Questions with one right option. Where the file explains its answer, the letter in front of the explanation is the gold.',
      byRow,
      missingIsWrong,
    ].join('\n\n'),
    languages: ['en'],
    split: 'enqa, 1,535 questions',
    params: { choices: letters },
    metrics: ['accuracy', 'answered-precision', 'answered-share'],
    extraction: letterRules,
  },
  async *load(source) {
    const opened = await openFile(source, 'enqa.json')
    for (const [row, item] of (await readJsonList(opened, Item, remedy)).entries()) {
      const gold = /^\s*([A-H])(?![A-Za-z])/.exec(item.answer)?.[1]
      if (gold === undefined)
        throw fault(
          { file: opened.name, line: null, field: `${row}.answer` },
          'no letter stands in front',
          remedy,
        )
      yield { id: String(row), question: questionOf(item), gold }
    }
  },
}

const chinese: CatalogueEntry = {
  folder: 'clinbench-hpb',
  upstream: upstream('cnqa.json', '21439363ee34ddd8bc5288fdcb52ebfd549bd4b2032b406cdece86d2fcac6f9b'),
  facts: {
    ...common,
    slug: 'clinbench-hpb-zh',
    title: 'ClinBench-HPB, Chinese',
    summary:
      '2,000 Chinese questions on diseases of liver, pancreas and biliary tract, 179 with several answers.',
    description: [
      'Questions with one right option or several; the whole set must be chosen ("ABDE" or "A,B,D,E"). How the authors’ script treats several answers is not clear from its code; here a partly right set is wrong, and micro F1 counts single options.',
      byRow,
      missingIsWrong,
    ].join('\n\n'),
    languages: ['zh'],
    split: 'cnqa, 2,000 questions',
    params: { choices: letters, selection: 'multiple' },
    metrics: ['accuracy', 'micro-f1', 'answered-share'],
    extraction: ['label-set', 'automatic', 'verbatim'],
    slices: [
      { id: 'format', title: 'Answers' },
      { id: 'domain', title: 'Disease' },
      { id: 'inquiry', title: 'Kind of question' },
    ],
  },
  async *load(source) {
    const opened = await openFile(source, 'cnqa.json')
    for (const [row, item] of (await readJsonList(opened, Item, remedy)).entries()) {
      if (!/^[A-H]+$/.test(item.answer))
        throw fault({ file: opened.name, line: null, field: `${row}.answer` }, 'expected letters', remedy)
      yield {
        id: String(row),
        question: questionOf(item),
        gold: { answer: [...item.answer] },
        slices: {
          format: item.answer_format === 'MultipleChoice' ? 'several' : 'one',
          domain: item.disease_domain ?? 'not stated',
          inquiry: item.inquiry_type ?? 'not stated',
        },
      }
    }
  },
}

/** The options out of their one string; where they cannot be told apart they stay with the question. */
function questionOf({ question, options }: Item): Question {
  const starts = [...options.matchAll(/(?:^|[\s;；])([A-H])\s*[.．、:：)]\s*/g)]
  const inOrder = starts.length > 1 && starts.every((start, i) => start[1] === letters[i])
  if (!inOrder) return { text: `${question}\n${options}` }
  return {
    text: question,
    options: starts.map((start, i) => ({
      label: letters[i]!,
      text: options.slice(start.index + start[0].length, starts[i + 1]?.index).trim(),
    })),
  }
}

/** Multiple-choice part of ClinBench-HPB; its open cases need a model as judge. */
export const clinbenchHpb: readonly CatalogueEntry[] = [english, chinese]
