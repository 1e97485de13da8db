import type { AggregateRule } from '../benchmarks/suites'

/** How the one number of a suite comes about. */
export const aggregateInWords: Record<AggregateRule, string> = {
  mean: 'mean over benchmarks',
  'mean-within-task-type': 'mean over task types of their means',
}
