import { describe, expect, test } from 'vitest'
import { answerReader } from '../scores/read-answer'
import { scoringRules } from '../scores/scoring-rules'
import { catalogue } from './catalogue/table'
import { predictionExample } from './prediction-example'

describe('the lines that show how to submit', () => {
  test.each(catalogue.map(({ facts }) => [facts.slug, facts] as const))('can be read for %s', (_, facts) => {
    const read = answerReader(scoringRules(facts, null))
    const lines = predictionExample(['a', 'b'], facts.task, facts.params).split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      const { id, prediction } = JSON.parse(line)
      expect(['a', 'b']).toContain(id)
      expect(read(prediction, null), line).not.toBeNull()
    }
  })

  test('name made-up instances where none may be shown', () => {
    expect(predictionExample([], 'classification', { labels: ['yes', 'no'] })).toBe(
      '{"id":"id-1","prediction":"yes"}\n{"id":"id-2","prediction":"no"}',
    )
  })
})
