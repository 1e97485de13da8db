import { DomainError } from '../errors'
import { extractionRuleById } from '../scoring/extraction/table'
import { metricById } from '../scoring/metrics/table'
import type { Task } from '../scoring/task'
import { taskById } from '../scoring/tasks/table'
import { BenchmarkDescriptor, type BenchmarkFacts } from './descriptor'
import { type Instance, Question } from './instance'

/** A descriptor whose task, parameters, metrics and rules exist and fit together. */
export interface CheckedBenchmark {
  descriptor: BenchmarkDescriptor
  task: Task
}

/**
 * Fills in the defaults of a benchmark's facts and makes sure that it can be scored as they say.
 *
 * @throws DomainError `invalid` naming the fact that does not hold
 */
export function checkBenchmark(facts: BenchmarkFacts): CheckedBenchmark {
  const parsed = BenchmarkDescriptor.safeParse(facts)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw wrong(facts.slug, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`)
  }
  const descriptor = parsed.data
  const { slug } = descriptor
  const task = taskById(descriptor.task)
  if (!task) throw wrong(slug, `there is no task "${descriptor.task}"`)
  const params = task.params.safeParse(descriptor.params)
  if (!params.success) {
    throw wrong(
      slug,
      `the parameters do not fit the task: ${params.error.issues[0]?.message ?? 'unreadable'}`,
    )
  }
  const layout = task.layout(params.data)
  for (const id of descriptor.metrics) {
    const metric = metricById(id)
    if (!metric) throw wrong(slug, `there is no metric "${id}"`)
    try {
      metric.compile(layout)
    } catch (error) {
      throw wrong(slug, `the metric "${id}" does not fit the task: ${(error as Error).message}`)
    }
  }
  for (const id of descriptor.extraction) {
    if (!extractionRuleById(id)) throw wrong(slug, `there is no extraction rule "${id}"`)
  }
  return { descriptor, task }
}

/**
 * A check of one instance after another: id unique and usable in files, question and gold of the right shape, slices
 * declared, a cluster only where the benchmark has them.
 *
 * @throws DomainError `invalid` (from the returned function) naming the instance and what is wrong with it
 */
export function instanceChecker({ descriptor, task }: CheckedBenchmark): (instance: Instance) => void {
  const seen = new Set<string>()
  const dimensions = descriptor.slices.map((slice) => slice.id)
  return ({ id, question, gold, slices = {}, cluster }) => {
    const problem = (text: string) => wrong(descriptor.slug, `instance "${id}": ${text}`)
    if (id.trim() !== id || id === '' || id.length > 200) throw problem('the id is empty, padded or too long')
    if (seen.has(id)) throw problem('the id stands twice')
    seen.add(id)
    if (!Question.safeParse(question).success) throw problem('the question has not the right shape')
    if (!task.gold.safeParse(gold).success) throw problem(`the gold does not fit the task "${task.id}"`)
    for (const name of Object.keys(slices)) {
      if (!dimensions.includes(name)) throw problem(`the slice "${name}" is not declared`)
    }
    if (cluster !== undefined && descriptor.cluster === null) throw problem('clusters are not declared')
  }
}

const wrong = (slug: string, text: string) => new DomainError('invalid', `Benchmark "${slug}": ${text}.`)
