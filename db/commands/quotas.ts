import { sql } from 'drizzle-orm'
import type { Sql, TransactionSql } from 'postgres'
import { QuotaExceededError, quotaPeriod } from '@/lib/submissions/quota'
import type { Database } from '../client'

export interface QuotaRule {
  benchmarkSlug: string
  /** `organisation:UUID` or `user:UUID`. */
  owner: string
  limit: number
  periodHours: number
}

/**
 * Charges one accepted submission, in the transaction that accepts it: what is rolled back was never charged. Of any
 * number of submissions at once exactly as many pass as are left; the others wait here until the first has ended.
 *
 * @throws QuotaExceededError saying when the next is possible
 */
export async function chargeQuota(
  tx: Sql | TransactionSql,
  submissionId: string,
  { benchmarkSlug, owner, limit, periodHours }: QuotaRule,
): Promise<void> {
  const now = await databaseTime(tx)
  const { start, end } = quotaPeriod(now, periodHours)
  const charged = await tx`
    insert into quota_usage as usage (benchmark_slug, owner, period_start, used)
    values (${benchmarkSlug}, ${owner}, ${start.toISOString()}, 1)
    on conflict (benchmark_slug, owner, period_start) do update set used = usage.used + 1
    where usage.used < ${limit}
    returning used`
  if (charged.length === 0) throw new QuotaExceededError({ limit, periodHours, resetsAt: end }, now)
  await tx`
    insert into quota_charges (submission_id, benchmark_slug, owner, period_start)
    values (${submissionId}, ${benchmarkSlug}, ${owner}, ${start.toISOString()})`
}

/** The database's clock: web processes may disagree about when a period ends. */
async function databaseTime(tx: Sql | TransactionSql): Promise<Date> {
  const [clock] = await tx<{ now: number }[]>`
    select extract(epoch from clock_timestamp())::double precision * 1000 as now`
  return new Date(clock?.now ?? Date.now())
}

/**
 * Gives a submission's charge back, once, whoever asks how often: for when the platform failed, not the submitter.
 *
 * @returns whether there was something to give back
 */
export async function refundQuota(db: Database, submissionId: string): Promise<boolean> {
  const refunded = await db.execute(sql`
    with refunded as (
      update quota_charges set refunded_at = now()
      where submission_id = ${submissionId} and refunded_at is null
      returning benchmark_slug, owner, period_start
    ), returned as (
      update quota_usage usage set used = usage.used - 1 from refunded
      where (usage.benchmark_slug, usage.owner, usage.period_start)
          = (refunded.benchmark_slug, refunded.owner, refunded.period_start)
    )
    insert into submission_events (submission_id, kind) select ${submissionId}, 'refunded' from refunded
    returning id`)
  return refunded.length > 0
}
