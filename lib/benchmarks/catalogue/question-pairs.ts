import { readCsv } from '../reading/csv'
import { fault } from '../reading/fault'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, licenceNotStated, missingIsWrong } from './shared-facts'

const remedy = 'Take mqp.csv: doctor, two questions, label, without a header.'

export const questionPairs: CatalogueEntry = {
  folder: 'medical-question-pairs',
  upstream: [
    githubFile(
      'mqp.csv',
      {
        repository: 'curai/medical-question-pair-dataset',
        commit: '6c7f7fd7a53cedc6fec105c0c6cb78f2e9a82cd1',
        path: 'mqp.csv',
      },
      '94ecd609a9ca9350e1cff2438aa55a034762f01c1a68732aaae3e4be7b03cf57',
    ),
  ],
  facts: {
    ...asGiven,
    extraction: ['automatic', 'exact-label'],
    slug: 'medical-question-pairs',
    title: 'Medical question pairs',
    summary: '3,048 pairs of questions by doctors: do they ask the same.',
    description: [
      'A doctor wrote two questions for each source question: one that asks the same in other words (1), one that looks alike and asks something else (0). There is no official split: this is all of it, so a system trained on any part of it has seen its test.',
      'The id is the row, counted from 0. The two pairs of one source question are resampled together.',
      missingIsWrong,
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'all 3,048 pairs (no official split)',
    citation: {
      text: 'McCreery, Katariya, Kannan, Chablani, Amatriain (2020). Effective Transfer Learning for Identifying Similar Questions: Matching User Questions to COVID-19 FAQs. KDD.',
      url: 'https://doi.org/10.1145/3394486.3412861',
    },
    licence: licenceNotStated,
    access: 'public',
    task: 'classification',
    params: { labels: ['0', '1'], positive: '1' },
    metrics: ['accuracy', 'f1', 'precision', 'recall', 'mcc'],
    cluster: 'source question',
  },
  async *load(source) {
    const { name: file, bytes } = await openFile(source, 'mqp.csv')
    let row = 0
    for await (const { line, value } of readCsv(bytes, file)) {
      const [doctor, first, second, label, ...others] = value
      if (!doctor || !first || !second || others.length > 0 || (label !== '0' && label !== '1'))
        throw fault({ file, line }, 'expected a doctor, two questions and the label 0 or 1', remedy)
      yield {
        id: String(row++),
        question: { text: `1. ${first}\n2. ${second}` },
        gold: label,
        cluster: first,
      }
    }
  },
}
