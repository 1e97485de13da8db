import { z } from 'zod'
import { groupBy } from '../../scoring/corpora/group-by'
import type { Instance } from '../instance'
import { fault, parseRecord } from '../reading/fault'
import { readJsonLines } from '../reading/json-lines'
import { readLines } from '../reading/lines'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, dailyQuota, missingIsWrong } from './shared-facts'

const citation = {
  text: 'Krallinger, Rabal, Akhondi, … Valencia (2017). Overview of the BioCreative VI chemical-protein interaction track. Proceedings of BioCreative VI, 141–146.',
}

const sampleFile = 'chemprot_sample_gold_standard.tsv'
const groups = ['CPR:3', 'CPR:4', 'CPR:5', 'CPR:6', 'CPR:9']

const sample: CatalogueEntry = {
  folder: 'chemprot',
  upstream: [
    githubFile(
      sampleFile,
      {
        repository: 'TurkuNLP/BioCreativeVI_CHEMPROT_RE',
        commit: '8d8fe93b18cc2d9b6ddef32523dae865ee3c1868',
        path: `ANN_Systems/ChemProt_Official_EvalKit/${sampleFile}`,
      },
      '8fda6a152dabb1367109b42fbeeafefa334de6ea0a0e7c3e0aba7f7e3e35d81b',
    ),
  ],
  facts: {
    ...asGiven,
    slug: 'chemprot-sample',
    title: 'ChemProt, sample of the evaluation kit',
    summary: '239 relations between chemicals and proteins in the abstracts of the official kit’s sample.',
    description: [
      'The sample that comes with the official evaluation kit: enough to check a system’s output and the rule, too small to rank anything. The full test gold (3,458 relations) is not public in its original form.',
      'The set of (abstract, class, chemical, gene) is compared over five classes (CPR:3, 4, 5, 6, 9); other classes and repeated lines do not count; a pair may have several classes. A prediction is a list of {type, head, tail} with the entity names of the corpus ("Arg1:T5", "Arg2:T19").',
      'Abstracts without a gold relation are not in the sample, so relations predicted in them cannot be submitted.',
      'An abstract without a prediction misses all its relations; coverage is shown beside the score.',
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'sample of the evaluation kit',
    citation,
    licence: {
      name: 'not stated for the kit; corpus listed as public domain',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
    task: 'relations',
    params: { types: groups },
    metrics: ['f1', 'precision', 'recall', ...groups.map((type) => `f1:${type}`)],
  },
  async *load(source): AsyncIterable<Instance> {
    const { name: file, bytes } = await openFile(source, sampleFile)
    const rows: { id: string; type: string; head: string; tail: string }[] = []
    for await (const { number: line, text } of readLines(bytes, file)) {
      if (text.trim() === '') continue
      const [id, type, head, tail, ...others] = text.trim().split('\t')
      if (!id || !type || !head || !tail || others.length > 0)
        throw fault({ file, line }, 'expected four columns', 'Take the gold standard of the evaluation kit.')
      rows.push({ id, type, head, tail })
    }
    for (const [id, own] of groupBy(rows, (row) => row.id))
      yield {
        id,
        question: { text: `PubMed ${id}` },
        gold: own.map(({ type, head, tail }) => ({ type, head, tail })),
      }
  },
}

const labels = [
  'INHIBITOR',
  'SUBSTRATE',
  'INDIRECT-DOWNREGULATOR',
  'INDIRECT-UPREGULATOR',
  'ACTIVATOR',
  'ANTAGONIST',
  'PRODUCT-OF',
  'AGONIST',
  'DOWNREGULATOR',
  'UPREGULATOR',
  'AGONIST-ACTIVATOR',
  'AGONIST-INHIBITOR',
]
const Item = z.looseObject({ text: z.string().min(1), label: z.enum(labels) })

const sciBert: CatalogueEntry = {
  folder: 'chemprot',
  upstream: [
    githubFile(
      'scibert_test.jsonl',
      {
        repository: 'allenai/scibert',
        commit: '06793f77d7278898159ed50da30d173cdc8fdea9',
        path: 'data/text_classification/chemprot/test.txt',
      },
      '372249c85ffea6d9a18dc5168cf45841b3d79b03412d6c620381cfc0dd3d6d49',
    ),
  ],
  facts: {
    ...asGiven,
    extraction: ['exact-label', 'automatic'],
    quota: dailyQuota,
    slug: 'chemprot-scibert',
    title: 'ChemProt, SciBERT’s version',
    summary: '3,469 related pairs of a chemical and a gene: which of 12 fine-grained relations.',
    description: [
      'The form in which SciBERT used the corpus: sentences with the chemical in << >> and the gene in [[ ]], a fine-grained relation each, and no pair without a relation. It is not the shared task, and not the candidate classification of BLUE and BLURB: figures are not comparable with either.',
      'Since every pair has one class, micro F1 is accuracy.',
      'The id is the line of the official file, counted from 0.',
      missingIsWrong,
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'test as prepared for SciBERT',
    citation,
    licence: { name: 'Apache-2.0 (repository allenai/scibert)', showInstances: true, showGold: true },
    access: 'public',
    task: 'classification',
    params: { labels },
    metrics: ['accuracy', 'macro-f1'],
  },
  async *load(source): AsyncIterable<Instance> {
    const { name: file, bytes } = await openFile(source, 'scibert_test.jsonl')
    let row = 0
    for await (const { line, value } of readJsonLines(bytes, file)) {
      const remedy = 'Take the test file that SciBERT uses (data/text_classification/chemprot/test.txt).'
      const { text, label } = parseRecord(Item, value, { file, line }, remedy)
      yield { id: String(row++), question: { text }, gold: label }
    }
  },
}

export const chemprot: readonly CatalogueEntry[] = [sample, sciBert]
