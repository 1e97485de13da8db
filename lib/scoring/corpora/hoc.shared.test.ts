import Papa from 'papaparse'
import { multilabel } from '../tasks/multilabel'
import { tally } from './group-by'
import { evaluate } from './testing/evaluate'
import { dataText, reachAll } from './testing/reach'

const metricOf: Readonly<Record<string, string>> = {
  'example-f1-blue': 'multilabel-example-f1',
  'mean-document-f1': 'multilabel-document-f1',
  'micro-f1': 'micro-f1',
  'macro-f1': 'macro-f1',
  'exact-set': 'exact-set',
}

reachAll('Hallmarks of Cancer', ['hoc/'], (entry) => {
  const { data } = Papa.parse<{ pmid: string; labels: string }>(dataText(entry.gold[0]!), {
    header: true,
    delimiter: '\t',
    skipEmptyLines: true,
  })
  const documents = data.map(({ pmid, labels }) => ({ id: pmid, gold: labels.split(';') }))
  const labels = [...new Set(documents.flatMap(({ gold }) => gold))].sort()
  if (entry.kind === 'count')
    return { value: { documents: documents.length, ...tally(documents.flatMap(({ gold }) => gold)) } }
  // no released output was found: three predictions made from the gold labels tell the rules apart
  const made: Readonly<Record<string, (gold: readonly string[], row: number) => string[]>> = {
    'check-constant-pair': () => ['sustaining proliferative signaling', 'resisting cell death'],
    'check-first-label': (gold) => [...gold].sort().slice(0, 1),
    'check-every-third-empty': (gold, row) => (row % 3 === 0 ? [] : [...gold]),
  }
  const [, check, measure] = entry.id.split('/') as [string, string, string]
  const make = made[check]
  if (!make || !metricOf[measure]) return null
  const instances = documents.map(({ id, gold }, row) => ({ id, gold, prediction: make(gold, row) }))
  return { value: evaluate(multilabel, { labels }, instances).value(metricOf[measure]), n: instances.length }
})
