import { readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { scoreInstances } from '@/lib/scoring/engine'
import { freeText } from '@/lib/scoring/tasks/free-text'
import type { Axis, Instrument } from '@/lib/studies/instruments/instrument'
import { type ExampleStudy, type MappingInput, tableFrom } from './example-study'

const folder = 'predictions/mts-dialog/human-ratings-correlation-study'
const scoresFile = `${folder}/MTS-Dialog-Manual-Scores4CorrelationStudy.csv`
const summariesFile = `${folder}/MTS-Dialog-Automatic-Summaries-ValidationSet.csv`

/** Axis by column; counts of facts came first, and these are ratios of them. */
const columns = {
  FactualPrecision: ['factual-precision', 'Factual precision', 'Which share of the stated facts is right?'],
  FactualRecall: ['factual-recall', 'Factual recall', 'Which share of the reference’s facts is stated?'],
  FactualF1: ['factual-f1', 'Factual F1', 'Harmonic mean of factual precision and recall'],
  HallucinationRate: ['hallucination-rate', 'Hallucination rate', 'Which share of the facts is made up?'],
  'Edit Distance (Correction)': [
    'edit-distance',
    'Edit distance of the correction',
    'How far is the summary from its corrected form?',
  ],
  OmissionRate: ['omission-rate', 'Omission rate', 'Which share of the reference’s facts is left out?'],
} as const
const metric = 'ROUGE-1 F1'

const records = (data: string, file: string) => {
  const text = readFileSync(path.join(data, file), 'utf8').replace(/^\uFEFF/, '')
  const { data: rows } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
  })
  return rows
}

/** Ratios are no fixed scale: the options are the values that occur. */
function axisOf(column: keyof typeof columns, rows: readonly Record<string, string>[]): Axis {
  const [id, label, question] = columns[column]
  const found = [...new Set(rows.map((row) => row[column] ?? ''))].sort((a, b) => Number(a) - Number(b))
  return {
    ...{ id, label, question, wording: 'paraphrased', optionsWording: 'reconstructed' },
    options: found.map((value, i) => ({ value, label: value, order: i + 1, score: Number(value) })),
    ...{ favourable: [], multiple: false },
  }
}

const instrumentOf = (rows: readonly Record<string, string>[]): Instrument => ({
  schemaVersion: 1,
  id: 'dialogue-summary-facts',
  title: 'Facts of dialogue summaries',
  citation: {
    authors: 'Ben Abacha et al.',
    year: 2023,
    venue: 'EACL',
    title: 'An empirical study of clinical note generation from doctor-patient encounters',
  },
  mode: 'independent',
  unit: 'summary of a dialogue',
  raterRole: 'medical annotator',
  referenceShown: 'reference summary',
  contextShown: ['dialogue'],
  axes: (Object.keys(columns) as (keyof typeof columns)[]).map((column) => axisOf(column, rows)),
  aggregation: { perAxis: 'mean by model, and correlation of automatic metrics with each ratio' },
  recommendedRatersPerItem: 2,
  agreementStatistic: { primary: null, published: null },
})

/** ROUGE-1 F1 of each summary, as a submission would be scored. */
function rouge(rows: readonly Record<string, string>[]): Float64Array {
  const scored = scoreInstances({
    task: freeText,
    params: freeText.params.parse({ rouge: { types: ['rouge1'] } }),
    missing: 'wrong',
    instances: rows.map((row, i) => ({
      id: String(i),
      gold: row['Reference Summary'] ?? '',
      prediction: row['Automatic Summary'] ?? '',
    })),
  })
  return scored.columns[scored.layout.indexOf('rouge1:f1')] as Float64Array
}

export const dialogueFacts: ExampleStudy = {
  slug: 'example-dialogue-facts',
  title: 'Dialogue summaries: facts counted by hand beside ROUGE',
  description:
    'Facts of 400 summaries by four unnamed models were counted by hand. ROUGE-1 follows factual recall somewhat and factual precision hardly at all.',
  source: 'https://github.com/abachaa/MTS-Dialog (CC BY 4.0)',
  files: [scoresFile, summariesFile],
  load(data) {
    const scores = records(data, scoresFile)
    const summaries = records(data, summariesFile)
    if (scores.length !== summaries.length)
      throw new Error('the two files are joined by row, and differ in length')
    const overlap = rouge(summaries)
    const instrument = instrumentOf(scores)
    const mapping: MappingInput = {
      instrument,
      question: { column: 'ID' },
      context: { column: 'Dialogue' },
      reference: { column: 'Reference Summary' },
      questionText: { constant: 'Summarise the dialogue.' },
      arms: [{ name: { column: 'model' }, answer: { column: 'Automatic Summary' } }],
      group: { constant: 'medical annotator' },
      ratings: {
        layout: 'rating-per-row',
        rater: { constant: 'annotators' },
        axes: Object.entries(columns).map(([column, [axis]]) => ({
          column,
          reading: { axis, as: 'option' },
        })),
      },
      judges: Object.values(columns).map(([axis]) => ({ judge: metric, axis, column: metric })),
    }
    const joined = scores.map((row, i) => ({
      ...summaries[i],
      ...row,
      // the four models follow each other in blocks of as many rows
      model: `model ${1 + Math.floor(i / (scores.length / 4))}`,
      [metric]: String(overlap[i]),
    }))
    return { mapping, tables: [tableFrom('MTS-Dialog-Manual-Scores4CorrelationStudy.csv', joined)] }
  },
}
