import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { CheckReport } from '@/lib/submissions/report'
import { ownBenchmark } from './local-benchmark'
import { printFindings } from './print-report'
import { scoreLocally } from './score-locally'

async function* bytes(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}

function lines(report: CheckReport): string[] {
  const said: string[] = []
  printFindings(report, (line) => said.push(line))
  return said
}

test('an accepted file’s warnings are said: an instance without a prediction', async () => {
  const gold = path.join(mkdtempSync(path.join(tmpdir(), 'gold-')), 'gold.jsonl')
  writeFileSync(gold, '{"id":"a","gold":"yes"}\n{"id":"b","gold":"no"}\n')
  const benchmark = await ownBenchmark(
    {
      task: 'classification',
      params: { labels: ['yes', 'no'] } as never,
      metrics: ['accuracy'],
      missing: 'wrong',
      extraction: ['automatic'],
    },
    gold,
  )
  const options = { extraction: null, metrics: null }
  const whole = await scoreLocally(
    benchmark,
    bytes('{"id":"a","prediction":"yes"}\n{"id":"b","prediction":"yes"}\n'),
    options,
  )
  expect(lines(whole.report)).toEqual([])
  const part = await scoreLocally(benchmark, bytes('{"id":"a","prediction":"yes"}\n'), options)
  expect(part.ok).toBe(true)
  expect(lines(part.report)).toEqual([
    expect.stringContaining('Warning: Instances without a prediction'),
    expect.stringContaining('1 of 2 instances have no prediction. They count as wrong. First: "b".'),
    expect.stringContaining('Add a line for every instance.'),
  ])
})
