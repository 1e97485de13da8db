import { csvRecords } from '../reading/csv-records'
import { fault } from '../reading/fault'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven } from './shared-facts'

const labels = [
  'activating invasion and metastasis',
  'avoiding immune destruction',
  'cellular energetics',
  'enabling replicative immortality',
  'evading growth suppressors',
  'genomic instability and mutation',
  'inducing angiogenesis',
  'resisting cell death',
  'sustaining proliferative signaling',
  'tumor promoting inflammation',
]
const remedy = 'Take the document-level test.tsv: pmid, text, labels joined by ";".'

export const hoc: CatalogueEntry = {
  folder: 'hoc',
  upstream: [
    githubFile(
      'test.tsv',
      {
        repository: 'BIDS-Xu-Lab/Biomedical-NLP-Benchmarks',
        commit: 'e607a812d87df151f310a9dd3677cfc21924f192',
        path: 'benchmarks/[MLC]Hoc/datasets/full_set/test.tsv',
      },
      '21af492a3572e6529cbae3369d9dbb90abd94e23a90c2307b531311fa8c632ea',
    ),
  ],
  facts: {
    ...asGiven,
    slug: 'hoc',
    title: 'Hallmarks of Cancer',
    summary: '315 abstracts: which of the ten hallmarks of cancer they are about.',
    description: [
      'An abstract has one label or several. Three F1 are in use on the same 315 abstracts and differ widely (.88, .79 and .82 for the same made-up prediction): BLUE’s, from the means of the documents’ precision and recall (the headline here); BLURB’s, micro over all cells of document and label; and the mean over labels.',
      'A prediction is a list of labels. A document for which nothing is predicted has precision 0 by BLUE’s rule and does not enter the precision of the micro figure.',
      'An abstract without a prediction counts as one with no label.',
    ].join('\n\n'),
    suite: 'blue',
    languages: ['en'],
    split: 'test, 315 abstracts, document level',
    citation: {
      text: 'Baker, Silins, Guo, Ali, Högberg, Stenius, Korhonen (2016). Automatic semantic classification of scientific literature according to the hallmarks of cancer. Bioinformatics 32(3), 432–440.',
      url: 'https://doi.org/10.1093/bioinformatics/btv585',
    },
    licence: {
      name: 'GPL-3.0 (original corpus); repository Apache-2.0',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
    task: 'multilabel',
    params: { labels },
    metrics: ['multilabel-example-f1', 'micro-f1', 'macro-f1', 'multilabel-document-f1', 'exact-set'],
  },
  async *load(source) {
    const opened = await openFile(source, 'test.tsv')
    const columns = ['pmid', 'text', 'labels'] as const
    for await (const { line, value } of csvRecords(opened, columns, remedy, '\t')) {
      const gold = value.labels.split(';').map((label) => label.trim())
      const unknown = gold.find((label) => !labels.includes(label))
      if (unknown !== undefined)
        throw fault({ file: opened.name, line, field: 'labels' }, `"${unknown}" is no hallmark`, remedy)
      yield { id: value.pmid, question: { text: value.text }, gold }
    }
  },
}
