import { fault } from '../reading/fault'
import { readLines } from '../reading/lines'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, dailyQuota } from './shared-facts'

const remedy = 'Take test.tsv of the first fold: index, sentence, label.'

export const gad: CatalogueEntry = {
  folder: 'gad',
  upstream: [
    githubFile(
      '1/test.tsv',
      {
        repository: 'BioMedBERT/biomedbert',
        commit: '9e5e1019d79d07c7aecc4eb49106203af1012663',
        path: 'datasets/RE/GAD/1/test.tsv',
      },
      '68fe2b2bddefac2cd5d35b4bc8a13bceee95ee9a582a623632981e893cdb512e',
    ),
  ],
  facts: {
    ...asGiven,
    extraction: ['automatic', 'exact-label'],
    quota: dailyQuota,
    slug: 'gad',
    title: 'GAD, first fold',
    summary: '534 sentences: is the gene associated with the disease.',
    description: [
      'Sentences with the gene and the disease replaced by @GENE$ and @DISEASE$, labelled 1 (associated) or 0. F1 of the associated ones.',
      'BioBERT reports the mean over ten folds, BLURB one fixed split of 534 sentences. This is BioBERT’s first fold, which has 534 as well; that the two are the same is not known, so the benchmark counts for no suite.',
      'A sentence without a prediction counts as wrong; coverage is shown beside the score.',
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'fold 1 of 10 (BioBERT), test',
    citation: {
      text: 'Bravo, Piñero, Queralt-Rosinach, Rautschka, Furlong (2015). Extraction of relations between genes and diseases from text and large-scale data analysis: implications for translational research. BMC Bioinformatics 16, 55.',
      url: 'https://doi.org/10.1186/s12859-015-0472-9',
    },
    licence: {
      name: 'not stated in the repository; listed elsewhere as CC BY 4.0',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
    task: 'classification',
    params: { labels: ['0', '1'], positive: '1' },
    metrics: ['f1', 'precision', 'recall', 'accuracy'],
  },
  async *load(source) {
    const { name: file, bytes } = await openFile(source, '1/test.tsv', 'test.tsv')
    let isHeader = true
    // quotation marks are part of the sentences here
    for await (const { number: line, text } of readLines(bytes, file)) {
      if (isHeader || text === '') {
        isHeader = false
        continue
      }
      const [id, sentence, label, ...others] = text.split('\t')
      if (!id || !sentence || others.length > 0 || (label !== '0' && label !== '1'))
        throw fault({ file, line }, 'expected an index, a sentence and the label 0 or 1', remedy)
      yield { id, question: { text: sentence }, gold: label }
    }
  },
}
