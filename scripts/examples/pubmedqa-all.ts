import { z } from 'zod'
import type { CatalogueEntry } from '@/lib/benchmarks/catalogue/entry'
import { pubmedqa } from '@/lib/benchmarks/catalogue/pubmedqa'
import { readJsonEntries } from '@/lib/benchmarks/reading/json-entries'
import { readText } from '@/lib/benchmarks/reading/lines'
import { openFile } from '@/lib/benchmarks/sources/file-source'
import { expectThat } from './example'

const labels = ['yes', 'no', 'maybe']
const Article = z.looseObject({
  QUESTION: z.string(),
  CONTEXTS: z.array(z.string()),
  final_decision: z.enum(labels),
})

/** All labelled questions of PubMedQA, of which the official test is the half. */
export const pubmedqaAll: CatalogueEntry = {
  folder: 'qa/pubmedqa',
  upstream: [],
  facts: {
    ...pubmedqa.facts,
    slug: 'pubmedqa-all-labelled',
    title: 'PubMedQA, all 1,000 labelled',
    summary: 'All 1,000 labelled questions of PubMedQA: the official test set is half of them.',
    description:
      'The 1,000 questions of PQA-L: the 500 of the official test set, and the 500 that its authors set apart for training and development. Only for systems that were trained on neither half, and for reading studies that report all 1,000. It shares 500 questions with the benchmark PubMedQA, and is never counted beside it; new systems belong there.',
    suite: null,
    split: 'PQA-L, official test, training and development together',
    overlaps: ['pubmedqa'],
    slices: [],
  },
  async *load(source) {
    const { name, bytes } = await openFile(source, 'ori_pqal.json')
    let count = 0
    for (const { key, value } of readJsonEntries(await readText(bytes, name), name)) {
      const article = Article.parse(value)
      count++
      yield {
        id: key,
        question: {
          text: article.QUESTION,
          context: article.CONTEXTS.join('\n\n'),
          options: labels.map((label) => ({ label, text: label })),
        },
        gold: article.final_decision,
      }
    }
    expectThat(count === 1000, `${name} has ${count} articles`)
  },
}
