import Papa from 'papaparse'
import { extractionRuleById } from '../extraction/table'
import { classProbabilities } from '../tasks/class-probabilities'
import { classification } from '../tasks/classification'
import { tally } from './group-by'
import { jsonKeysInOrder } from './json-keys'
import { readMirageOutputs } from './mirage'
import { comparePaired } from './testing/compare'
import { evaluate } from './testing/evaluate'
import { dataJson, dataLines, dataText, type Expectation, reachAll } from './testing/reach'

const labels = ['yes', 'no', 'maybe']
const question = { options: null, labels }

interface Answer {
  readonly id: string
  readonly gold: string
  readonly prediction: string | null
}

type Original = Record<string, Record<string, string>>
const original = (): Original => dataJson<Original>('qa/pubmedqa/ori_pqal.json')
const officialTest = (): Record<string, string> => dataJson('qa/pubmedqa/test_ground_truth.json')

function figuresOf(answers: readonly Answer[], measure: string) {
  const scores = evaluate(classification, { labels }, answers)
  return measure.startsWith('macro-f1')
    ? { value: scores.value('macro-f1'), n: answers.length }
    : { value: scores.value('accuracy'), n: answers.length, counts: { correct: scores.sum('correct') } }
}

const correct = (answers: readonly Answer[]) =>
  evaluate(classification, { labels }, answers).column('correct')

type Row = Record<string, string>
const rowsOf = (file: string, delimiter: string): Row[] =>
  Papa.parse<Row>(dataText(file), { header: true, skipEmptyLines: true, delimiter }).data

reachAll('PubMedQA', ['pubmedqa/'], (entry) => {
  const [, system, measure] = entry.id.split('/') as [string, string, string]
  if (entry.kind === 'count') return goldCounts()
  if (system === 'compare') return comparison(entry, measure)
  if (system === 'encoder-panel') return encoderPanel(entry)
  if (system.startsWith('human-')) {
    const column = system.slice('human-'.length)
    const answers = Object.entries(officialTest()).map(([id, gold]) => ({
      id,
      gold,
      prediction: original()[id]![column]!,
    }))
    return figuresOf(answers, measure)
  }
  if (system.includes('-cot')) return figuresOf(mirageAnswers(entry), measure)
  if (/^(?:bio)?mistral/.test(system))
    return figuresOf(substringAnswers(entry.predictions[0]!, measure), measure)
  return figuresOf(medagentsAnswers(entry.predictions[0]!, system), measure)
})

function goldCounts() {
  const test = officialTest()
  return {
    value: {
      pqal: Object.keys(original()).length,
      test: Object.keys(test).length,
      ...tally(Object.values(test)),
    },
  }
}

function mirageAnswers(entry: Expectation): Answer[] {
  const rule = extractionRuleById(entry.id.endsWith('-unparsed-wrong') ? 'mirage-strict' : 'mirage')!
  const outputs = new Map(
    readMirageOutputs(dataLines(entry.predictions[0]!)).map(({ key, text }) => [
      key.replace('test_', ''),
      text,
    ]),
  )
  return Object.entries(officialTest()).map(([id, gold]) => {
    const text = outputs.get(id) ?? null
    return { id, gold, prediction: text === null ? null : rule.extract(text, question) }
  })
}

/** Rows stand in the order of ori_pqal.json; the answer is read from the raw text by the upstream rule. */
function substringAnswers(file: string, measure: string): Answer[] {
  const rule = extractionRuleById('substring-yes-no-maybe')!
  const rows = rowsOf(file, ',')
  const decisions = original()
  const answers = jsonKeysInOrder(dataText('qa/pubmedqa/ori_pqal.json')).map((id, i) => ({
    id,
    gold: decisions[id]!.final_decision!,
    prediction: rule.extract(rows[i]!.raw_response!, question),
  }))
  const test = officialTest()
  return measure.endsWith('-test') ? answers.filter(({ id }) => id in test) : answers
}

function medagentsAnswers(file: string, system: string): Answer[] {
  const rows = rowsOf(file, ',')
  const column = Object.keys(rows[0]!).find((name) => name.toLowerCase() === system.toLowerCase())!
  const label = (letter: string | undefined) => labels['ABC'.indexOf(letter || ' ')] ?? null
  return rows.map((row) => ({
    id: row.realidx!,
    gold: label(row.answer_idx)!,
    prediction: label(row[column]),
  }))
}

function comparison(entry: Expectation, pair: string) {
  const [a, b] = entry.id.includes('mistral')
    ? entry.predictions.map((file) => correct(substringAnswers(file, pair)))
    : pair.startsWith('encoder-')
      ? entry.comparison!.map((name) =>
          correct(panelAnswers(panelRows(entry.predictions[0]!, name, 'question_context'))),
        )
      : pair.split('-vs-').map((system) => correct(medagentsAnswers(entry.predictions[0]!, system)))
  return comparePaired(a!, b!)
}

/** Rows of one system (by id or by name) and input mode of a long table that has several. */
const panelRows = (file: string, system: string, mode: string): Row[] =>
  rowsOf(file, '\t').filter(
    (row) => (row.model_id === system || row.display_name === system) && row.input_mode === mode,
  )

function panelAnswers(rows: readonly Row[]): Answer[] {
  const decisions = original()
  return rows.map((row) => ({
    id: row.pmid!,
    gold: decisions[row.pmid!]!.final_decision!,
    prediction: row.prediction!,
  }))
}

function encoderPanel(entry: Expectation) {
  // names of models hold slashes themselves
  const [mode, measure] = entry.id.split('/').slice(-2) as [string, string]
  const rows = panelRows(entry.predictions[0]!, entry.id.split('/').slice(2, -2).join('/'), mode)
  const answers = panelAnswers(rows)
  if (measure === 'accuracy' || measure === 'macro-f1') return figuresOf(answers, measure)
  const instances = answers.map(({ id, gold }, i) => ({
    id,
    gold,
    prediction: labels.map((label) => Number(rows[i]![`prob_${label}`])),
  }))
  const scores = evaluate(classProbabilities, { labels }, instances)
  const metric = measure === 'brier' ? 'multiclass-brier' : 'expected-calibration-error'
  return { value: scores.value(metric), n: instances.length }
}
