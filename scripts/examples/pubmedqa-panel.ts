import { z } from 'zod'
import type { CatalogueEntry } from '@/lib/benchmarks/catalogue/entry'
import { pubmedqa } from '@/lib/benchmarks/catalogue/pubmedqa'
import { csvRecords } from '@/lib/benchmarks/reading/csv-records'
import { readJsonEntries } from '@/lib/benchmarks/reading/json-entries'
import { readText } from '@/lib/benchmarks/reading/lines'
import { type FileSource, openFile } from '@/lib/benchmarks/sources/file-source'
import { folderSource } from '@/lib/benchmarks/sources/folder'
import { type Example, type ExampleLine, expectThat } from './example'

const labels = ['yes', 'no', 'maybe']
const columns = ['model_id', 'input_mode', 'pmid', 'truth', 'prediction'] as const
const panel = 'predictions/pubmedqa/encoder-panel/model_panel_predictions.tsv'
/** Of the four ways the panel was run, the one with question and abstract. */
const mode = 'question_context'

const Article = z.looseObject({ QUESTION: z.string(), CONTEXTS: z.array(z.string()) })

/** The authors' own validation split of PubMedQA: 150 labelled questions, 64 of them in the official test. */
export const pubmedqaPanelSplit: CatalogueEntry = {
  folder: '.',
  upstream: [],
  facts: {
    ...pubmedqa.facts,
    slug: 'pubmedqa-panel-split',
    title: 'PubMedQA, 150 of a panel',
    summary: '150 labelled questions of PubMedQA that an audit of encoders took as its validation split.',
    description:
      'A released audit of encoders on PubMedQA uses a validation split of its own, 150 of the 1,000 labelled questions, of which 64 are in the official test. For comparing the encoders of that panel with each other; its authors call it an audit and no leaderboard.',
    suite: null,
    overlaps: ['pubmedqa', 'pubmedqa-all-labelled'],
    split: 'validation split of the audit, 150 of PQA-L',
    slices: [],
  },
  async *load(source) {
    const { name, bytes } = await openFile(source, 'qa/pubmedqa/ori_pqal.json')
    const articles = new Map(
      [...readJsonEntries(await readText(bytes, name), name)].map(({ key, value }) => [
        key,
        Article.parse(value),
      ]),
    )
    for await (const row of panelRows(source)) {
      if (row.model_id !== models[0]?.model) continue
      const article = articles.get(row.pmid)
      expectThat(article !== undefined && labels.includes(row.truth), `article ${row.pmid} of the panel`)
      yield {
        id: row.pmid,
        question: {
          text: article.QUESTION,
          context: article.CONTEXTS.join('\n\n'),
          options: labels.map((label) => ({ label, text: label })),
        },
        gold: row.truth,
      }
    }
  },
}

const models = [
  { system: 'bert-base-uncased', model: 'bert-base-uncased' },
  { system: 'biobert-v1-1', model: 'dmis-lab/biobert-v1.1' },
  { system: 'scibert', model: 'allenai/scibert_scivocab_uncased' },
  { system: 'biomedbert', model: 'microsoft/BiomedNLP-BiomedBERT-base-uncased-abstract-fulltext' },
  { system: 'biolinkbert-base', model: 'michiyasunaga/BioLinkBERT-base' },
  { system: 'bio-clinicalbert', model: 'emilyalsentzer/Bio_ClinicalBERT' },
]

/** Encoders of the panel, all with question and abstract. */
export const pubmedqaPanelExamples: readonly Example[] = models.map(({ system, model }) => ({
  key: `pubmedqa-panel/pubmedqa-panel-split/${system}`,
  benchmark: pubmedqaPanelSplit.facts.slug,
  system,
  release: 'pubmedqa-panel' as const,
  setting: { context: 'abstract shown', chainOfThought: false, fineTuned: true },
  extraction: 'exact-label',
  notes: 'Question and abstract as input; the label with the largest probability.',
  lines: (data: string) => labelLines(data, model),
}))

async function* panelRows(source: FileSource) {
  const opened = await openFile(source, panel)
  for await (const { value } of csvRecords(opened, columns, 'Take the released panel.', '\t')) {
    if (value.input_mode === mode) yield value
  }
}

async function* labelLines(data: string, model: string): AsyncIterable<ExampleLine> {
  let rows = 0
  for await (const row of panelRows(folderSource(data))) {
    if (row.model_id !== model) continue
    rows++
    yield { id: row.pmid, prediction: row.prediction }
  }
  expectThat(rows === 150, `the panel has ${rows} rows of ${model}`)
}
