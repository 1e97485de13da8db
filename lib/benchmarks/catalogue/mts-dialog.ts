import { csvRecords } from '../reading/csv-records'
import { fault } from '../reading/fault'
import { type FileSource, openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven } from './shared-facts'

const file = 'MTS-Dialog-TestSet-1-MEDIQA-Chat-2023.csv'
const headers = [
  'ALLERGY',
  'ASSESSMENT',
  'CC',
  'DIAGNOSIS',
  'DISPOSITION',
  'EDCOURSE',
  'EXAM',
  'FAM/SOCHX',
  'GENHX',
  'GYNHX',
  'IMAGING',
  'IMMUNIZATIONS',
  'LABS',
  'MEDICATIONS',
  'OTHER_HISTORY',
  'PASTMEDICALHX',
  'PASTSURGICAL',
  'PLAN',
  'PROCEDURES',
  'ROS',
]
const remedy = 'Take the official test set 1 of MTS-Dialog.'

async function* dialogues(source: FileSource) {
  const opened = await openFile(source, file)
  for await (const { line, value } of csvRecords(
    opened,
    ['ID', 'section_header', 'section_text', 'dialogue'] as const,
    remedy,
  )) {
    if (!headers.includes(value.section_header))
      throw fault(
        { file: opened.name, line, field: 'section_header' },
        `"${value.section_header}" is no section`,
        remedy,
      )
    yield value
  }
}

const upstream = [
  githubFile(
    file,
    {
      repository: 'abachaa/MTS-Dialog',
      commit: '3ff0801933608d6f570468c13125125fb5cabdea',
      path: `Main-Dataset/${file}`,
    },
    'b4d38dd2c99b2e9860099abcf653f1e0f3e9b69f9fcc45be2a2699b37a4d2f37',
  ),
]
const common = {
  ...asGiven,
  suite: null,
  languages: ['en'],
  split: 'test 1 (MEDIQA-Chat 2023, task A), 200 dialogues',
  citation: {
    text: 'Ben Abacha, Yim, Fan, Lin (2023). An Empirical Study of Clinical Note Generation from Doctor-Patient Encounters. EACL.',
    url: 'https://aclanthology.org/2023.eacl-main.168/',
  },
  licence: {
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    showInstances: true,
    showGold: true,
  },
  access: 'public' as const,
}

const sections: CatalogueEntry = {
  folder: 'mts-dialog',
  upstream,
  facts: {
    ...common,
    extraction: ['exact-label', 'automatic', 'verbatim'],
    slug: 'mts-dialog-sections',
    title: 'MTS-Dialog sections',
    summary: 'Which of 20 sections of a note 200 pieces of dialogue belong to.',
    description: [
      'A piece of a doctor–patient dialogue belongs to one section, named by its code (GENHX, ROS, …). Accuracy is the official measure.',
      'The id is that of the official file. A dialogue without a prediction counts as wrong.',
    ].join('\n\n'),
    task: 'classification',
    params: { labels: headers },
    metrics: ['accuracy', 'macro-f1'],
  },
  async *load(source) {
    for await (const { ID: id, section_header: gold, dialogue } of dialogues(source))
      yield { id, question: { text: 'Which section is this about?', context: dialogue }, gold }
  },
}

const summaries: CatalogueEntry = {
  folder: 'mts-dialog',
  upstream,
  facts: {
    ...common,
    slug: 'mts-dialog-summaries',
    title: 'MTS-Dialog summaries',
    summary: 'Summing up 200 pieces of dialogue as a section of a note.',
    description: [
      'The text of the section is compared with the reference by ROUGE-1, 2 and L (rouge_score, no stemming). The challenge ranked by the mean of ROUGE-1, BERTScore and BLEURT, of which two need neural models.',
      'The id is that of the official file. A dialogue without a summary scores 0.',
    ].join('\n\n'),
    task: 'free-text',
    params: { rouge: { types: ['rouge1', 'rouge2', 'rougeL'] } },
    metrics: ['rouge-1', 'rouge-2', 'rouge-l'],
    slices: [{ id: 'section', title: 'Section' }],
  },
  async *load(source) {
    for await (const { ID: id, section_header: section, section_text: gold, dialogue } of dialogues(source))
      yield {
        id,
        question: { text: `Write the section ${section}.`, context: dialogue },
        gold,
        slices: { section },
      }
  },
}

export const mtsDialog: readonly CatalogueEntry[] = [sections, summaries]
