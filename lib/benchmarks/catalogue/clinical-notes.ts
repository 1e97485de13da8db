import { readConll } from '../../annotations/conll/read'
import { countVisible } from '../../scoring/corpora/html-spans'
import { tagSpans } from '../../scoring/entities/tag-spans'
import type { Instance } from '../instance'
import { fault } from '../reading/fault'
import { openArchiveTexts } from '../sources/archive-in-source'
import type { FileSource } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { entityTask, licenceNotStated, missedIsMissed } from './shared-facts'

interface Notes {
  slug: string
  folder: string
  title: string
  summary: string
  types: string[]
  split: string
}

function notes({ slug, folder, title, summary, types, split }: Notes): CatalogueEntry {
  const task = entityTask(types)
  return {
    folder,
    // the archive was packed anew from single files: there is none to download
    upstream: [],
    facts: {
      ...task,
      params: {
        ...task.params,
        undeclared: 'spurious',
        offsets: { unit: 'non-whitespace', end: 'exclusive' },
      },
      slug,
      title,
      summary,
      description: [
        'One-sentence documents. A mention is right when type and place equal a gold mention; the relaxed score asks for the same type and any true overlap, with the usual denominators. The authors’ own script calls touching mentions overlapping and swaps the two denominators; its F1 is the same but for that.',
        'Offsets count the characters of the sentence that are not white space, ends exclusive, so that a language model that changes a blank moves nothing. A type outside the schema is wrong.',
        'The id is the number in the name of the official file (12.bio is "12").',
        missedIsMissed,
      ].join('\n\n'),
      suite: null,
      languages: ['en'],
      split,
      citation: {
        text: 'Hu, Chen, Du, Peng, Keloth, Zuo, Zhou, Li, Jiang, Lu, Roberts, Xu (2024). Improving large language models for clinical named entity recognition via prompt engineering. JAMIA 31(9), 1812–1820.',
        url: 'https://doi.org/10.1093/jamia/ocad259',
      },
      licence: licenceNotStated,
      access: 'public',
    },
    load,
  }
}

const remedy = 'Take the test files with one token a line ("token", separator, tag), packed in a zip archive.'

async function* load(source: FileSource): AsyncIterable<Instance> {
  const { name, files } = await openArchiveTexts(source, 'gold_test_bio.zip')
  for (const { path, text } of files.filter((file) => file.path.endsWith('.bio'))) {
    const { sentences, issues } = readConll(text)
    const [issue] = issues
    if (issue) throw fault({ file: `${name}: ${path}`, line: issue.line }, issue.message, remedy)
    const tokens = sentences.flatMap((sentence) => sentence.tokens)
    const starts = [0]
    for (const token of tokens) starts.push(starts.at(-1)! + countVisible(token))
    const mentions = tagSpans(sentences.flatMap(({ tags }) => tags)).map(({ label, start, end }) => ({
      type: label,
      start: starts[start]!,
      end: starts[end + 1]!,
    }))
    yield {
      id: path.replace(/^.*\//, '').replace(/\.bio$/, ''),
      question: { text: tokens.join(' ') },
      gold: { mentions },
    }
  }
}

export const clinicalNotes: readonly CatalogueEntry[] = [
  notes({
    slug: 'mtsamples-ner',
    folder: 'mtsamples-ner',
    title: 'MTSamples problems, treatments, tests',
    summary: 'Finding 285 problems, treatments and tests in 201 sentences of clinical notes.',
    types: ['problem', 'treatment', 'test'],
    split: 'test, 201 documents',
  }),
  notes({
    slug: 'vaers-ner',
    folder: 'vaers-ner',
    title: 'VAERS adverse events',
    summary: 'Finding 515 adverse events, investigations and procedures in 286 vaccine safety reports.',
    types: ['investigation', 'nervous_AE', 'other_AE', 'procedure'],
    split: 'test, 286 documents',
  }),
]
