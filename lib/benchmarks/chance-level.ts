import type { BenchmarkDescriptor } from './descriptor'

/**
 * The value that guessing evenly among the answers earns on a benchmark's accuracy: one over the number of options or
 * classes. Null for other tasks and metrics, where guessing is no one thing.
 */
export function chanceLevel(
  { task, params }: Pick<BenchmarkDescriptor, 'task' | 'params'>,
  metric: string,
): number | null {
  if (metric !== 'accuracy') return null
  if (task === 'multiple-choice' && params.selection !== 'multiple') return oneOf(params.choices)
  return task === 'classification' ? oneOf(params.labels) : null
}

function oneOf(answers: unknown): number | null {
  const count = Array.isArray(answers) ? answers.length : answers
  return typeof count === 'number' && count > 0 ? 1 / count : null
}
