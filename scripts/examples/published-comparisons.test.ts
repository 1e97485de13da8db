import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSubsampleMeans } from '@/lib/benchmarks/reported/read-published-comparisons'
import { ReportedComparison } from '@/lib/benchmarks/reported/reported-comparison'
import { shared, sharedPath } from '@/lib/testing/shared'
import { publishedComparisons } from './published-comparisons'

interface Expected {
  id: string
  kind: string
  verified: boolean
  benchmark: string
  comparison: [string, string]
  metric: string
  n: number | null
  difference: number
  interval: [number, number] | null
  p: number
  mean_a?: number
  mean_b?: number
  interval_a?: [number, number]
  interval_b?: [number, number]
}

describe.skipIf(!shared)('published tables of comparisons', () => {
  const expected: Expected[] = shared
    ? JSON.parse(readFileSync(sharedPath('data', 'expected.json'), 'utf8')).entries.filter(
        (entry: Expected) => entry.kind === 'comparison' && !entry.verified,
      )
    : []
  const keyOf = (benchmark: string, [a, b]: readonly [string, string], metric: string) =>
    `${benchmark}|${a}|${b}|${metric}`

  test('are read with every figure as printed', async () => {
    const read = new Map(
      (await publishedComparisons(sharedPath('data'))).map((one) => [
        keyOf(one.benchmark, [one.systemName, one.againstName], one.metric),
        one,
      ]),
    )
    expect(read.size).toBe(135 + 12 * 55)
    expect(expected).toHaveLength(255)
    for (const entry of expected) {
      const table = entry.benchmark.replace('published:', '')
      const isMeans = entry.benchmark.startsWith('published:')
      const names = entry.comparison.map((name) => name.replace(`${table}_`, '')) as [string, string]
      const one = read.get(
        isMeans
          ? keyOf(table.replaceAll('_', ' '), names, 'primary metric of the paper')
          : keyOf('PubMedQA, 150 of PQA-L', entry.comparison, entry.metric),
      )
      expect(one, entry.id).toBeDefined()
      expect(one?.difference).toBeCloseTo(entry.difference, 9)
      expect(one?.pValue).toBe(entry.p)
      expect(one?.instanceCount).toBe(entry.n)
      expect([one?.low ?? null, one?.high ?? null]).toEqual(
        (entry.interval ?? [null, null]).map((end) => (end === null ? null : expect.closeTo(end, 9))),
      )
      if (isMeans) {
        expect([one?.value, one?.againstValue]).toEqual([entry.mean_a, entry.mean_b])
        expect([one?.valueLow, one?.valueHigh]).toEqual(entry.interval_a)
        expect([one?.againstLow, one?.againstHigh]).toEqual(entry.interval_b)
      }
    }
  })

  test('with an interval of the difference mostly agree with themselves on what differs', async () => {
    const paired = (await publishedComparisons(sharedPath('data'))).filter(({ low }) => low !== null)
    const disagreeing = paired.filter(
      ({ low, high, pValue }) => (low! > 0 || high! < 0) !== (pValue ?? 1) < 0.05,
    )
    expect(paired).toHaveLength(135)
    expect(disagreeing.length).toBeLessThanOrEqual(7)
  })
})

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}
const header =
  'Model 1,Model 2,Model 1 Mean,Model 1 Std Error,Model 1 Confidence Interval,Model 2 Mean,Model 2 Std Error,Model 2 Confidence Interval,p-value'

test('intervals in ragged brackets are read, and what is none is refused with its place', async () => {
  const rows = async (text: string) => {
    const read: ReportedComparison[] = []
    for await (const one of readSubsampleMeans(
      { name: 'T.csv', bytes: bytesOf(`${header}\n${text}\n`) },
      'T',
    ))
      read.push(one)
    return read
  }
  expect(await rows('T_a,T_b,0.7,0.1,[0.6    0.8],0.5,0.1,[0.4 0.6  ],0.01')).toMatchObject([
    { systemName: 'a', againstName: 'b', difference: 0.2, valueLow: 0.6, valueHigh: 0.8, low: null },
  ])
  await expect(rows('T_a,T_b,0.7,0.1,[0.6],0.5,0.1,[0.4 0.6],0.01')).rejects.toThrow('is no interval')
})

test.each([
  [{ low: 0.1 }, 'an interval has two ends, or none'],
  [{ low: 0.3, high: 0.1 }, 'the lower end is above the upper'],
  [{ value: 0.9, againstValue: 0.1 }, 'it is not the difference of the two values'],
  [{ pValue: 1.2 }, 'pValue'],
])('a comparison with %j is refused', (change, message) => {
  const parsed = ReportedComparison.safeParse({
    ...{ benchmark: 'B', systemName: 'a', againstName: 'b', metric: 'accuracy' },
    ...{ difference: 0.2, method: 'bootstrap', source: 'A paper' },
    ...change,
  })
  expect(JSON.stringify(parsed.error?.issues)).toContain(message)
})
