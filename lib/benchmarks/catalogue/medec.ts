import { csvRecords } from '../reading/csv-records'
import { fault } from '../reading/fault'
import { type FileSource, openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven } from './shared-facts'

const file = 'MEDEC-MS-TestSet-with-GroundTruth-and-ErrorType.csv'
const columns = [
  'Text ID',
  'Sentences',
  'Error Flag',
  'Error Type',
  'Error Sentence ID',
  'Corrected Sentence',
] as const
const remedy = 'Take the test set with ground truth of MEDEC-MS.'

/** The texts; 328 rows of commas, which stand for texts that are not public, are passed over. */
async function* texts(source: FileSource) {
  const opened = await openFile(source, file)
  for await (const { line, value } of csvRecords(opened, columns, remedy)) {
    if (value['Text ID'] === '') continue
    const place = { file: opened.name, line }
    const flag = value['Error Flag']
    const sentence = Number(value['Error Sentence ID'])
    if ((flag !== '0' && flag !== '1') || !Number.isInteger(sentence) || (flag === '1') !== sentence >= 0)
      throw fault(
        { ...place, field: 'Error Flag' },
        `flag "${flag}" and sentence "${value['Error Sentence ID']}" do not fit together`,
        remedy,
      )
    yield {
      id: value['Text ID'],
      sentences: value.Sentences,
      hasError: flag === '1',
      sentence: sentence < 0 ? null : sentence,
      corrected: value['Corrected Sentence'],
      slices: { error: flag === '1' ? value['Error Type'] : 'none' },
    }
  }
}

const upstream = [
  githubFile(
    file,
    {
      repository: 'abachaa/MEDEC',
      commit: '70268d24e3ce0cd6d0e099ff7bfd4966f2bbcc28',
      path: `MEDEC-MS/${file}`,
    },
    'f35e2c3c1e4d98ca900394c4fcff14c2a84752e48ddc83698401da6a360c707e',
  ),
]
const common = {
  ...asGiven,
  suite: null,
  languages: ['en'],
  split: 'MEDEC-MS test, 597 texts',
  citation: {
    text: 'Ben Abacha, Yim, Fu, Sun, Yetisgen, Xia, Lin (2024). MEDEC: A Benchmark for Medical Error Detection and Correction in Clinical Notes. arXiv 2412.19260.',
    url: 'https://arxiv.org/abs/2412.19260',
  },
  licence: {
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    showInstances: true,
    showGold: true,
  },
  access: 'public' as const,
  slices: [{ id: 'error', title: 'Type of error' }],
}

const bothFiles =
  'The official run file ("id flag sentence corrected sentence", one text a line) is read as it is and can be submitted to detection and to correction. Lines for the 328 texts of the other hospital, which are not public, must be taken out first.'

const detection: CatalogueEntry = {
  folder: 'medec',
  upstream,
  facts: {
    ...common,
    slug: 'medec-detection',
    title: 'MEDEC error detection',
    summary: 'Does a clinical text have a medical error, and in which sentence: 597 texts, 311 with one.',
    description: [
      'The flag is right when it says whether the text has an error. The sentence is right when it is the sentence with the error, or when both sides say there is none. Both are shares of all texts.',
      'A prediction is {hasError, sentence}, the number of the sentence as in the file, null where there is no error.',
      bothFiles,
      'A text without a prediction counts as wrong.',
    ].join('\n\n'),
    task: 'error-detection',
    params: {},
    metrics: ['error-flag-accuracy', 'error-sentence-accuracy'],
  },
  async *load(source) {
    for await (const { id, sentences, hasError, sentence, slices } of texts(source))
      yield { id, question: { text: sentences }, gold: { hasError, sentence }, slices }
  },
}

const correction: CatalogueEntry = {
  folder: 'medec',
  upstream,
  facts: {
    ...common,
    slug: 'medec-correction',
    title: 'MEDEC error correction',
    summary: 'Correcting the sentence with a medical error in 597 clinical texts, or leaving the text alone.',
    description: [
      'The corrected sentence is compared with the reference by ROUGE-1 of the package "rouge", which the official script uses: it keeps case and counts distinct words. A text without an error has the reference "NA", and so has a prediction without a correction: NA for NA scores 1, one-sided NA 0. This is the ROUGE part of the official composite, over all texts.',
      'The official aggregate, over the texts where both sides have a sentence, also takes BERTScore and BLEURT; it rewards correcting only what is easy.',
      'A prediction is the corrected sentence, or "NA".',
      bothFiles,
      'A text without a prediction scores 0.',
    ].join('\n\n'),
    task: 'free-text',
    params: { rouge: { rule: 'rouge-package', types: ['rouge1'] } },
    metrics: ['rouge-1', 'rouge-1-precision', 'rouge-1-recall'],
  },
  async *load(source) {
    for await (const { id, sentences, corrected, slices } of texts(source))
      yield { id, question: { text: sentences }, gold: corrected, slices }
  },
}

/** Medical errors in clinical texts: finding and correcting them. */
export const medec: readonly CatalogueEntry[] = [detection, correction]
