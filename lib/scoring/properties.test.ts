import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metricValue, scoreInstances, sumColumns } from './engine'
import type { Metric } from './metric'
import { metricById, metrics } from './metrics/table'
import { tasks } from './tasks/table'
import { samples } from './testing/samples'
import type { TaskSample } from './testing/task-sample'

const otherOwners = ['extractive-qa', 'free-text']

/** Instances with made-up answers, some missing. */
const instancesOf = ({ gold, prediction }: TaskSample) =>
  fc
    .array(fc.record({ gold, prediction: fc.option(prediction, { freq: 6 }) }), { maxLength: 12 })
    .map((list) => list.map((instance, i) => ({ id: `i${i}`, ...instance })))

const score = (
  { task, params }: TaskSample,
  instances: readonly { id: string; gold: unknown; prediction: unknown }[],
) => scoreInstances({ task, params, missing: 'wrong', instances })

/** Metrics of a task that its layout can answer; a declared positive class, say, may be absent. */
function answerable({ task, params }: TaskSample): Metric[] {
  const layout = task.layout(params)
  return task.metrics.map((id) => metricById(id)!).filter((metric) => compiles(metric, layout))
}

function compiles(metric: Metric, layout: readonly string[]): boolean {
  try {
    metric.compile(layout)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

test('every task of this part has samples, and every metric a task names exists', () => {
  const sampled = samples.map(([id]) => id as string)
  expect([...sampled, ...otherOwners].sort()).toEqual(Object.keys(tasks).sort())
  for (const task of Object.values(tasks))
    for (const id of task.metrics) expect(metricById(id), id).not.toBeNull()
  for (const [id, metric] of Object.entries(metrics)) expect(metric.id).toBe(id)
})

describe.each(samples)('%s', (_, sample) => {
  const { task, params } = sample

  test('answers at least its primary metric', () => {
    expect(answerable(sample).map(({ id }) => id)).toContain(task.metrics[0])
  })

  test('gives a value within the range of the metric, or none', () => {
    fc.assert(
      fc.property(instancesOf(sample), (instances) => {
        const { layout, columns } = score(sample, instances)
        for (const metric of answerable(sample)) {
          const value = metricValue(metric, layout, columns)
          if (value === null) continue
          // probabilities add up to 1 only as far as they were rounded when they were written
          expect(value, metric.id).toBeGreaterThanOrEqual(metric.range[0] - 1e-6)
          expect(value, metric.id).toBeLessThanOrEqual(metric.range[1] + 1e-6)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('does not depend on the order of instances', () => {
    fc.assert(
      fc.property(
        instancesOf(sample),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (instances, dice) => {
          const shuffled = instances
            .map((instance) => ({ instance, at: dice.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ instance }) => instance)
          const [a, b] = [score(sample, instances), score(sample, shuffled)]
          for (const metric of answerable(sample)) {
            const [x, y] = [a, b].map(({ layout, columns }) => metricValue(metric, layout, columns)) as [
              number | null,
              number | null,
            ]
            if (x === null || y === null) expect(x, metric.id).toBe(y)
            else expect(x, metric.id).toBeCloseTo(y, 9)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('sums over slices equal the sum over the whole', () => {
    fc.assert(
      fc.property(instancesOf(sample), fc.nat(12), (instances, cut) => {
        const { columns } = score(sample, instances)
        const rows = instances.map((_, i) => i)
        const parts = [rows.filter((i) => i < cut), rows.filter((i) => i >= cut)].map((subset) =>
          sumColumns(columns, subset),
        )
        sumColumns(columns).forEach((whole, s) => {
          const sum = parts[0]![s]! + parts[1]![s]!
          if (Number.isFinite(whole)) expect(sum).toBeCloseTo(whole, 9)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('scores the best value for perfect answers', () => {
    fc.assert(
      fc.property(fc.array(sample.gold, { minLength: 1, maxLength: 8 }), (golds) => {
        const instances = golds.map((gold, i) => ({
          id: `i${i}`,
          gold,
          prediction: sample.perfect(gold, `i${i}`),
        }))
        const { layout, columns } = score(sample, instances)
        for (const id of sample.best) {
          const metric = metricById(id)!
          const value = metricValue(metric, layout, columns)
          if (value !== null)
            expect(value, id).toBeCloseTo(metric.higherIsBetter ? metric.range[1] : metric.range[0], 9)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('made-up gold and predictions are legal, and any legal prediction can be scored', () => {
    fc.assert(
      fc.property(sample.gold, fc.oneof(sample.prediction, fc.jsonValue()), (gold, prediction) => {
        const read = task.gold.parse(gold)
        const legal = task.prediction.safeParse(prediction)
        const answer = legal.success ? legal.data : null
        const vector = task.score(
          params,
          read,
          answer,
          task.prepare?.(params, [{ id: 'i', gold: read, prediction: answer }]),
        )
        expect(vector.length).toBe(task.layout(params).length)
      }),
      { numRuns: 100 },
    )
  })
})
