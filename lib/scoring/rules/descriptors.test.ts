import { describe, expect, test } from 'vitest'
import type { Metric } from '../metric'
import { metricById, metrics } from '../metrics/table'
import type { Task } from '../task'
import { tasks } from '../tasks/table'
import { ruleNotes } from './rule-notes'
import { taskRules } from './task-rules'

const allTasks: readonly Task[] = Object.values(tasks)
const allMetrics: readonly Metric[] = Object.values(metrics)

describe('the methods pages', () => {
  test.each(allTasks.map((task) => [task.id, task] as const))('can describe the task %s', (_, task) => {
    expect(task.title.length).toBeGreaterThan(3)
    // definition and edge cases take more than a phrase, and end as a sentence
    expect(task.description.length).toBeGreaterThan(100)
    expect(task.description).toMatch(/[.)]$/)
    expect(task.source.length).toBeGreaterThan(5)
    expect(task.metrics.map(metricById)).not.toContain(null)
    for (const rule of taskRules(task)) expect(rule.note, `${task.id} ${rule.name}`).not.toBeNull()
  })

  test.each(allMetrics.map((metric) => [metric.id, metric] as const))(
    'can describe the metric %s',
    (_, metric) => {
      expect(metric.title.length).toBeGreaterThan(1)
      expect(metric.description.length).toBeGreaterThan(30)
      expect(metric.description).toMatch(/[.)]$/)
      expect(metric.formula.length).toBeGreaterThan(2)
      expect(metric.source.length).toBeGreaterThan(4)
      expect(metric.range[0]).toBeLessThan(metric.range[1])
      expect(
        allTasks.some((task) => task.metrics.includes(metric.id)),
        'no task has it',
      ).toBe(true)
    },
  )

  test('have no note on a rule that is no more', () => {
    const names = new Set(
      allTasks.flatMap((task) => taskRules(task).flatMap(({ name }) => [name, `${task.id} ${name}`])),
    )
    // options of a measure (`rouge.stem`) come and go with it
    expect(Object.keys(ruleNotes).filter((name) => !name.includes('.') && !names.has(name))).toEqual([])
  })

  test('show the values and defaults of a rule', () => {
    const rule = (task: Task, name: string) => taskRules(task).find((one) => one.name === name)
    expect(rule(tasks['perturbed-inference'], 'consistency')).toMatchObject({
      values: ['official', 'recalculated'],
      default: '"official"',
    })
    expect(rule(tasks['free-text'], 'rouge.stem')).toMatchObject({
      values: ['true', 'false'],
      default: 'false',
    })
    expect(rule(tasks.entities, 'types')).toMatchObject({ values: [], default: null })
  })
})
