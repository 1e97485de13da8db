import { similarity } from '../tasks/similarity'
import { readArff } from './arff'
import { evaluate } from './testing/evaluate'
import { dataText, reachAll } from './testing/reach'

reachAll('BIOSSES', ['biosses/'], (entry) => {
  const system = entry.id.split('/')[1]!
  const rows = readArff(dataText(entry.gold[0]!))
  const column = Object.keys(rows[0]!).find((name) => name.toLowerCase() === system)
  if (column === undefined) return null
  const instances = rows.map((row, i) => ({ id: String(i), gold: row.class!, prediction: row[column]! }))
  const scores = evaluate(similarity, {}, instances)
  return {
    value: scores.value('pearson'),
    n: instances.length,
    extra: { spearman: scores.value('spearman')! },
  }
})
