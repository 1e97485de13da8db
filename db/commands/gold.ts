import { and, eq, isNull, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { benchmarkVersions } from '../schema/benchmarks'
import { auditEvents } from '../schema/operations'

/**
 * Shows a version's gold to readers, from now on and for good: copies it from where the web process cannot read to
 * where it can. Done once; again changes nothing.
 *
 * @param db the owner's connection
 * @param actorId who decided it; null from the command line
 * @returns whether it was published by this call
 * @throws DomainError `not-found`, or `forbidden` where the benchmark's licence does not let gold be shown
 */
export async function publishGold(db: Database, versionId: string, actorId: string | null): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [version] = await tx
      .select({ slug: benchmarkVersions.benchmarkSlug, descriptor: benchmarkVersions.descriptor })
      .from(benchmarkVersions)
      .where(eq(benchmarkVersions.id, versionId))
    if (!version) throw new DomainError('not-found', 'There is no such benchmark version.')
    const { licence, title } = version.descriptor
    if (!licence.showGold) {
      throw new DomainError(
        'forbidden',
        `The licence of ${title} (${licence.name}) does not let its gold be shown.`,
      )
    }
    const published = await tx
      .update(benchmarkVersions)
      .set({ goldPublishedAt: sql`now()` })
      .where(and(eq(benchmarkVersions.id, versionId), isNull(benchmarkVersions.goldPublishedAt)))
      .returning({ number: benchmarkVersions.number })
    if (!published[0]) return false
    await tx.execute(sql`
      insert into published_gold (version_id, position, gold)
      select version_id, position, gold from gold.answers where version_id = ${versionId}`)
    await tx.insert(auditEvents).values({
      kind: 'gold-published',
      subject: `benchmark:${version.slug}`,
      detail: { version: published[0].number },
      actorId,
    })
    await tx.execute(sql`select pg_notify('rounds_changed', ${`benchmark ${version.slug}`})`)
    return true
  })
}
