import { z } from 'zod'
import type { BenchmarkFacts } from '../descriptor'
import { fault } from '../reading/fault'
import { readJsonList } from '../reading/json-list'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { dailyQuota, letterRules } from './shared-facts'

const text = z.string().min(1)
const remedy = 'Take the test files of BioProBench (Data).'
const letters = ['A', 'B', 'C', 'D', 'E']

const file = (name: string, sha256: string) =>
  githubFile(
    name,
    {
      repository: 'YuyangSunshine/bioprotocolbench',
      commit: 'b6f36cb139ac574740b3af3097a901a06bdcea8d',
      path: `Data/${name}`,
    },
    sha256,
  )

const common = {
  suite: null,
  languages: ['en'],
  citation: {
    text: 'Liu, Lv, Zhang, Wang, Ma, Tian, Yuan (2025). BioProBench: Comprehensive Dataset and Benchmark in Biological Protocol Understanding and Reasoning. arXiv 2505.07889.',
    url: 'https://arxiv.org/abs/2505.07889',
  },
  licence: {
    name: 'CC BY-NC 4.0',
    url: 'https://creativecommons.org/licenses/by-nc/4.0/',
    showInstances: true,
    showGold: true,
  },
  access: 'public',
  missing: 'dropped',
  quota: dailyQuota,
} satisfies Partial<BenchmarkFacts>

const dropped =
  'The official scorers leave answers they cannot read out of the denominator and report them apart. Here only items without any prediction are left out (a file with such does not rank); an answer that cannot be read is wrong, or a system would gain by writing nonsense where it is unsure.'

const pqa: CatalogueEntry = {
  folder: 'bioprobench',
  upstream: [file('PQA_test.json', '118f62764c385e7ae68ff4d03302c5353ca9082769c1c89980952a7278028044')],
  facts: {
    ...common,
    slug: 'bioprobench-pqa',
    title: 'BioProBench protocol questions',
    summary: '1,200 questions on laboratory protocols (reagents, parameters, operations), five options each.',
    description: [
      'A step of a protocol with a gap, and five options for it. Accuracy, and the Brier score of the stated confidence where one is given ({answer, confidence} with a confidence from 0 to 1).',
      'The official files have no letters: here the options are A to E in their order, and an answer in words is read by the rule "Option text".',
      dropped,
    ].join('\n\n'),
    split: 'test, 1,200 questions',
    task: 'multiple-choice',
    params: { choices: 5 },
    metrics: ['accuracy', 'confidence-brier', 'answered-share'],
    extraction: letterRules,
    slices: [{ id: 'kind', title: 'What is asked' }],
  },
  async *load(source) {
    const Item = z.looseObject({
      id: text,
      question: text,
      answer: text,
      choices: z.array(text).length(5),
      type: text,
    })
    const opened = await openFile(source, 'PQA_test.json')
    for (const { id, question, answer, choices, type } of await readJsonList(opened, Item, remedy)) {
      const place = choices.indexOf(answer)
      if (place < 0)
        throw fault(
          { file: opened.name, line: null, field: `${id}.answer` },
          'the answer is no option',
          remedy,
        )
      yield {
        id,
        question: {
          text: question,
          options: choices.map((choice, i) => ({ label: letters[i]!, text: choice })),
        },
        gold: letters[place]!,
        slices: { kind: type },
      }
    }
  },
}

const err: CatalogueEntry = {
  folder: 'bioprobench',
  upstream: [file('ERR_test.json', '371fad1216ca589a97088c5a7ceb7e2c5c40cd0c88e2224a149ac5a9eaae939e')],
  facts: {
    ...common,
    slug: 'bioprobench-err',
    title: 'BioProBench protocol errors',
    summary: '1,200 steps of protocols, half of them with an error: is the step right.',
    description: [
      'Accuracy, and precision, recall and F1 of "incorrect", the class that the official scorer takes as positive.',
      'A prediction is "correct" or "incorrect".',
      dropped,
    ].join('\n\n'),
    split: 'test, 1,200 steps',
    task: 'classification',
    params: { labels: ['correct', 'incorrect'], positive: 'incorrect' },
    metrics: ['accuracy', 'f1', 'precision', 'recall'],
    extraction: ['automatic', 'exact-label'],
    slices: [{ id: 'kind', title: 'What the error is about' }],
  },
  async *load(source) {
    const Item = z.looseObject({
      id: text,
      corrupted_text: z.string().nullable(),
      corrected_text: text,
      is_correct: z.boolean(),
      type: text,
      context: z.looseObject({
        purpose: z.string().nullish(),
        prior_step: z.string().nullish(),
        next_step: z.string().nullish(),
      }),
    })
    for (const item of await readJsonList(await openFile(source, 'ERR_test.json'), Item, remedy)) {
      const { purpose, prior_step: before, next_step: after } = item.context
      yield {
        id: item.id,
        question: {
          text: (item.is_correct ? null : item.corrupted_text) ?? item.corrected_text,
          context: [
            `Purpose: ${purpose ?? ''}`,
            `Step before: ${before ?? ''}`,
            `Step after: ${after ?? ''}`,
          ].join('\n'),
        },
        gold: item.is_correct ? 'correct' : 'incorrect',
        slices: { kind: item.is_correct ? 'no error' : item.type },
      }
    }
  },
}

