import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { SuiteDescriptor } from '@/lib/benchmarks/suites'
import { benchmarks, benchmarkVersions } from '../schema/benchmarks'
import { scores } from '../schema/scores'

/**
 * The metric by which a benchmark counts in a suite: the suite's own choice, else the benchmark's primary one. For
 * queries over benchmarks and their versions.
 */
export function suiteMetric(suite: Pick<SuiteDescriptor, 'benchmarks'>): SQL<string> {
  const own = Object.fromEntries(
    suite.benchmarks.flatMap(({ slug, metric }) => (metric === undefined ? [] : [[slug, metric]])),
  )
  return sql<string>`coalesce(${JSON.stringify(own)}::jsonb ->> ${benchmarks.slug}, ${benchmarkVersions.descriptor} -> 'metrics' ->> 0)`
}

/** The score of that metric over all instances. */
export const isWholeScore = (metric: SQL<string>) =>
  and(eq(scores.metric, metric), eq(scores.sliceDimension, ''), eq(scores.sliceValue, ''))
