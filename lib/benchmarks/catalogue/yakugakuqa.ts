import { z } from 'zod'
import { parseRecord } from '../reading/fault'
import { readJsonLines } from '../reading/json-lines'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { dailyQuota, licenceNotStated, missingIsWrong } from './shared-facts'

const text = z.string().min(1)
const Item = z.looseObject({
  problem_id: text,
  problem_text: text,
  /** A word where the options are pictures. */
  choices: z.union([z.array(z.string()).min(2).max(6), z.literal('IMAGES')]),
  text_only: z.boolean(),
  answer: z.array(text).min(1),
  points: z.union([z.string(), z.number()]).transform(Number),
})
const Metadata = z.looseObject({ problem_id: text, category: text })

const remedy = 'Take 109.jsonl and metadata_109.jsonl of one commit (data/2024).'
const origin = { repository: 'EQUES-Inc/pharma-LLM-eval', commit: '998387e8fe73f775990ca11d0a45d2a6819bf4e3' }
const file = (name: string, sha256: string) =>
  githubFile(name, { ...origin, path: `data/2024/${name}` }, sha256)

export const yakugakuqa: CatalogueEntry = {
  folder: 'yakugakuqa',
  upstream: [
    file('109.jsonl', 'c0a542f59e9b5a52122ce6bd2035371bab23714bb2575a88d186b22805b4fedb'),
    file('metadata_109.jsonl', 'b00c4bc4cc6c9775e42a01b593a8974f7f7bed7f27a6dd1ac1aa9d2470e17566'),
  ],
  facts: {
    slug: 'yakugakuqa-2024',
    title: 'YakugakuQA 2024',
    summary: '345 questions of the 109th Japanese national examination for pharmacists.',
    description: [
      'Questions with five or six options, of which one to three are right; the whole set must be chosen. Options have the numbers 1, 2, …; a prediction is "4" or "1,3".',
      'Three questions were struck or have more than one accepted answer after the examination; as in the official scorer they keep what the file says, which no chosen set can equal, so the best possible accuracy is 342 of 345.',
      'Many questions refer to a figure; the slice "needs a figure" tells them apart. The official scorer matches predictions by position, here they are matched by the number of the problem.',
      missingIsWrong,
    ].join('\n\n'),
    suite: null,
    languages: ['ja'],
    split: '109th examination (2024)',
    citation: {
      text: 'Sukeda, Fujii, Buma, Sasaki, Ono (2025). A Japanese Language Model and Three New Evaluation Benchmarks for Pharmaceutical NLP. arXiv 2505.16661.',
      url: 'https://arxiv.org/abs/2505.16661',
    },
    licence: licenceNotStated,
    access: 'public',
    task: 'multiple-choice',
    params: { choices: ['1', '2', '3', '4', '5', '6'], selection: 'multiple' },
    metrics: ['accuracy', 'points', 'micro-f1', 'answered-share'],
    missing: 'wrong',
    extraction: ['label-set', 'verbatim'],
    slices: [
      { id: 'category', title: 'Subject' },
      { id: 'figure', title: 'Needs a figure' },
    ],
    contexts: ['text only', 'with figures'],
    quota: dailyQuota,
  },
  async *load(source) {
    const subjects = new Map<string, string>()
    const metadata = await openFile(source, 'metadata_109.jsonl')
    for await (const { line, value } of readJsonLines(metadata.bytes, metadata.name)) {
      const one = parseRecord(Metadata, value, { file: metadata.name, line }, remedy)
      subjects.set(one.problem_id, one.category)
    }
    const { name, bytes } = await openFile(source, '109.jsonl')
    for await (const { line, value } of readJsonLines(bytes, name)) {
      const item = parseRecord(Item, value, { file: name, line }, remedy)
      yield {
        id: item.problem_id,
        question: {
          text: item.problem_text,
          ...(item.choices === 'IMAGES'
            ? {}
            : { options: item.choices.map((choice, i) => ({ label: String(i + 1), text: choice })) }),
        },
        gold: { answer: item.answer, points: item.points },
        slices: {
          category: subjects.get(item.problem_id) ?? 'not stated',
          figure: item.text_only ? 'no' : 'yes',
        },
      }
    }
  },
}
