import { z } from 'zod'
import type { Instance } from '../instance'
import { fault, parseRecord } from '../reading/fault'
import { readJsonLines } from '../reading/json-lines'
import { type FileSource, openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { dailyQuota, fourOptions, missingIsWrong } from './shared-facts'

const letters = ['A', 'B', 'C', 'D'] as const
const text = z.string().min(1)

const Item = z.looseObject({
  realidx: z.number().int().optional(),
  question: text,
  options: z.strictObject(
    { A: text, B: text, C: text, D: text },
    'expected exactly the options A, B, C and D (with five options this is the other version of MedQA, whose letters differ)',
  ),
  answer: text,
  answer_idx: z.enum(letters),
  meta_info: z.enum(['step1', 'step2&3']),
})

const remedy = 'Take the 4-option test file (phrases_no_exclude_test.jsonl of MedQA, or its copy test.jsonl).'

export const medqaUsmle: CatalogueEntry = {
  folder: 'medqa-usmle',
  upstream: [
    {
      name: 'test.jsonl',
      url: 'https://raw.githubusercontent.com/gersteinlab/medagents-benchmark/f5e50b69be8ef617a6de613cc8035929448e2b3b/data/medqa/test.jsonl',
      sha256: 'b0536be0ff396be91eb0cf61a42056b0abef06a23e7e8be491d62fd959b77b72',
    },
  ],
  facts: {
    slug: 'medqa-usmle',
    title: 'MedQA (USMLE, 4 options)',
    summary:
      '1,273 questions in the style of the United States medical licensing examination, four options each.',
    description: [
      'Mostly clinical vignettes that end in a question with four options, one of them right. The slices tell questions of step 1 (basic science) from those of steps 2 and 3 (clinical knowledge and practice).',
      'There is a version of the same questions with five options and other letters: letters from one version scored against the other give nonsense. This is the version with four.',
      'The files have no ids; the id here is the row in the official test file, counted from 0.',
      missingIsWrong,
    ].join('\n\n'),
    suite: 'multimedqa',
    languages: ['en'],
    split: 'test, United States, 4 options',
    citation: {
      text: 'Jin, Pan, Oufattole, Weng, Fang, Szolovits (2021). What Disease Does This Patient Have? A Large-Scale Open Domain Question Answering Dataset from Medical Exams. Applied Sciences 11(14), 6421.',
      url: 'https://www.mdpi.com/2076-3417/11/14/6421',
    },
    licence: {
      name: 'MIT (repository jind11/MedQA)',
      url: 'https://github.com/jind11/MedQA/blob/master/LICENSE',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
    ...fourOptions,
    slices: [{ id: 'step', title: 'Examination step' }],
    contexts: ['question only', 'retrieved passages'],
    quota: dailyQuota,
  },
  load,
}

async function* load(source: FileSource): AsyncIterable<Instance<string>> {
  const { name: file, bytes } = await openFile(source, 'phrases_no_exclude_test.jsonl', 'test.jsonl')
  let row = 0
  for await (const { line, value } of readJsonLines(bytes, file)) {
    const item = parseRecord(Item, value, { file, line }, remedy)
    if (item.realidx !== undefined && item.realidx !== row) {
      throw fault(
        { file, line, field: 'realidx' },
        `expected ${row}, found ${item.realidx}: the order was changed`,
        remedy,
      )
    }
    if (item.options[item.answer_idx] !== item.answer) {
      throw fault(
        { file, line, field: 'answer_idx' },
        `option ${item.answer_idx} is not the text in "answer"`,
        remedy,
      )
    }
    yield {
      id: String(row),
      question: {
        text: item.question,
        options: letters.map((label) => ({ label, text: item.options[label] })),
      },
      gold: item.answer_idx,
      slices: { step: item.meta_info === 'step1' ? 'step 1' : 'step 2 and 3' },
    }
    row++
  }
}
