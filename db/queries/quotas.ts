import { and, eq, inArray, sql } from 'drizzle-orm'
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
  const now = await databaseTime(db)
  const { start } = quotaPeriod(now, descriptor.quota.periodHours)
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
  return stateOf(descriptor.quota, usage?.used ?? 0, now)
}

/** The states of many quotas at once, by benchmark and owner: what the page for submitting shows. */
export async function quotasOf(
  db: Database,
  descriptors: readonly Pick<BenchmarkDescriptor, 'slug' | 'quota'>[],
  owners: readonly string[],
): Promise<(slug: string, owner: string) => QuotaState | null> {
  const now = await databaseTime(db)
  const rows = await db
    .select({
      slug: quotaUsage.benchmarkSlug,
      owner: quotaUsage.owner,
      used: quotaUsage.used,
      start: quotaUsage.periodStart,
    })
    .from(quotaUsage)
    .where(inArray(quotaUsage.owner, [...owners]))
  return (slug, owner) => {
    const descriptor = descriptors.find((candidate) => candidate.slug === slug)
    if (!descriptor) return null
    const { start } = quotaPeriod(now, descriptor.quota.periodHours)
    const usage = rows.find(
      (row) => row.slug === slug && row.owner === owner && row.start.valueOf() === start.valueOf(),
    )
    return stateOf(descriptor.quota, usage?.used ?? 0, now)
  }
}

function stateOf({ limit, periodHours }: BenchmarkDescriptor['quota'], used: number, now: Date): QuotaState {
  const { end } = quotaPeriod(now, periodHours)
  return { limit, used, remaining: Math.max(0, limit - used), periodHours, resetsAt: end }
}

async function databaseTime(db: Database): Promise<Date> {
  const [clock] = await db.execute<{ now: number }>(
    sql`select extract(epoch from clock_timestamp())::double precision * 1000 as now`,
  )
  return new Date(clock?.now ?? Date.now())
}
