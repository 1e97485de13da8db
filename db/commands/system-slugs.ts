import { and, asc, eq, like, or, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { isPublic } from '../queries/system-results'
import { auditEvents } from '../schema/operations'
import { systems } from '../schema/systems'

/** Slugs are looked at and given one transaction after another. */
export const lockSlugs = (tx: Database) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('system slugs'))`)

/**
 * Gives every system that has become public its slug for good, with a number where another public one has it. Before
 * that a slug is known to those who made the system alone: were it refused to others, they would learn of the system.
 * To be called in the transaction that makes a system public, and by the clock for those whose anonymity ends.
 *
 * @returns how many got theirs
 */
export async function settleSlugs(tx: Database): Promise<number> {
  const isWaiting = and(eq(systems.slugIsPublic, false), isPublic)
  const [any] = await tx.select({ id: systems.id }).from(systems).where(isWaiting).limit(1)
  if (!any) return 0
  await lockSlugs(tx)
  const waiting = await tx
    .select({ id: systems.id, slug: systems.slug })
    .from(systems)
    .where(isWaiting)
    .orderBy(asc(systems.createdAt), asc(systems.id))
  for (const { id, slug: wanted } of waiting) {
    const slug = await freeSlug(tx, wanted)
    await tx.update(systems).set({ slug, slugIsPublic: true }).where(eq(systems.id, id))
    if (slug === wanted) continue
    await tx
      .insert(auditEvents)
      .values({ kind: 'system-slug-changed', subject: `system:${slug}`, detail: { wanted }, actorId: null })
  }
  return waiting.length
}

async function freeSlug(tx: Database, wanted: string): Promise<string> {
  const taken = await tx
    .select({ slug: systems.slug })
    .from(systems)
    .where(and(systems.slugIsPublic, or(eq(systems.slug, wanted), like(systems.slug, `${wanted}-%`))))
  const known = new Set(taken.map(({ slug }) => slug))
  if (!known.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!known.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}
