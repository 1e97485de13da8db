import { z } from 'zod'
import { parseRecord } from '../reading/fault'
import { readJsonLines } from '../reading/json-lines'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven } from './shared-facts'

const Item = z.looseObject({ idx: z.int(), inputs: z.string().min(1), target: z.string().min(1) })

export const meqsum: CatalogueEntry = {
  folder: 'meqsum-chq',
  upstream: [
    githubFile(
      'test.jsonl',
      {
        repository: 'StanfordMIMI/clin-summ',
        commit: '16648c7759d9380220b3cac0dd46c7f807d3e782',
        path: 'data/chq/test.jsonl',
      },
      '41379514058233b8cdedbbd2c85f8e5e1c789237050f5a5e3f247fc42ed85082',
    ),
  ],
  facts: {
    ...asGiven,
    slug: 'meqsum-chq',
    title: 'MeQSum (consumer health questions)',
    summary: 'Boiling 150 long-winded questions of consumers down to one short question.',
    description: [
      'The summary is compared with the reference by ROUGE-L (the headline), ROUGE-1 and 2 and BLEU (sacreBLEU). The source paper also reports BERTScore and a concept score, which need models or a licensed vocabulary, and a study with five physicians.',
      'The id is the official number (1050 and up). A question without a summary scores 0.',
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'test as in clin-summ (MEDIQA 2021, task 1), 150 questions',
    citation: {
      text: 'Ben Abacha, Demner-Fushman (2019). On the Summarization of Consumer Health Questions. ACL. Split: Van Veen et al. (2024), Nature Medicine 30, 1134–1142.',
      url: 'https://aclanthology.org/P19-1215/',
    },
    licence: { name: 'MIT (repository StanfordMIMI/clin-summ)', showInstances: true, showGold: true },
    access: 'public',
    task: 'free-text',
    params: { rouge: { types: ['rouge1', 'rouge2', 'rougeL'] }, bleu: {} },
    metrics: ['rouge-l', 'rouge-1', 'rouge-2', 'bleu'],
  },
  async *load(source) {
    const { name, bytes } = await openFile(source, 'test.jsonl')
    for await (const { line, value } of readJsonLines(bytes, name)) {
      const remedy = 'Take data/chq/test.jsonl of clin-summ.'
      const item = parseRecord(Item, value, { file: name, line }, remedy)
      yield { id: String(item.idx), question: { text: item.inputs }, gold: item.target }
    }
  },
}
