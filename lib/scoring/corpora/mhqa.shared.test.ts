import Papa from 'papaparse'
import { extractionRuleById } from '../extraction/table'
import { classification } from '../tasks/classification'
import { tally } from './group-by'
import { comparePaired } from './testing/compare'
import { evaluate } from './testing/evaluate'
import { dataText, type Expectation, reachAll } from './testing/reach'

const labels = ['1', '2', '3', '4']

type Row = Record<string, string>
const rowsOf = (file: string): Row[] =>
  Papa.parse<Row>(dataText(file), { header: true, skipEmptyLines: true }).data

/** Gold stands in the prediction file; one run writes option numbers as floats. */
function scoresOf(file: string) {
  const number = extractionRuleById('option-number')!
  const instances = rowsOf(file).map((row, i) => ({
    id: String(i),
    gold: number.extract(row.correct_option_number ?? row.correct_option!, { options: null, labels })!,
    prediction: number.extract(row.predictions!, { options: null, labels }),
  }))
  return evaluate(classification, { labels }, instances)
}

reachAll('MHQA', ['mhqa/'], (entry: Expectation) => {
  const [, system, measure] = entry.id.split('/') as [string, string, string]
  if (entry.kind === 'count') {
    const rows = rowsOf(entry.gold[0]!)
    return {
      value: {
        items: rows.length,
        distinct_ids: new Set(rows.map((row) => Object.values(row)[0])).size,
        ...tally(rows.map((row) => row.type!)),
      },
    }
  }
  if (system === 'compare') {
    const [a, b] = entry.predictions.map((file) => scoresOf(file).column('correct')) as [
      Float64Array,
      Float64Array,
    ]
    return comparePaired(a, b)
  }
  const scores = scoresOf(entry.predictions[0]!)
  return measure === 'macro-f1'
    ? { value: scores.value('macro-f1'), n: scores.coverage.n }
    : { value: scores.value('accuracy'), n: scores.coverage.n, counts: { correct: scores.sum('correct') } }
})
