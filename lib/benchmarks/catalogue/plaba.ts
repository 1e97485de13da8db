import { fault } from '../reading/fault'
import { readLines } from '../reading/lines'
import { type FileSource, openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { asGiven, licenceNotStated } from './shared-facts'

interface Split {
  slug: string
  title: string
  folder: string
  references: string[]
  count: number
}

const splits: readonly Split[] = [
  {
    slug: 'plaba',
    title: 'PLABA simplification, one reference',
    folder: 'single-ref',
    references: ['test_simple.txt'],
    count: 745,
  },
  {
    slug: 'plaba-multi',
    title: 'PLABA simplification, two references',
    folder: 'multi-ref',
    references: ['test_simple0.txt', 'test_simple1.txt'],
    count: 814,
  },
]

async function linesOf(source: FileSource, path: string): Promise<string[]> {
  const { name, bytes } = await openFile(source, path)
  const lines: string[] = []
  for await (const { text } of readLines(bytes, name)) lines.push(text)
  return lines
}

/** Plain language for sentences of PubMed abstracts. */
export const plaba: readonly CatalogueEntry[] = splits.map(({ slug, title, folder, references, count }) => ({
  folder: 'plaba',
  // the files are inside an archive of the repository, to be fetched by hand
  upstream: [],
  facts: {
    ...asGiven,
    slug,
    title,
    summary: `Rewriting ${count} sentences of PubMed abstracts in plain language.`,
    description: [
      'SARI as EASSE computes it (the headline; lower case, 13a tokens) rewards what is rightly added, kept and deleted against source and references. The form that Hugging Face has gives other values (49.6 against 44.5 for one system), so it is reported under its own name; BLEU and ROUGE are given too.',
      'The split is that of PLABA-MU, not the test of TAC or TREC. The id is the line of the files, counted from 0.',
      'A sentence without a prediction has added, kept and deleted nothing.',
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: `PLABA-MU test, ${folder}, ${count} sentences`,
    citation: {
      text: 'Attal, Ondov, Demner-Fushman (2023). A dataset for plain language adaptation of biomedical abstracts. Scientific Data 10, 8. Split: HECTA-UoM/PLABA-MU.',
      url: 'https://doi.org/10.1038/s41597-022-01920-3',
    },
    licence: licenceNotStated,
    access: 'public',
    task: 'free-text',
    params: {
      sari: { rules: ['easse', 'huggingface'] },
      bleu: {},
      rouge: { types: ['rouge1', 'rouge2', 'rougeL'] },
    },
    metrics: ['sari', 'sari-huggingface', 'sari-paper', 'bleu', 'rouge-1', 'rouge-2', 'rouge-l'],
  },
  async *load(source) {
    const sources = await linesOf(source, `${folder}/test_complex.txt`)
    const simple: string[][] = []
    for (const name of references) simple.push(await linesOf(source, `${folder}/${name}`))
    for (const [i, list] of simple.entries()) {
      if (list.length === sources.length) continue
      const problem = `it has ${list.length} lines where test_complex.txt has ${sources.length}`
      const remedy = 'Take the files of one release; line n of each belongs together.'
      throw fault({ file: `${folder}/${references[i]}`, line: null }, problem, remedy)
    }
    for (const [row, text] of sources.entries())
      yield {
        id: String(row),
        question: { text },
        gold: { source: text, references: simple.map((list) => list[row]!) },
      }
  },
}))
