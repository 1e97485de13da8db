import { sql } from 'drizzle-orm'
import { suites as knownSuites } from '@/lib/benchmarks/suites'
import type { Database } from '../client'
import { suites } from '../schema/benchmarks'
import { saveSuite } from './suites'

/**
 * Asks the worker for what an older release left behind: boards whose comparisons of best submissions were never worked
 * out, and boards of stored suites whose rule this release changed. A board is asked for once however often this runs,
 * and what is up to date is left alone.
 *
 * @param db as the owner, who may change suites
 * @returns how many boards were asked for
 */
export async function catchUp(db: Database): Promise<number> {
  const changed = await changedSuites(db)
  const stale = await db.execute<{ version_id: string }>(sql`
    select distinct s.version_id
    from comparisons c join submissions s on s.id = c.submission_id
    where s.published_at is not null and s.withdrawn_at is null
      and s.version_id in (select current_version_id from benchmarks)
      and not exists (
        select from best_comparisons b join submissions o on o.id = b.submission_id
        where o.version_id = s.version_id)
    union
    select current_version_id from benchmarks
    where current_version_id is not null and slug in (
      select member ->> 'slug' from suites, jsonb_array_elements(descriptor -> 'benchmarks') member
      where ${suites.slug} = any(${sql.param(changed)}::text[]))`)
  for (const { version_id: versionId } of stale) {
    const payload = JSON.stringify({ versionId })
    await db.execute(sql`select enqueue('refresh-board', ${payload}::json, ${`refresh-board:${versionId}`})`)
  }
  return stale.length
}

/** Stored suites that were not as this release has them, by slug; they are now. */
async function changedSuites(db: Database): Promise<string[]> {
  const stored = new Set((await db.select({ slug: suites.slug }).from(suites)).map(({ slug }) => slug))
  const changed: string[] = []
  for (const [position, suite] of knownSuites.entries())
    if (stored.has(suite.slug) && (await saveSuite(db, suite, position))) changed.push(suite.slug)
  return changed
}
