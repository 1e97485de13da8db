import { csvRecords } from '../reading/csv-records'
import { fault } from '../reading/fault'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { dailyQuota, fourOptions, letterRules, licenceNotStated, missingIsWrong } from './shared-facts'

const letters = ['A', 'B', 'C', 'D']
const columns = [
  'id',
  'topic',
  'type',
  'question',
  'option1',
  'option2',
  'option3',
  'option4',
  'correct_option_number',
] as const
const remedy = 'Take datasets/mhqa.csv of MHQA.'

export const mhqa: CatalogueEntry = {
  folder: 'mhqa',
  upstream: [
    githubFile(
      'mhqa.csv',
      {
        repository: 'joshiprashanthd/mhqa',
        commit: 'c8e2584d8190c5b7f7bc906dfed5a8d62daf6df9',
        path: 'datasets/mhqa.csv',
      },
      'be81b6b78adb2a6468fc51bd710db70ececc4a35ce7780103556b2ff239c8026',
    ),
  ],
  facts: {
    ...fourOptions,
    extraction: [...letterRules],
    slug: 'mhqa',
    title: 'MHQA',
    summary: '2,475 questions on mental health made from PubMed abstracts, four options each.',
    description: [
      'Questions on anxiety, depression, trauma and obsessive-compulsive disorder with four options, one of them right. Earlier runs of the authors are on a list of 3,018 questions: they cannot be compared with this one.',
      'PubMed ids repeat, so they are no key: the id is the row, counted from 0, and questions from one abstract are resampled together. Options have numbers in the file and letters here (option 1 is A).',
      'The file has the answer as a number and as a text. They differ in case and blanks in ten places, and name different options for the question in row 96: the number counts, as it does for the authors.',
      missingIsWrong,
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'gold set, 2,475 questions',
    citation: {
      text: 'Racha, Joshi, Raman, Jangid, Sharma, Ramakrishnan, Punjabi (2025). MHQA: A Diverse, Knowledge Intensive Mental Health Question Answering Challenge for Language Models.',
      url: 'https://github.com/joshiprashanthd/mhqa',
    },
    licence: licenceNotStated,
    access: 'public',
    slices: [
      { id: 'topic', title: 'Topic' },
      { id: 'kind', title: 'Kind of question' },
    ],
    cluster: 'abstract',
    quota: dailyQuota,
  },
  async *load(source) {
    const opened = await openFile(source, 'mhqa.csv')
    let row = 0
    for await (const { line, value } of csvRecords(opened, columns, remedy)) {
      const options = [value.option1, value.option2, value.option3, value.option4]
      const gold = letters[Number(value.correct_option_number) - 1]
      if (gold === undefined)
        throw fault(
          { file: opened.name, line, field: 'correct_option_number' },
          'expected 1, 2, 3 or 4',
          remedy,
        )
      yield {
        id: String(row++),
        question: {
          text: value.question,
          options: options.map((text, i) => ({ label: letters[i]!, text })),
        },
        gold,
        slices: { topic: value.topic, kind: value.type },
        cluster: value.id,
      }
    }
  },
}
