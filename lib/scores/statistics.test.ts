import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metricValue } from '../scoring/engine'
import { scoringRules } from './scoring-rules'
import { type AnsweredInstance, StatisticsBuilder } from './statistics'
import { testFacts } from './testing'

const instance = (gold: string, answer: string | null, isPredicted = answer !== null): AnsweredInstance => ({
  id: 'x',
  gold,
  answer,
  isPredicted,
})
const right = instance('A', 'A')
const wrong = instance('A', 'B')
const unreadable = instance('A', null, true)
const missing = instance('A', null)

function build(instances: AnsweredInstance[], rule: 'wrong' | 'dropped' | 'refused' = 'wrong') {
  const rules = scoringRules(testFacts({ missing: rule }), null)
  const builder = new StatisticsBuilder(rules, instances.length)
  builder.add(instances)
  const statistics = builder.finish()
  return { ...statistics, accuracy: metricValue(rules.metrics[0]!, statistics.layout, statistics.columns) }
}

test('missing and unreadable answers are wrong where the benchmark says wrong', () => {
  const built = build([right, wrong, unreadable, missing])
  expect(built.accuracy).toBe(1 / 4)
  expect(built).toMatchObject({ predicted: 3, answered: 2 })
})

test('only what the file leaves out is dropped: nonsense gains nothing', () => {
  expect(build([right, wrong, missing], 'dropped').accuracy).toBe(1 / 2)
  expect(build([right, wrong, unreadable], 'dropped').accuracy).toBe(1 / 3)
})

test('a benchmark of complete files refuses gaps and takes what it cannot read as wrong', () => {
  expect(build([right, unreadable], 'refused').accuracy).toBe(1 / 2)
  expect(() => build([right, missing], 'refused')).toThrow(/1 of 2 instances have no prediction/)
})

test('the last statistic says where the file has a prediction', () => {
  const { layout, columns } = build([right, unreadable, missing])
  expect(layout.at(-1)).toBe('predicted')
  expect([...(columns.at(-1) as Uint8Array)]).toEqual([1, 1, 0])
})

test('a file without any prediction scores 0, an empty version is undefined', () => {
  expect(build([missing, missing]).accuracy).toBe(0)
  expect(build([]).accuracy).toBeNull()
})

test('runs of any length give the statistics of the whole', () => {
  const some = fc.array(fc.constantFrom(right, wrong, unreadable, missing), { maxLength: 30 })
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 10 }), (instances, run) => {
      const builder = new StatisticsBuilder(scoringRules(testFacts(), null), instances.length)
      for (let from = 0; from < instances.length; from += run) builder.add(instances.slice(from, from + run))
      const { columns, layout, predicted, answered } = builder.finish()
      const { accuracy: _, ...whole } = build(instances)
      expect({ columns, layout, predicted, answered }).toEqual(whole)
    }),
  )
})

test('an incomplete run is a mistake of the caller', () => {
  const builder = new StatisticsBuilder(scoringRules(testFacts(), null), 2)
  builder.add([right])
  expect(() => builder.finish()).toThrow(RangeError)
})
