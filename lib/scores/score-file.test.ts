import { expect, test } from 'vitest'
import { wilson } from '../statistics/intervals/wilson'
import { diceKey } from '../statistics/resampling/dice'
import { percentileInterval } from '../statistics/resampling/interval'
import { bootstrapReplicates } from '../statistics/resampling/replicates'
import { type FileToScore, REPLICATES, scoreFile } from './score-file'
import { scoringRules } from './scoring-rules'
import { SliceBuilder } from './slices'
import { StatisticsBuilder } from './statistics'
import { testFacts } from './testing'

const versionHash = '00112233445566778899aabbccddeeff'.repeat(2)
const labels = ['yes', 'no', 'maybe']
const facts = testFacts({
  task: 'classification',
  params: { labels },
  metrics: ['accuracy', 'macro-f1'],
  slices: [{ id: 'period', title: 'Period' }],
})

/** 60 instances in turn yes, no, maybe; the answer is right except for every fourth, which says "yes". */
function file(rest: Partial<FileToScore> = {}): FileToScore {
  const rules = scoringRules(facts, null)
  const builder = new StatisticsBuilder(rules, 60)
  const slices = new SliceBuilder(['period'])
  for (let i = 0; i < 60; i++) {
    const gold = labels[i % 3]!
    builder.add([{ id: String(i), gold, isPredicted: true, answer: i % 4 === 0 ? 'yes' : gold }])
    slices.add({ period: i < 20 ? 'before 2010' : 'after' })
  }
  return {
    rules,
    statistics: builder.finish(),
    slices: slices.finish(),
    clusters: null,
    versionHash,
    threads: 1,
    ...rest,
  }
}

test('every metric has a value over all instances and over each slice, the primary first', async () => {
  const { values } = await scoreFile(file())
  expect(values.map(({ metric, sliceValue, n, isPrimary }) => [metric, sliceValue, n, isPrimary])).toEqual([
    ['accuracy', '', 60, true],
    ['macro-f1', '', 60, false],
    ['accuracy', 'after', 40, true],
    ['macro-f1', 'after', 40, false],
    ['accuracy', 'before 2010', 20, true],
    ['macro-f1', 'before 2010', 20, false],
  ])
  // of the 15 that say "yes" five are right: 50 of 60
  expect(values[0]!.value).toBeCloseTo(50 / 60, 12)
})

test('a share of independent instances has Wilson’s interval, any other metric the percentiles of its replicates', async () => {
  const { values, replicates } = await scoreFile(file())
  expect(values[0]).toMatchObject({ ...pick(wilson(50, 60)!), intervalMethod: 'Wilson' })
  expect(values[1]).toMatchObject({
    ...pick(percentileInterval(replicates.get('macro-f1')!)!),
    intervalMethod: 'bootstrap percentile',
  })
  for (const { value, low, high } of values) {
    expect(low!).toBeLessThanOrEqual(value!)
    expect(high!).toBeGreaterThanOrEqual(value!)
  }
})

const pick = ({ low, high }: { low: number; high: number }) => ({ low, high })

test('all metrics come from the version’s draws, whatever else is scored', async () => {
  const given = file()
  const { replicates } = await scoreFile(given)
  const { layout, columns } = given.statistics
  for (const metric of given.rules.metrics) {
    if (metric.kind !== 'sum') continue
    const alone = bootstrapReplicates({
      key: diceKey(versionHash),
      columns,
      clusters: null,
      strata: null,
      from: 0,
      to: REPLICATES,
      evaluate: metric.compile(layout),
    })
    expect(replicates.get(metric.id)).toEqual(alone)
  }
})

test('threads change the time and not the numbers', async () => {
  expect(await scoreFile(file({ threads: 3 }))).toEqual(await scoreFile(file()))
})

test('clusters are drawn whole, and then no formula for independent instances is used', async () => {
  const clusters = Int32Array.from({ length: 60 }, (_, i) => Math.floor(i / 10))
  const { values } = await scoreFile(file({ clusters }))
  expect(values[0]!.intervalMethod).toBe('Wilson for clusters')
  // 20 instances in two clusters still have a spread; one cluster alone has none to show
  expect(values.filter(({ low }) => low === null)).toEqual([])
  const one = await scoreFile(file({ clusters: new Int32Array(60) }))
  expect(one.values[0]).toMatchObject({ low: null, high: null, intervalMethod: null })
})

test('another version has other dice', async () => {
  const other = await scoreFile(file({ versionHash: 'f'.repeat(64) }))
  expect(other.replicates.get('accuracy')).not.toEqual((await scoreFile(file())).replicates.get('accuracy'))
})

test('a stop is heard between runs of replicates', async () => {
  const stop = () => {
    throw new Error('stopping')
  }
  await expect(scoreFile(file({ checkpoint: stop }))).rejects.toThrow('stopping')
})
