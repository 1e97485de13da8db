import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { shared } from '@/lib/testing/shared'
import { comparePaired, evaluateTexts } from './testing/evaluate-texts'
import { dataText, expectations } from './testing/expected'

const metricOf = {
  'rouge1 F1': 'rouge-1',
  'rouge2 F1': 'rouge-2',
  'rougeL F1': 'rouge-l',
  'rougeLsum F1': 'rouge-lsum',
} as const
const isRouge = (metric: string): metric is keyof typeof metricOf => metric in metricOf

const rows = (file: string) =>
  Papa.parse<Record<string, string>>(dataText(file), { header: true, skipEmptyLines: true }).data

/** Baselines repeat the gold's columns, submissions have TestID and SystemOutput. */
function notes(file: string): Map<string, string> {
  return new Map(rows(file).map((row) => [row.encounter_id ?? row.TestID!, row.note ?? row.SystemOutput!]))
}

const evaluations = new Map<string, ReturnType<typeof evaluateTexts>>()

/** ROUGE of one run, computed once for its four entries. */
function evaluation(gold: string, prediction: string) {
  const known = evaluations.get(prediction)
  if (known) return known
  const predicted = notes(prediction)
  const pairs = rows(gold).map((row) => ({
    gold: row.note!,
    prediction: predicted.get(row.encounter_id!) ?? null,
  }))
  expect(pairs.every((pair) => pair.prediction !== null)).toBe(true)
  const types = ['rouge1', 'rouge2', 'rougeL', 'rougeLsum']
  const evaluated = evaluateTexts({ rouge: { types } }, pairs)
  evaluations.set(prediction, evaluated)
  return evaluated
}

describe.skipIf(!shared)('ACI-BENCH notes', () => {
  const entries = expectations('aci-bench')

  it('have 40 and 20 visits', () => {
    const expected = entries.find((entry) => entry.id === 'aci-bench/gold')!
    const counts = expected.gold.map((file) => rows(file).length)
    expect(counts).toEqual(Object.values(expected.value))
  })

  it.each(entries.filter((entry) => entry.kind !== 'comparison' && isRouge(entry.metric)))('$id', (entry) => {
    if (!isRouge(entry.metric)) return
    expect(rows(entry.gold[0]!)).toHaveLength(entry.n)
    const value = evaluation(entry.gold[0]!, entry.predictions[0]!).value(metricOf[entry.metric])
    expect(Math.abs(value! - entry.value)).toBeLessThanOrEqual(entry.tolerance)
  })

  it.each(entries.filter((entry) => entry.kind === 'comparison'))('$id', (entry) => {
    const [a, b] = entry.predictions.map((file) => evaluation(entry.gold[0]!, file).column('rouge1:f1'))
    const { n10, n01, difference } = comparePaired(a!, b!)
    expect({ n10, n01 }).toEqual({ n10: entry.n10, n01: entry.n01 })
    expect(Math.abs(difference - entry.difference!)).toBeLessThanOrEqual(entry.tolerance)
  })
})
