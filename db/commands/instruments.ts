import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { canonicalJson } from '@/lib/scoring/signature'
import { Instrument } from '@/lib/studies/instruments/instrument'
import type { Database } from '../client'
import { instruments } from '../schema/studies'

/**
 * Keeps an instrument, as its next version where one of this name is known already; the same text is the same version.
 * Versions are never changed: studies point at them.
 *
 * @param options.ownedBy id of the organisation or person whose own it is: names and versions of theirs are apart from
 *   everybody else's, so that nobody writes under another's name or learns that it is in use; null: published
 * @throws ZodError where it is no instrument
 */
export async function saveInstrument(
  db: Database,
  instrument: Instrument,
  actorId: string | null,
  { ownedBy = null }: { ownedBy?: string | null } = {},
): Promise<{ slug: string; version: number; isNew: boolean }> {
  const definition = Instrument.parse(instrument)
  const slug = ownedBy === null ? definition.id : `${definition.id}~${sha256(ownedBy).slice(0, 16)}`
  const contentHash = sha256(canonicalJson(definition))
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`instrument ${slug}`}))`)
    const [known] = await tx
      .select({ version: instruments.version })
      .from(instruments)
      .where(and(eq(instruments.slug, slug), eq(instruments.contentHash, contentHash)))
    if (known) return { slug, version: known.version, isNew: false }
    const [latest] = await tx
      .select({ version: sql<number>`coalesce(max(${instruments.version}), 0)` })
      .from(instruments)
      .where(eq(instruments.slug, slug))
    const version = (latest?.version ?? 0) + 1
    await tx.insert(instruments).values({ slug, version, contentHash, definition, createdBy: actorId })
    return { slug, version, isNew: true }
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
