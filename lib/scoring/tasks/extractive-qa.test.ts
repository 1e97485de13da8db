import { describe, expect, it } from 'vitest'
import { metricValue, scoreInstances } from '../engine'
import type { Metric } from '../metric'
import { textMetrics } from '../metrics/text-metrics'
import { type ExtractiveQaGold, type ExtractiveQaPrediction, extractiveQa } from './extractive-qa'

function evaluate(
  params: unknown,
  rows: [gold: ExtractiveQaGold, prediction: ExtractiveQaPrediction | null][],
) {
  const instances = rows.map(([gold, prediction], i) => ({ id: `i${i}`, gold, prediction }))
  const options = extractiveQa.params.parse(params)
  const scored = scoreInstances({ task: extractiveQa, params: options, missing: 'wrong', instances })
  return (metric: Metric) => metricValue(metric, scored.layout, scored.columns)
}

describe('extractive question answering', () => {
  it('takes the best accepted answer after normalisation', () => {
    const value = evaluate({}, [
      [['the U.S. FDA', 'Food and Drug Administration'], 'US FDA'],
      [['left ventricle'], 'the left atrium'],
    ])
    expect(value(textMetrics['exact-match'])).toBe(0.5)
    // one word in common out of two on both sides
    expect(value(textMetrics['answer-f1'])).toBe(0.75)
  })

  it('counts a missing answer as wrong, also where the question has none', () => {
    const value = evaluate({ rule: 'squad-2.0' }, [
      [[], ''],
      [[], null],
    ])
    expect(value(textMetrics['exact-match'])).toBe(0.5)
    expect(value(textMetrics['unanswerable-exact-match'])).toBe(0.5)
    expect(value(textMetrics['answerable-f1'])).toBeNull()
  })

  it('takes a stated probability of no answer for a refusal above the threshold', () => {
    const refusal = { answer: 'aspirin', noAnswerProbability: 0.9 }
    const value = evaluate({ rule: 'squad-2.0', noAnswerThreshold: 0.5 }, [
      [[], refusal],
      [['aspirin'], refusal],
    ])
    expect(value(textMetrics['unanswerable-exact-match'])).toBe(1)
    expect(value(textMetrics['answerable-exact-match'])).toBe(0)
  })
})