const ord: CatalogueEntry = {
  folder: 'bioprobench',
  upstream: [file('ORD_test.json', '91d3e6641d6d05b23032529a86345b7d581774231d122898d42ccbbd57d1a6fb')],
  facts: {
    ...common,
    slug: 'bioprobench-ord',
    title: 'BioProBench step order',
    summary: '1,161 protocols with their steps shuffled: put them in order.',
    description: [
      'Exact match of the whole order, and Kendall’s tau over all pairs of steps of all protocols pooled, so that long protocols weigh more. Equal step texts of one protocol count as one.',
      'A prediction lists the positions of the shown steps, counted from 0, in the right order; or the steps’ texts. By the official rule a list that names every position passes also when it repeats one; here it must be a permutation.',
      dropped,
    ].join('\n\n'),
    split: 'test, 1,161 protocols',
    task: 'ordering',
    params: { validity: 'permutation' },
    metrics: ['exact-match', 'pooled-tau'],
    extraction: ['verbatim'],
    slices: [{ id: 'level', title: 'Level of the steps' }],
  },
  async *load(source) {
    const Item = z.looseObject({
      id: text,
      question: text,
      wrong_steps: z.array(z.string()).min(1),
      correct_steps: z.array(z.string()).min(1),
      type: text,
    })
    const levels: Readonly<Record<string, string>> = { top: 'whole protocol', child: 'part of a protocol' }
    for (const item of await readJsonList(await openFile(source, 'ORD_test.json'), Item, remedy))
      yield {
        id: item.id,
        question: {
          text: item.question,
          context: item.wrong_steps.map((step, i) => `${i}. ${step}`).join('\n'),
        },
        gold: { shown: item.wrong_steps, correct: item.correct_steps },
        slices: { level: levels[item.type] ?? item.type },
      }
  },
}

const gen: CatalogueEntry = {
  folder: 'bioprobench',
  upstream: [file('GEN_test.json', '2e438a6524815a078e979cd9cc777e9aec1ec84ae5f3130990e8b8f62b0c8428')],
  facts: {
    ...common,
    missing: 'wrong',
    slug: 'bioprobench-gen',
    title: 'BioProBench protocol writing',
    summary: '772 requests for a protocol: write its steps.',
    description: [
      'The written steps are compared with the reference protocol: BLEU over one and two words (each sentence by itself, smoothed, as the official scorer does with NLTK), METEOR without synonyms, ROUGE-1, 2 and L with stemming. The official keyword and step scores need neural models and are not computed here.',
      'A protocol without a prediction scores 0.',
    ].join('\n\n'),
    split: 'test, 772 requests',
    task: 'free-text',
    params: {
      rouge: { stem: true, types: ['rouge1', 'rouge2', 'rougeL'] },
      sentenceBleu: { weights: [0.5, 0.5] },
      meteor: {},
    },
    metrics: ['rouge-l', 'rouge-1', 'rouge-2', 'sentence-bleu', 'meteor'],
    extraction: ['verbatim'],
    slices: [{ id: 'difficulty', title: 'Difficulty' }],
  },
  async *load(source) {
    const Item = z.looseObject({
      id: text,
      type: text,
      system_prompt: z.string(),
      instruction: z.string(),
      input: text,
      output: z.array(z.string()).min(1),
    })
    for (const item of await readJsonList(await openFile(source, 'GEN_test.json'), Item, remedy))
      yield {
        id: item.id,
        question: { text: item.input, context: `${item.system_prompt}\n${item.instruction}` },
        gold: item.output.join('\n'),
        slices: { difficulty: item.type === 'difficulty' ? 'difficult' : item.type },
      }
  },
}

/** BioProBench: questions, errors, order and writing of laboratory protocols. */
export const bioprobench: readonly CatalogueEntry[] = [pqa, err, ord, gen]
