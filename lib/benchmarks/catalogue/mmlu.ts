import type { Instance } from '../instance'
import { readCsv } from '../reading/csv'
import { fault } from '../reading/fault'
import { type FileSource, openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { dailyQuota, fourOptions, missingIsWrong } from './shared-facts'

const letters = ['A', 'B', 'C', 'D'] as const

const upstream =
  'https://raw.githubusercontent.com/HaeChan0305/MLILAB-FedLLM/d92730e8bacd7b3a61e551e015e40588e10234b4/data/mmlu/test'
const remedy = 'Take the official test file of the subject: question, four options, answer.'

interface Subject {
  /** As in the file name and in instance ids: `clinical_knowledge`. */
  subject: string
  title: string
  count: number
  about: string
  /** What a reader should know besides. */
  remark?: string
  sha256: string
}

function mmluSubject({ subject, title, count, about, remark, sha256 }: Subject): CatalogueEntry {
  const file = `${subject}_test.csv`
  return {
    folder: 'mmlu-clinical',
    upstream: [{ name: file, url: `${upstream}/${file}`, sha256 }],
    facts: {
      slug: `mmlu-${subject.replaceAll('_', '-')}`,
      title: `MMLU ${title}`,
      summary: `${count} four-option questions on ${about}, one of the six medical subjects of MMLU.`,
      description: [
        `The test questions of the subject "${title.toLowerCase()}" of MMLU (Measuring Massive Multitask Language Understanding): ${about}. Four options, one of them right.`,
        `The files have no ids; by convention the id is the subject and the row, counted from 0: ${subject}-000. Question texts repeat, so they are no key.`,
        ...(remark === undefined ? [] : [remark]),
        missingIsWrong,
      ].join('\n\n'),
      suite: 'multimedqa',
      languages: ['en'],
      split: 'test',
      citation: {
        text: 'Hendrycks, Burns, Basart, Zou, Mazeika, Song, Steinhardt (2021). Measuring Massive Multitask Language Understanding. ICLR.',
        url: 'https://arxiv.org/abs/2009.03300',
      },
      licence: {
        name: 'MIT (repository hendrycks/test)',
        url: 'https://github.com/hendrycks/test/blob/master/LICENSE',
        showInstances: true,
        showGold: true,
      },
      access: 'public',
      ...fourOptions,
      contexts: ['question only', 'retrieved passages'],
      quota: dailyQuota,
    },
    load: (source) => load(source, subject, file),
  }
}

const header = ['question', 'choice0', 'choice1', 'choice2', 'choice3', 'answer']

/**
 * Reads both forms in circulation: the original without a header and with letters, and the re-export with a header
 * and answers 0 to 3. The header decides which, so that a mixed file is refused rather than misread.
 */
async function* load(source: FileSource, subject: string, wanted: string): AsyncIterable<Instance<string>> {
  const { name: file, bytes } = await openFile(source, wanted)
  let row = 0
  let answers: readonly string[] = letters
  for await (const { line, value: cells } of readCsv(bytes, file)) {
    if (row === 0 && answers === letters && cells.join() === header.join()) {
      answers = ['0', '1', '2', '3']
      continue
    }
    if (cells.length !== 6) {
      throw fault({ file, line }, `expected 6 columns, found ${cells.length}`, remedy)
    }
    const answer = answers.indexOf(cells[5]!)
    if (answer < 0) {
      throw fault(
        { file, line, field: 'answer' },
        `expected one of ${answers.join(', ')}, found "${cells[5]}"`,
        remedy,
      )
    }
    yield {
      id: `${subject}-${String(row).padStart(3, '0')}`,
      question: { text: cells[0]!, options: letters.map((label, i) => ({ label, text: cells[i + 1]! })) },
      gold: letters[answer]!,
    }
    row++
  }
}

const sharedQuestions =
  '78 of the questions stand both in clinical knowledge and in college medicine, word for word: the two are not independent.'

/** The six subjects that papers on medical models report. */
export const mmluSubjects: readonly CatalogueEntry[] = [
  {
    subject: 'clinical_knowledge',
    title: 'Clinical knowledge',
    count: 265,
    about: 'clinical practice: examination, nursing, emergencies, everyday diagnosis',
    remark: sharedQuestions,
    sha256: '9ba57061f15ae7263a12eeb413b73d876038e0ce21734ffce411e1ae22662737',
  },
  {
    subject: 'medical_genetics',
    title: 'Medical genetics',
    count: 100,
    about: 'inheritance, genetic disorders and molecular genetics',
    sha256: 'b330e63b2e60345285490ff495d5f4aea1981d738cc303c559903ec1c12238c1',
  },
  {
    subject: 'anatomy',
    title: 'Anatomy',
    count: 135,
    about: 'human anatomy, much of it of head and neck',
    sha256: 'b27ce42f40482ba735cf0de8e8bbba3382d506c099d8483c55e9cacdac4e3eec',
  },
  {
    subject: 'professional_medicine',
    title: 'Professional medicine',
    count: 272,
    about: 'clinical vignettes in the style of the United States licensing examination',
    sha256: '3490aa679090fdfd94f1a887219f2a85bb4028f4d0e6d49d6242fb9a99b846a1',
  },
  {
    subject: 'college_biology',
    title: 'College biology',
    count: 144,
    about: 'biology at college level: cells, genetics, evolution, ecology',
    sha256: '872bae5fe76cecb083603a7ba95adc436a8e345f50c5ee232cc8bfa9f9f56713',
  },
  {
    subject: 'college_medicine',
    title: 'College medicine',
    count: 173,
    about: 'biochemistry, physiology and clinical reasoning at college level',
    remark: sharedQuestions,
    sha256: '65876236acf78e813e62b78cdc2217c2651785324b8c51148aaffa6d89436d0d',
  },
].map(mmluSubject)
