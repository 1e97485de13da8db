import { describe, expect, it } from 'vitest'
import { shared } from '@/lib/testing/shared'
import { comparePaired, evaluateTexts } from './testing/evaluate-texts'
import { dataLines, type Expectation, expectations } from './testing/expected'

const metricOf: Record<string, 'rouge-1' | 'rouge-2' | 'rouge-l'> = {
  'rouge1 F1': 'rouge-1',
  'rouge2 F1': 'rouge-2',
  'rougeL F1': 'rouge-l',
}

const SEPARATOR = ' \n ### Answer:'

/** Question marks and blanks at the end do not count, runs of white space count as one. */
const key = (question: string): string =>
  question
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[?\s]+$/, '')

/** The first occurrence of each question. */
function byQuestion(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [question, answer] of entries) if (!found.has(key(question))) found.set(key(question), answer)
  return found
}

const goldAnswers = (file: string) =>
  byQuestion(
    dataLines<{ Question: string; Free_form_answer: string }>(file).map((row) => [
      row.Question,
      row.Free_form_answer,
    ]),
  )

function predictedRows(file: string): (readonly [string, string])[] {
  return dataLines<{ text: string }>(file).map(({ text }) => {
    const at = text.indexOf(SEPARATOR)
    return [text.slice('Question: '.length, at), text.slice(at + SEPARATOR.length).trim()]
  })
}

const evaluations = new Map<string, ReturnType<typeof evaluateTexts>>()

function evaluation(entry: Expectation, file: string) {
  const known = evaluations.get(file)
  if (known) return known
  const gold = goldAnswers(entry.gold[0]!)
  const rows = predictedRows(file)
  const predicted = byQuestion(rows)
  const pairs = [...gold]
    .filter(([question]) => predicted.has(question))
    .map(([question, answer]) => ({ gold: answer, prediction: predicted.get(question)! }))
  expect(pairs).toHaveLength(entry.n)
  if (entry.counts) {
    expect({
      gold_questions: gold.size,
      prediction_rows: rows.length,
      distinct_predictions: predicted.size,
      empty_answers: pairs.filter(({ prediction }) => prediction === '').length,
    }).toEqual(entry.counts)
  }
  const evaluated = evaluateTexts({ rouge: {} }, pairs)
  evaluations.set(file, evaluated)
  return evaluated
}

for (const benchmark of ['liveqa-trec2017', 'medicationqa', 'k-qa']) {
  describe.skipIf(!shared)(`long answers of ${benchmark}`, () => {
    const entries = expectations(benchmark).filter((entry) => entry.metric in metricOf)
    const compared = entries.filter((entry) => entry.kind === 'comparison')
    const sampled = entries.filter((entry) => entry.id.includes('/samples-'))
    const single = entries.filter((entry) => !compared.includes(entry) && !sampled.includes(entry))

    it.each(single)('$id', (entry) => {
      const value = evaluation(entry, entry.predictions[0]!).value(metricOf[entry.metric]!)
      expect(Math.abs(value! - entry.value)).toBeLessThanOrEqual(entry.tolerance)
    })

    it.each(compared)('$id', (entry) => {
      const [a, b] = entry.predictions.map((file) => evaluation(entry, file).column('rougeL:f1'))
      const { n10, n01, difference } = comparePaired(a!, b!)
      expect({ n10, n01 }).toEqual({ n10: entry.n10, n01: entry.n01 })
      expect(Math.abs(difference - entry.difference!)).toBeLessThanOrEqual(entry.tolerance)
    })

    // every sampled answer against the reference stored beside it
    it.runIf(sampled.length > 0).each(sampled)('$id', (entry) => {
      const rows = dataLines<{ Free_form_answer: string; sample_predictions: string[] }>(
        entry.predictions[0]!,
      )
      const pairs = rows.flatMap(({ Free_form_answer: gold, sample_predictions: samples }) =>
        samples.map((prediction) => ({ gold, prediction })),
      )
      expect(pairs).toHaveLength(entry.n)
      const value = evaluateTexts({ rouge: {} }, pairs).value(metricOf[entry.metric]!)
      expect(Math.abs(value! - entry.value)).toBeLessThanOrEqual(entry.tolerance)
    })
  })
}

describe.skipIf(!shared)('consumer health questions of MeQSum', () => {
  it('are 150', () => {
    const expected = expectations('meqsum-chq').find((entry) => entry.kind === 'count')!
    expect({ items: dataLines(expected.gold[0]!).length }).toEqual(expected.value)
  })
})
