import Papa from 'papaparse'
import type { Mention } from '../entities/mention'
import { entities } from '../tasks/entities'
import { tally } from './group-by'
import { readPythonLiteral } from './python-literal'
import { evaluate, figures } from './testing/evaluate'
import { dataJson, dataText, type Expectation, reachAll } from './testing/reach'

const types = ['BEHAVIOURAL', 'CONDITION', 'CONTROL', 'DRUG', 'OTHER', 'PHYSICAL', 'RADIOTHERAPY', 'SURGICAL']

/** A column of tuples (start, end, type, text). */
const mentionsOf = (column: string): Mention[] =>
  (readPythonLiteral(column) as [number, number, string, string][]).map(([start, end, type]) => ({
    type,
    start,
    end,
  }))

function run(file: string) {
  const { data } = Papa.parse<Record<string, string>>(dataText(file), { header: true, skipEmptyLines: true })
  const instances = data.map((row, i) => {
    const column = Object.keys(row).find((name) => /^ner_prediction_.*_normalized$/.test(name))!
    return {
      id: String(i),
      gold: { mentions: mentionsOf(row.ner_manual_ct_target!) },
      prediction: mentionsOf(row[column]!),
    }
  })
  return { instances, scores: evaluate(entities, { types }, instances) }
}

reachAll('NeuroTrialNER', ['neurotrialner/'], (entry) => {
  if (entry.kind === 'count') return goldCounts(entry)
  if (entry.kind === 'comparison') return comparison(entry)
  return figures(run(entry.predictions[0]!).scores)
})

function goldCounts(entry: Expectation) {
  const documents = dataJson<{ entities: { type: string }[] }[]>(entry.gold[0]!)
  const mentions = documents.flatMap((document) => document.entities)
  return {
    value: {
      documents: documents.length,
      entities: mentions.length,
      ...tally(mentions.map(({ type }) => type)),
    },
  }
}

/** Gold mentions found by one system only, and the difference of F1. */
function comparison(entry: Expectation) {
  const [a, b] = entry.predictions.map(run) as [ReturnType<typeof run>, ReturnType<typeof run>]
  const key = ({ start, end, type }: { start: number; end: number; type: string }) =>
    `${start}-${end}-${type}`
  const found = ({ instances }: typeof a) =>
    new Set(
      instances.flatMap(({ id, gold, prediction }) => {
        const predicted = new Set(prediction.map((mention) => key(mention as never)))
        return gold.mentions
          .map((mention) => key(mention as never))
          .filter((mention) => predicted.has(mention))
          .map((mention) => `${id} ${mention}`)
      }),
    )
  const [onA, onB] = [found(a), found(b)]
  return {
    n: a.instances.length,
    n10: [...onA].filter((mention) => !onB.has(mention)).length,
    n01: [...onB].filter((mention) => !onA.has(mention)).length,
    difference: a.scores.value('f1')! - b.scores.value('f1')!,
  }
}
