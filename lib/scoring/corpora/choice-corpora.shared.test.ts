import Papa from 'papaparse'
import { extractionRuleById } from '../extraction/table'
import { multipleChoice } from '../tasks/multiple-choice'
import { tally } from './group-by'
import { readMirageOutputs } from './mirage'
import { catalogueGold } from './testing/catalogue-gold'
import { comparePaired } from './testing/compare'
import { evaluate } from './testing/evaluate'
import { dataLines, dataText, type Expectation, reachAll } from './testing/reach'

interface Answer {
  readonly id: string
  readonly gold: string
  readonly prediction: string | null
}

function accuracyOf(answers: readonly Answer[], missing: 'wrong' | 'dropped' = 'wrong') {
  const scores = evaluate(multipleChoice, { choices: 4 }, answers, missing)
  return {
    scores,
    found: {
      value: scores.value('accuracy'),
      n: scores.sum('count'),
      counts: { correct: scores.sum('correct') },
    },
  }
}

/** Letters read from MIRAGE outputs by a named rule. */
async function mirageAnswers(
  slug: string,
  entry: Expectation,
  idOf: (key: string) => string,
): Promise<Answer[]> {
  const rule = extractionRuleById(entry.id.endsWith('-unparsed-wrong') ? 'mirage-strict' : 'mirage')!
  const outputs = new Map(
    readMirageOutputs(dataLines(entry.predictions[0]!)).map(({ key, text }) => [idOf(key), text]),
  )
  return (await catalogueGold(slug)).map(({ id, gold }) => {
    const text = outputs.get(id) ?? null
    return {
      id,
      gold: gold!,
      prediction: text === null ? null : rule.extract(text, { options: null, labels: null }),
    }
  })
}

type Row = Record<string, string>
const rowsOf = (file: string): Row[] =>
  Papa.parse<Row>(dataText(file), { header: true, skipEmptyLines: true }).data

/** One column of the table that holds all models of MedAgents-Benchmark; an empty cell is a missing answer. */
function medagentsAnswers(file: string, system: string): Answer[] {
  const rows = rowsOf(file)
  const column = Object.keys(rows[0]!).find((name) => name.toLowerCase() === system.toLowerCase())
  if (column === undefined) throw new TypeError(`no column for ${system}`)
  return rows.map((row) => ({ id: row.realidx!, gold: row.answer_idx!, prediction: row[column] || null }))
}

function medagentsComparison(entry: Expectation) {
  const [a, b] = entry.id
    .split('/')
    .at(-1)!
    .split('-vs-')
    .map((system) =>
      accuracyOf(medagentsAnswers(entry.predictions[0]!, system)).scores.column('correct'),
    ) as [Float64Array, Float64Array]
  return comparePaired(a, b)
}

async function goldCounts(slug: string) {
  const instances = await catalogueGold(slug)
  return { items: instances.length, ...tally(instances.map(({ gold }) => `gold_${gold}`)) }
}

reachAll('MedQA (USMLE)', ['medqa-usmle/'], async (entry) => {
  const [, system, measure] = entry.id.split('/') as [string, string, string | undefined]
  if (entry.kind === 'count') {
    const instances = await catalogueGold('medqa-usmle')
    const steps = tally(instances.map(({ slices }) => String(slices?.step)))
    return {
      value: {
        ...(await goldCounts('medqa-usmle')),
        step1: steps['step 1']!,
        'step2&3': steps['step 2 and 3']!,
      },
    }
  }
  if (system === 'compare') return medagentsComparison(entry)
  if (!measure) return null
  if (system.includes('-cot'))
    return accuracyOf(
      await mirageAnswers('medqa-usmle', entry, (key) => String(Number(key.replace('test_', '')))),
    ).found
  return accuracyOf(medagentsAnswers(entry.predictions[0]!, system)).found
})

reachAll('MedMCQA', ['medmcqa/'], async (entry) => {
  if (entry.kind === 'count') return { value: await goldCounts('medmcqa') }
  return accuracyOf(await mirageAnswers('medmcqa', entry, (key) => key.replace('dev_', ''))).found
})

reachAll('MMLU, clinical topics', ['mmlu-clinical/'], async (entry) => {
  const [, system, measure] = entry.id.split('/') as [string, string, string]
  if (entry.kind === 'count') return mmluCounts(entry)
  if (system === 'compare') {
    if (measure !== 'biomistral-vs-mistral') return medagentsComparison(entry)
    const [a, b] = entry.predictions.map((file) =>
      ['clinical_knowledge', 'college_medicine'].flatMap((subject) => [
        ...accuracyOf(subjectAnswers(file, subject)).scores.column('correct'),
      ]),
    ) as [number[], number[]]
    return comparePaired(a, b)
  }
  if (system.includes('-cot')) return mmluMirage(entry)
  if (/^(?:bio)?mistral/.test(system)) return accuracyOf(subjectAnswers(entry.predictions[0]!, measure)).found
  return accuracyOf(
    medagentsAnswers(entry.predictions[0]!, system),
    measure === 'accuracy-missing-wrong' ? 'wrong' : 'dropped',
  ).found
})

/** Rows of one subject in file order, with the letter the authors parsed ("X" where they could not). */
const subjectAnswers = (file: string, subject: string): Answer[] =>
  rowsOf(file)
    .filter((row) => row.subject === subject)
    .map((row, i) => ({ id: String(i), gold: row.true_answer!.trim(), prediction: row.parsed_guess!.trim() }))

const letters = ['A', 'B', 'C', 'D']

/** Subject files of this copy: question, four options, answer as 0 to 3, with a header. */
const mmluRows = (file: string): string[][] =>
  Papa.parse<string[]>(dataText(file), { skipEmptyLines: true }).data.slice(1)

const subjectOf = (file: string): string => file.replace(/^.*\//, '').replace('_test.csv', '')

function mmluCounts(entry: Expectation) {
  return { value: Object.fromEntries(entry.gold.map((file) => [subjectOf(file), mmluRows(file).length])) }
}

function mmluMirage(entry: Expectation) {
  const rule = extractionRuleById(entry.id.endsWith('-unparsed-wrong') ? 'mirage-strict' : 'mirage')!
  const outputs = new Map(
    readMirageOutputs(dataLines(entry.predictions[0]!)).map(({ key, text }) => [key, text]),
  )
  const answers = entry.gold.flatMap((file) =>
    mmluRows(file).map((row, i) => {
      const id = `test_${subjectOf(file)}-${String(i).padStart(3, '0')}`
      const text = outputs.get(id) ?? null
      const prediction = text === null ? null : rule.extract(text, { options: null, labels: null })
      return { id, gold: letters[Number(row.at(-1))]!, prediction }
    }),
  )
  return accuracyOf(answers).found
}
