import { and, eq, sql } from 'drizzle-orm'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { type QuotaState, quotaPeriod } from '@/lib/submissions/quota'
import type { Database } from '../client'
import { quotaUsage } from '../schema/submissions'

/** Who a submission counts against: the organisation it is made for, else the person. */
export const quotaOwner = (userId: string, organisationId: string | null): string =>
  organisationId === null ? `user:${userId}` : `organisation:${organisationId}`

/** How much of a benchmark's quota its owner has used in the present period. */
export async function quotaOf(
  db: Database,
  descriptor: Pick<BenchmarkDescriptor, 'slug' | 'quota'>,
  owner: string,
): Promise<QuotaState> {
  const { limit, periodHours } = descriptor.quota
  const [clock] = await db.execute<{ now: number }>(
    sql`select extract(epoch from clock_timestamp())::double precision * 1000 as now`,
  )
  const { start, end } = quotaPeriod(new Date(clock?.now ?? Date.now()), periodHours)
  const [usage] = await db
    .select({ used: quotaUsage.used })
    .from(quotaUsage)
    .where(
      and(
        eq(quotaUsage.benchmarkSlug, descriptor.slug),
        eq(quotaUsage.owner, owner),
        eq(quotaUsage.periodStart, start),
      ),
    )
  const used = usage?.used ?? 0
  return { limit, used, remaining: Math.max(0, limit - used), periodHours, resetsAt: end }
}
