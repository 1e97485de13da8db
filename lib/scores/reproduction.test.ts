import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { metricValue, scoreInstances } from '../scoring/engine'
import { accuracy } from '../scoring/metrics/accuracy'
import { f1 } from '../scoring/metrics/f1'
import { macroF1 } from '../scoring/metrics/macro-f1'
import { microF1 } from '../scoring/metrics/micro-f1'
import { precision } from '../scoring/metrics/precision'
import { ratioMetric } from '../scoring/metrics/ratio'
import { recall } from '../scoring/metrics/recall'
import { classification } from '../scoring/tasks/classification'
import { wilson } from '../statistics/intervals/wilson'
import { diceKey, uniformDice } from '../statistics/resampling/dice'
import { percentileInterval } from '../statistics/resampling/interval'
import { bootstrapReplicates } from '../statistics/resampling/replicates'
import { type Reproduction, recipeOf } from './reproduction'

const script = fileURLToPath(new URL('../../public/reproduce.py', import.meta.url))
const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) console.warn('SKIPPED: no python3; the reproduction script is not run')
const folder = mkdtempSync(path.join(tmpdir(), 'rounds-reproduce-'))
afterAll(() => rmSync(folder, { recursive: true }))

const KEY = '00112233445566778899aabbccddeeff'
const REPLICATES = 300
const labels = ['yes', 'no', 'maybe']
/** A mean of any values, as ROUGE is. */
const meanRight = ratioMetric({
  ...{ id: 'mean', title: 'Mean', description: '', source: '' },
  ...{ numerator: 'correct', denominator: 'count' },
})
const metrics = [accuracy, macroF1, f1, precision, recall, microF1, meanRight]

function scored(clusters: number[] | null): Reproduction {
  const random = uniformDice(diceKey(KEY), 99)
  const pick = () => labels[Math.floor(random() * 3)] ?? 'yes'
  const params = classification.params.parse({ labels, positive: 'yes' })
  const instances = Array.from({ length: 120 }, (_, i) => {
    const gold = pick()
    const prediction = random() < 0.1 ? null : random() < 0.6 ? gold : pick()
    return { id: String(i), gold, prediction }
  })
  const { layout, columns } = scoreInstances({ task: classification, params, missing: 'wrong', instances })
  return {
    submission: 'test',
    benchmark: 'test',
    versionHash: KEY,
    receipt: '',
    signature: {},
    layout,
    columns: columns.map((column) => [...column]),
    clusters,
    diceKey: KEY,
    replicates: REPLICATES,
    metrics: metrics.map((metric) => ({
      id: metric.id,
      value: metricValue(metric, layout, columns),
      interval: null,
      intervalMethod: null,
      recipe: recipeOf(metric, layout),
    })),
  }
}

function run(reproduction: Reproduction): string {
  const file = path.join(folder, 'statistics.json')
  writeFileSync(file, JSON.stringify(reproduction))
  const { stdout, stderr } = spawnSync('python3', [script, file], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
}

/** Every number of a line, in order. */
const numbers = (line: string | undefined) =>
  [...(line ?? '').matchAll(/-?\d+\.\d+(e-?\d+)?/g)].map(([text]) => Number(text))

describe.skipIf(!hasPython).each([
  ['instances drawn alone', null],
  ['clusters of three', Array.from({ length: 120 }, (_, i) => Math.floor(i / 3))],
])('the published Python script, with %s', (_, clusters) => {
  const reproduction = scored(clusters)
  const lines = run(reproduction).split('\n')
  const lineAfter = (start: string, contains: string) => {
    const at = lines.findIndex((line) => line.startsWith(`${start}:`))
    return lines.slice(at).find((line) => line.includes(contains))
  }

  test.each(metrics)('reaches value and replicates of $id', (metric) => {
    const evaluate = metric.compile(reproduction.layout)
    const vector = bootstrapReplicates({
      key: diceKey(KEY),
      columns: reproduction.columns,
      clusters: clusters && Int32Array.from(clusters),
      strata: null,
      from: 0,
      to: REPLICATES,
      evaluate,
    })
    const value = reproduction.metrics.find(({ id }) => id === metric.id)?.value ?? Number.NaN
    const interval = percentileInterval(vector)
    expect(Number(/: ([\d.]+)/.exec(lineAfter(metric.id, metric.id) ?? '')?.[1])).toBeCloseTo(value, 12)
    const bounds = numbers(lineAfter(metric.id, 'bootstrap')?.split('replicates:')[1])
    expect(bounds[0]).toBeCloseTo(interval?.low ?? Number.NaN, 12)
    expect(bounds[1]).toBeCloseTo(interval?.high ?? Number.NaN, 12)
    const first = numbers(lineAfter(metric.id, 'first replicates'))
    first.forEach((replicate, b) => void expect(replicate).toBeCloseTo(vector[b] ?? Number.NaN, 12))
  })

  test('gives Wilson’s interval for a share of independent instances, and none for clustered ones', () => {
    const line = lineAfter('accuracy', 'Wilson')
    if (clusters) return void expect(line).toBeUndefined()
    const column = (name: string) => reproduction.columns[reproduction.layout.indexOf(name)] ?? []
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const expected = wilson(sum(column('correct')), sum(column('count')))
    const found = numbers(line?.split('interval:')[1]?.split('(')[0])
    expect(found[0]).toBeCloseTo(expected?.low ?? Number.NaN, 12)
    expect(found[1]).toBeCloseTo(expected?.high ?? Number.NaN, 12)
  })
})
