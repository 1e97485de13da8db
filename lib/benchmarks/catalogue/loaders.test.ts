import { describe, expect, test } from 'vitest'
import { checkBenchmark, instanceChecker } from '../checked-benchmark'
import type { Instance } from '../instance'
import { suites } from '../suites'
import { memorySource } from '../testing'
import { catalogue, catalogueEntry } from './table'

async function load(slug: string, files: Record<string, string>): Promise<Instance[]> {
  const entry = catalogueEntry(slug)!
  const check = instanceChecker(checkBenchmark(entry.facts))
  const instances: Instance[] = []
  for await (const instance of entry.load(memorySource(files))) {
    check(instance)
    instances.push(instance)
  }
  return instances
}

describe('the catalogue', () => {
  test.each(catalogue.map((entry) => [entry.facts.slug, entry] as const))(
    'can score %s as its facts say',
    (_, entry) => {
      const { descriptor, task } = checkBenchmark(entry.facts)
      expect(descriptor.task).toBe(task.id)
      expect(entry.upstream.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
    },
  )

  test('and the suites name each other', () => {
    for (const suite of suites.filter(({ slug }) => slug === 'multimedqa')) {
      const members = catalogue
        .filter((entry) => entry.facts.suite === suite.slug)
        .map((entry) => entry.facts.slug)
      expect(suite.benchmarks.map(({ slug }) => slug).sort()).toEqual(members.sort())
    }
  })
})

describe('PubMedQA', () => {
  const article = (decision: string) => ({
    QUESTION: 'Does rest help?',
    CONTEXTS: ['We asked.', 'It did.'],
    LABELS: ['AIMS', 'RESULTS'],
    YEAR: '2013',
    final_decision: decision,
  })
  const files = (abstracts: object, truth: object) => ({
    'ori_pqal.json': JSON.stringify(abstracts, null, 1),
    'test_ground_truth.json': JSON.stringify(truth, null, 1),
  })

  test('takes the test articles only, with the abstract as context', async () => {
    const loaded = await load('pubmedqa', files({ 22: article('yes'), 11: article('no') }, { 22: 'yes' }))
    expect(loaded).toEqual([
      {
        id: '22',
        question: {
          text: 'Does rest help?',
          context: 'AIMS: We asked.\n\nRESULTS: It did.',
          options: ['yes', 'no', 'maybe'].map((label) => ({ label, text: label })),
        },
        gold: 'yes',
        slices: { period: '2010 to 2014' },
      },
    ])
  })

  test('refuses labels that differ between the files, unknown articles and other labels', async () => {
    await expect(load('pubmedqa', files({ 11: article('no') }, { 11: 'yes' }))).rejects.toThrow(
      'ori_pqal.json, line 2, field "11.final_decision": "no" against "yes" in test_ground_truth.json. Take',
    )
    await expect(load('pubmedqa', files({}, { 11: 'yes' }))).rejects.toThrow(
      'test_ground_truth.json, line 2, field "11": the article is not in ori_pqal.json',
    )
    await expect(load('pubmedqa', files({ 11: article('no') }, { 11: 'never' }))).rejects.toThrow(
      'field "11"',
    )
  })

  test('needs both files', async () => {
    await expect(load('pubmedqa', { 'ori_pqal.json': '{}' })).rejects.toThrow(
      'no file "test_ground_truth.json"',
    )
  })
})

describe('MedQA', () => {
  const item = {
    realidx: 0,
    question: 'Which vitamin prevents scurvy?',
    options: { A: 'A', B: 'B12', C: 'C', D: 'D' },
    answer: 'C',
    answer_idx: 'C',
    meta_info: 'step1',
  }
  const lines = (...items: object[]) => ({
    'test.jsonl': items.map((entry) => JSON.stringify(entry)).join('\n'),
  })

  test('numbers its questions from 0 and slices them by step', async () => {
    const [, second] = await load('medqa-usmle', lines(item, { ...item, realidx: 1, meta_info: 'step2&3' }))
    expect(second).toMatchObject({ id: '1', gold: 'C', slices: { step: 'step 2 and 3' } })
    expect(second?.question.options?.map((option) => option.label)).toEqual(['A', 'B', 'C', 'D'])
  })

  test.each([
    [
      { ...item, options: { ...item.options, E: 'K' } },
      'test.jsonl, line 1, field "options": expected exactly the options A, B, C and D',
    ],
    [{ ...item, answer_idx: 'B' }, 'field "answer_idx": option B is not the text in "answer"'],
    [{ ...item, answer_idx: 'F' }, 'field "answer_idx"'],
    [{ ...item, realidx: 7 }, 'field "realidx": expected 0, found 7'],
    [{ ...item, question: '' }, 'field "question"'],
  ])('refuses what is not the file with four options (%#)', async (wrong, message) => {
    await expect(load('medqa-usmle', lines(wrong))).rejects.toThrow(message)
  })
})

describe('MedMCQA', () => {
  const item = {
    id: 'f0',
    question: 'Which join the sides?\nAnswer Choices: (A) Fornix (B) Callosum (C) None (D) Both (A) & (C)',
    label: ['B'],
    subject_name: 'Anatomy',
  }
  const lines = (entry: object) => ({ 'medmcqa_input.jsonl': JSON.stringify(entry) })

  test('takes the options out of the question, also where an option names others', async () => {
    expect(await load('medmcqa', lines(item))).toEqual([
      {
        id: 'f0',
        question: {
          text: 'Which join the sides?',
          options: [
            { label: 'A', text: 'Fornix' },
            { label: 'B', text: 'Callosum' },
            { label: 'C', text: 'None' },
            { label: 'D', text: 'Both (A) & (C)' },
          ],
        },
        gold: 'B',
        slices: { subject: 'Anatomy' },
      },
    ])
  })

  test.each([
    [{ ...item, question: 'Which?' }, 'field "question": the options'],
    [{ ...item, question: 'Which?\nAnswer Choices: (A) x (B) y (C) z' }, 'field "question": the options'],
    [{ ...item, question: 'Which?\nAnswer Choices: (A) x (B) Both (A) & (C) (C) y (D) z' }, 'the options'],
    [{ ...item, label: ['A', 'B'] }, 'field "label": expected a list with one letter'],
  ])('refuses questions without four options or one answer (%#)', async (wrong, message) => {
    await expect(load('medmcqa', lines(wrong))).rejects.toThrow(message)
  })
})

describe('MMLU', () => {
  const name = 'anatomy_test.csv'

  test('is the same from the original file and from the one with a header', async () => {
    const original = await load('mmlu-anatomy', { [name]: 'Which?,NA,0.5,"c, d",e,C\n' })
    const exported = await load('mmlu-anatomy', {
      [name]: 'question,choice0,choice1,choice2,choice3,answer\r\nWhich?,NA,0.5,"c, d",e,2\r\n',
    })
    expect(exported).toEqual(original)
    expect(original[0]).toMatchObject({ id: 'anatomy-000', gold: 'C' })
    expect(original[0]?.question.options?.[0]).toEqual({ label: 'A', text: 'NA' })
  })

  test('refuses rows with another number of columns and answers of the other form', async () => {
    await expect(load('mmlu-anatomy', { [name]: 'a,b,c\n' })).rejects.toThrow(
      'line 1: expected 6 columns, found 3',
    )
    await expect(load('mmlu-anatomy', { [name]: 'q,a,b,c,d,0\n' })).rejects.toThrow(
      'anatomy_test.csv, line 1, field "answer": expected one of A, B, C, D, found "0"',
    )
  })
})
