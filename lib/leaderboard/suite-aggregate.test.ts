import { expect, test } from 'vitest'
import { suiteAggregate, suiteWeights } from './suite-aggregate'

const cell = (
  value: number | null,
  replicates: number[] | null = value === null ? null : [value - 0.1, value + 0.1],
) => ({
  value,
  replicates,
})
const two = { aggregate: 'mean', benchmarks: [{ slug: 'a' }, { slug: 'b' }] } as const

test('the mean, with replicate b of the aggregate from the benchmarks’ replicates b', () => {
  const row = new Map([
    ['a', cell(0.6)],
    ['b', cell(0.8)],
  ])
  const aggregate = suiteAggregate({ ...two, benchmarks: [...two.benchmarks] }, row)
  expect(aggregate?.value).toBeCloseTo(0.7)
  expect(aggregate?.replicates[0]).toBeCloseTo(0.6)
  expect(aggregate?.replicates[1]).toBeCloseTo(0.8)
  expect(aggregate?.interval?.low).toBeCloseTo(0.605)
})

test('a row that lacks one benchmark has no aggregate, however it lacks it', () => {
  for (const row of [
    new Map([['a', cell(0.6)]]),
    new Map([
      ['a', cell(0.6)],
      ['b', cell(null)],
    ]),
    new Map([
      ['a', cell(0.6)],
      ['b', cell(Number.NaN)],
    ]),
  ]) {
    expect(suiteAggregate({ ...two, benchmarks: [...two.benchmarks] }, row)).toBeNull()
  }
})

test('a cell without replicates leaves the value and takes the interval', () => {
  const row = new Map([
    ['a', cell(0.6)],
    ['b', cell(0.8, null)],
  ])
  expect(suiteAggregate({ ...two, benchmarks: [...two.benchmarks] }, row)).toMatchObject({ interval: null })
})

test('BLURB: five entity benchmarks together weigh as much as one of another type', () => {
  const benchmarks = [
    ...['bc5-chem', 'bc5-disease', 'ncbi', 'bc2gm', 'jnlpba'].map((slug) => ({ slug, taskType: 'NER' })),
    { slug: 'biosses', taskType: 'similarity' },
  ]
  const weights = suiteWeights('mean-within-task-type', benchmarks)
  expect(weights.map((weight) => weight.toFixed(3))).toEqual([
    '0.100',
    '0.100',
    '0.100',
    '0.100',
    '0.100',
    '0.500',
  ])
  expect(suiteWeights('mean', benchmarks)).toEqual(Array(6).fill(1 / 6))
})

test('benchmarks without a task type are types of their own', () => {
  expect(suiteWeights('mean-within-task-type', [{ slug: 'a' }, { slug: 'b' }])).toEqual([0.5, 0.5])
})
