import { z } from 'zod'
import { parseRecord } from '../reading/fault'
import { readJsonLines } from '../reading/json-lines'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { asGiven, licenceNotStated } from './shared-facts'

const Item = z
  .looseObject({
    id: z.union([z.int(), z.string().min(1)]),
    in: z.string().min(1),
    out: z.string().min(1),
    before: z.array(z.string()),
    after: z.array(z.string()),
  })
  .refine(({ before, after }) => before.length === after.length, 'as many texts before as after')

const levels = [
  { level: 'easy', count: 200 },
  { level: 'medium', count: 162 },
] as const

/** Differences between two versions of a pharmaceutical document. */
export const sogocheck: readonly CatalogueEntry[] = levels.map(({ level, count }) => ({
  folder: 'sogocheck',
  // the official files are not compressed, these copies are
  upstream: [],
  facts: {
    ...asGiven,
    slug: `sogocheck-${level}`,
    title: `SogoCheck, ${level}`,
    summary: `Finding every place where two versions of a Japanese pharmaceutical document differ: ${count} pairs of documents.`,
    description: [
      'A gold difference (the words before and after) is found when some predicted pair contains both, white space and width of characters aside. The official figure is the share found over all documents, a recall: what is predicted besides costs nothing. Precision and F1, of predicted pairs that find something, are given beside it, since quoting both documents whole would find everything.',
      'A prediction is a list of {before, after}. The id is that of the official file. A document without a prediction misses all its differences.',
    ].join('\n\n'),
    suite: null,
    languages: ['ja'],
    split: `${level}, ${count} pairs`,
    citation: {
      text: 'Sukeda, Fujii, Buma, Sasaki, Ono (2025). A Japanese Language Model and Three New Evaluation Benchmarks for Pharmaceutical NLP. arXiv 2505.16661.',
      url: 'https://arxiv.org/abs/2505.16661',
    },
    licence: licenceNotStated,
    access: 'public',
    task: 'differences',
    params: {},
    metrics: ['recall', 'precision', 'f1'],
  },
  async *load(source) {
    const { name, bytes } = await openFile(source, `${level}.jsonl`)
    for await (const { line, value } of readJsonLines(bytes, name)) {
      const remedy = `Take ${level}.jsonl of SogoBench.`
      const item = parseRecord(Item, value, { file: name, line }, remedy)
      yield {
        id: String(item.id),
        question: { text: item.out, context: item.in },
        gold: item.before.map((before, i) => ({ before, after: item.after[i]! })),
      }
    }
  },
}))
