import Papa from 'papaparse'
import { errorDetection } from '../tasks/error-detection'
import { readMedecRun } from './medec-run'
import { evaluate } from './testing/evaluate'
import { dataText, type Expectation, reachAll } from './testing/reach'

/** The official file has 328 rows of commas for texts that are not public. */
function goldOf(entry: Expectation) {
  const { data } = Papa.parse<Record<string, string>>(dataText(entry.gold[0]!), {
    header: true,
    skipEmptyLines: false,
  })
  const rows = data.filter((row) => Object.keys(row).length > 1)
  const texts = rows.flatMap((row) =>
    (row['Text ID'] ?? '') === ''
      ? []
      : [
          {
            id: row['Text ID']!,
            gold: {
              hasError: row['Error Flag'] === '1',
              sentence: Number(row['Error Sentence ID']) < 0 ? null : Number(row['Error Sentence ID']),
            },
          },
        ],
  )
  return { rows, texts }
}

reachAll('MEDEC error detection', ['medec/gold', 'medec/knowlab'], (entry) => {
  const { rows, texts } = goldOf(entry)
  if (entry.kind === 'count')
    return {
      value: {
        data_rows: rows.length,
        texts: texts.length,
        with_error: texts.filter(({ gold }) => gold.hasError).length,
      },
    }
  const answers = readMedecRun(dataText(entry.predictions[0]!))
  const byId = new Map(answers.map(({ id, hasError, sentence }) => [id, { hasError, sentence }]))
  const instances = texts.map(({ id, gold }) => ({ id, gold, prediction: byId.get(id) ?? null }))
  const scores = evaluate(errorDetection, {}, instances)
  const measure = entry.id.split('/').at(-1)!
  // corrections are scored as texts: see the generation tests
  if (measure === 'correction-pairs' || measure === 'rouge1-plain') return {}
  const part = measure === 'flag-accuracy' ? 'flag' : 'sentence'
  return {
    value: scores.value(`error-${part}-accuracy`),
    n: scores.coverage.n,
    counts: {
      correct: scores.sum(`${part}:right`),
      lines: answers.length,
      missing: scores.coverage.missing,
    },
  }
})
