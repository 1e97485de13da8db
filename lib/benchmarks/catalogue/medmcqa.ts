import { z } from 'zod'
import type { Instance } from '../instance'
import { fault, parseRecord } from '../reading/fault'
import { readJsonLines } from '../reading/json-lines'
import { type FileSource, openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { dailyQuota, fourOptions, missingIsWrong } from './shared-facts'

const letters = ['A', 'B', 'C', 'D'] as const

const Item = z.looseObject({
  id: z.string().min(1),
  question: z.string().min(1),
  label: z.array(z.enum(letters)).length(1, 'expected a list with one letter'),
  subject_name: z.string().min(1),
})

const remedy =
  'Take medmcqa_input.jsonl of MedXpertQA (eval/data/medmcqa/input), made from the official development set.'

export const medmcqa: CatalogueEntry = {
  folder: 'medmcqa',
  upstream: [
    {
      name: 'medmcqa_input.jsonl',
      url: 'https://raw.githubusercontent.com/TsinghuaC3I/MedXpertQA/f21247d3ccf3b14826ff2aa7fa06e1a46d64058c/eval/data/medmcqa/input/medmcqa_input.jsonl',
      sha256: 'fd77b0d05253da74d848dc11e706d74311e871e43ea72e75bfe4b74294781476',
    },
  ],
  facts: {
    slug: 'medmcqa',
    title: 'MedMCQA',
    summary: '4,183 questions of Indian medical entrance examinations in 20 subjects, four options each.',
    description: [
      'Short questions of the NEET PG entrance examination with four options, one of them right, sorted into medical subjects. This is the development split: the labels of the official test split (6,150 questions) were never released, so papers report the development split as their test.',
      'Nearly a third of the questions are dental; look at the subjects before reading the overall number as general medicine.',
      missingIsWrong,
    ].join('\n\n'),
    suite: 'multimedqa',
    languages: ['en'],
    split: 'development (official test labels are hidden)',
    citation: {
      text: 'Pal, Umapathi, Sankarasubbu (2022). MedMCQA: A Large-scale Multi-Subject Multi-Choice Dataset for Medical domain Question Answering. CHIL, PMLR 174.',
      url: 'https://proceedings.mlr.press/v174/pal22a.html',
    },
    licence: {
      name: 'MIT (LICENSE.md of medmcqa/medmcqa; its README shows Apache 2.0)',
      url: 'https://github.com/medmcqa/medmcqa/blob/main/LICENSE.md',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
    ...fourOptions,
    slices: [{ id: 'subject', title: 'Subject' }],
    contexts: ['question only', 'retrieved passages'],
    quota: dailyQuota,
  },
  load,
}

async function* load(source: FileSource): AsyncIterable<Instance<string>> {
  const { name: file, bytes } = await openFile(source, 'medmcqa_input.jsonl')
  for await (const { line, value } of readJsonLines(bytes, file)) {
    const item = parseRecord(Item, value, { file, line }, remedy)
    const question = splitOptions(item.question)
    if (!question) {
      throw fault(
        { file, line, field: 'question' },
        'the options "(A) … (B) … (C) … (D) …" are not found',
        remedy,
      )
    }
    yield { id: item.id, question, gold: item.label[0]!, slices: { subject: item.subject_name } }
  }
}

const marker = '\nAnswer Choices: '

/**
 * Stem and options of a question that carries its options in its text. Null where a label is missing, or stands twice
 * so that the options could be cut in two ways; "Both (A) & (C)" as the last option is no such case.
 */
function splitOptions(question: string): Instance['question'] | null {
  const split = question.lastIndexOf(marker)
  if (split < 0) return null
  const choices = ` ${question.slice(split + marker.length)}`
  if (!choices.startsWith(' (A) ')) return null
  const starts = letters.map((label) => choices.indexOf(` (${label}) `))
  const isClear = letters.every(
    (label, i) =>
      starts[i]! > (starts[i - 1] ?? -1) && (i === 0 || choices.lastIndexOf(` (${label}) `) === starts[i]),
  )
  if (!isClear) return null
  return {
    text: question.slice(0, split),
    options: letters.map((label, i) => ({ label, text: choices.slice(starts[i]! + 5, starts[i + 1]) })),
  }
}
