import { checkBenchmark } from '../benchmarks/checked-benchmark'
import type { BenchmarkFacts } from '../benchmarks/descriptor'
import { DomainError } from '../errors'
import type { ExtractionRule } from '../scoring/extraction/rule'
import { extractionRuleById } from '../scoring/extraction/table'
import type { Metric } from '../scoring/metric'
import { metricById } from '../scoring/metrics/table'
import type { MissingRule, Task } from '../scoring/task'
import type { DeclaredTypes } from '../scoring/tasks/declared-types'

/** How a file is scored: everything a benchmark's descriptor and the submission's choice of rule say about it. */
export interface ScoringRules {
  readonly task: Task
  readonly params: unknown
  /** The primary one first. */
  readonly metrics: readonly Metric[]
  readonly extraction: ExtractionRule
  readonly missing: MissingRule
  /** Types that the benchmark knows; null: its task has none. */
  readonly declaredTypes: DeclaredTypes | null
  /** Characters a predicted text may have; null: as many as a line. */
  readonly longestText: number | null
}

/**
 * @param extraction id of a rule; null takes the benchmark's default
 * @throws DomainError `invalid` when the facts do not hold together or there is no such rule
 */
export function scoringRules(facts: BenchmarkFacts, extraction: string | null): ScoringRules {
  const { descriptor, task } = checkBenchmark(facts)
  const id = extraction ?? descriptor.extraction[0]!
  const rule = extractionRuleById(id)
  if (!rule) throw new DomainError('invalid', `There is no extraction rule "${id}".`, { field: 'extraction' })
  const params = task.params.parse(descriptor.params)
  return {
    task,
    params,
    metrics: descriptor.metrics.map((metric) => metricById(metric)!),
    extraction: rule,
    missing: descriptor.missing,
    declaredTypes: task.declaredTypes?.(params) ?? null,
    longestText: task.longestText?.(params) ?? null,
  }
}
