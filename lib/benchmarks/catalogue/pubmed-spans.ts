import { z } from 'zod'
import { csvRecords } from '../reading/csv-records'
import { fault, parseRecord } from '../reading/fault'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, licenceNotStated } from './shared-facts'

const place = z.int().nonnegative()
const References = z
  .array(z.looseObject({ content: z.string(), start_index: place, end_index: place }))
  .min(1)

const origin = {
  repository: 'aryan-jadon/Synthetic-Data-Generation-and-Evaluation-using-Reasoning-Models',
  commit: 'aa6d11abfdcf31db020f41feabb59e8c5d7a15ef',
}
const remedy = 'Take the question files of one commit (Synthetic-Data-Generated-Output).'

const sets = [
  ['phi-4', 'phi-4', '87d2b362c31b6a37cdbf0aae0c328a8d7e329f08dd597bfce6a7e091acdc9ced'],
  ['deepseek-r1', 'DeepSeek-R1', 'ce990c709d8b90299051d6443cc842f1f6f15a9385f0c295274b6f94ad789efc'],
  [
    'qwen-32b',
    'DeepSeek-R1-Distill-Qwen-32B',
    '6739530555854fbac1343647c6947102973a2b18af7dd3ecd93b3e2d2b84ec2f',
  ],
  [
    'llama-70b',
    'DeepSeek-R1-Distill-Llama-70B',
    '43b26726749f416dfab8fd10e37cbb5d3676393fae88f103e6ec6bb118a5c23a',
  ],
] as const

/** Questions that four language models wrote about one long text, a benchmark for each model. */
export const pubMedSpans: readonly CatalogueEntry[] = sets.map(([id, writer, sha256]) => {
  const file = `pubmed_results_${writer}.csv`
  return {
    folder: 'rag-span-pubmed',
    upstream: [githubFile(file, { ...origin, path: `Synthetic-Data-Generated-Output/${file}` }, sha256)],
    facts: {
      ...asGiven,
      slug: `pubmed-spans-${id}`,
      title: `PubMed spans, questions of ${writer}`,
      summary: '50 questions on one text of half a million characters: are the right ranges retrieved.',
      description: [
        `Character ranges of the retrieved chunks (the first five count) against one to five reference ranges per question, all in one text. Recall, precision and intersection over union are means over questions; Precision Omega, the best precision the chunking allows, needs all chunks. The questions were written by ${writer}.`,
        'Ranges count characters, ends exclusive, although the paper speaks of tokens. Chunks that overlap are not merged for precision. The text is pubmed.txt of the same repository; one range of the phi-4 questions lies behind its end, as published.',
        'A prediction is {retrieved: [[start, end], …], chunks: [[start, end], …]}, the best chunk first; chunks may be null. The id is the place of the question, counted from 0. A question without a prediction retrieves nothing.',
      ].join('\n\n'),
      suite: null,
      languages: ['en'],
      split: '50 questions',
      citation: {
        text: 'Jadon, Patil, Kumar (2025). Enhancing Domain-Specific Retrieval-Augmented Generation: Synthetic Data Generation and Evaluation using Reasoning Models. arXiv 2502.15854.',
        url: 'https://arxiv.org/abs/2502.15854',
      },
      licence: licenceNotStated,
      access: 'public',
      task: 'retrieval-ranges',
      params: { k: 5 },
      metrics: ['range-iou', 'range-recall', 'range-precision', 'precision-omega'],
    },
    async *load(source) {
      const opened = await openFile(source, file)
      let row = 0
      for await (const { line, value } of csvRecords(opened, ['question', 'references'] as const, remedy)) {
        const where = { file: opened.name, line, field: 'references' }
        const references = parseRecord(References, parsed(value.references), where, remedy)
        const backwards = references.find((one) => one.start_index > one.end_index)
        if (backwards !== undefined)
          throw fault(where, `the range begins at ${backwards.start_index} and ends before`, remedy)
        yield {
          id: String(row++),
          question: { text: value.question },
          gold: { references: references.map((one) => [one.start_index, one.end_index]) },
        }
      }
    },
  } satisfies CatalogueEntry
})

/** Null where the cell is no JSON: the schema then says so. */
function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return null
  }
}
