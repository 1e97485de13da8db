import { and, eq, or, sql } from 'drizzle-orm'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'
import type { SystemInput } from '@/lib/systems/system'
import type { Database } from '../client'
import { isPublic } from '../queries/system-results'
import { isOwnOf, systemFor } from '../queries/systems'
import { auditEvents } from '../schema/operations'
import { systemPeers, systems } from '../schema/systems'
import { lockSlugs, settleSlugs } from './system-slugs'

type Actor = CurrentUser | null

/**
 * Makes a system known.
 *
 * @param user null: the operator's command line
 * @throws DomainError forbidden; conflict (the slug is taken by a public system or one's own); not-found (a base or counterpart this person may not
 *   name); invalid (a system adapted from itself)
 */
export async function createSystem(
  db: Database,
  input: SystemInput,
  user: Actor,
  { organisationId = null, isDemonstration = false }: CreateOptions = {},
): Promise<{ id: string; slug: string }> {
  if (user && !can(user, 'create-system', { organisationId })) {
    throw new DomainError('forbidden', 'You may not add systems for this organisation.')
  }
  return db.transaction(async (tx) => {
    const values = await columnsOf(tx, input, user)
    const peers = await peerIds(tx, input, user)
    await refuseKnownSlug(tx, input.slug, user)
    const [created] = await tx
      .insert(systems)
      .values({ ...values, organisationId, isDemonstration, createdBy: user?.id ?? null })
      .returning({ id: systems.id, slug: systems.slug })
    if (!created) throw new Error('the insert returned no system')
    await insertPeers(tx, created.id, peers)
    return created
  })
}

/**
 * A slug is taken where the person can know it: by what is public and by what is their own. That others work on something
 * of the same name is told to nobody.
 */
async function refuseKnownSlug(tx: Database, slug: string, user: Actor): Promise<void> {
  await lockSlugs(tx)
  const isKnown = user === null ? undefined : or(systems.slugIsPublic, isPublic, isOwnOf(user))
  const [known] = await tx
    .select({ id: systems.id })
    .from(systems)
    .where(and(eq(systems.slug, slug), isKnown))
    .limit(1)
  if (!known) return
  const message = `The short name "${slug}" is taken. Choose another, such as one with the size or version.`
  throw new DomainError('conflict', message, { field: 'slug' })
}

interface CreateOptions {
  organisationId?: string | null
  isDemonstration?: boolean
}

/**
 * Changes what is stated about a system, with a trace; its slug stays, for addresses point to it.
 *
 * @throws DomainError as `createSystem`, and invalid where the lineage would run in a circle
 */
export async function updateSystem(db: Database, input: SystemInput, user: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    // two changes at once could each be sound and close a circle together
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('system lineage'))`)
    const named = await systemFor(tx, user, input.slug)
    const [system] = named ? await tx.select().from(systems).where(eq(systems.id, named.id)) : []
    if (!system) throw unknown(input.slug, 'slug')
    if (user && !can(user, 'edit-system', system)) {
      throw new DomainError(
        'forbidden',
        'Only those who added a system, their organisation and curators may change it.',
      )
    }
    const values = await columnsOf(tx, input, user)
    if (values.baseSystemId !== null) await refuseCircle(tx, system.id, values.baseSystemId)
    const peers = await peerIds(tx, input, user)
    await tx.update(systems).set(values).where(eq(systems.id, system.id))
    await tx.delete(systemPeers).where(eq(systemPeers.systemId, system.id))
    await insertPeers(tx, system.id, peers)
    await refreshBoardsOf(tx, system.id)
    await tx.insert(auditEvents).values({
      kind: 'system-changed',
      subject: `system:${input.slug}`,
      detail: { ...input },
      actorId: user?.id ?? null,
    })
    await settleSlugs(tx) // what it names is public with it
    // pages know it once something of it is public
    await tx.execute(sql`
      select pg_notify('rounds_changed', ${`system ${input.slug}`}) from ${systems}
      where ${systems.id} = ${system.id} and ${isPublic}`)
  })
}

async function columnsOf(db: Database, input: SystemInput, user: Actor) {
  const { baseSystem, counterpartSystem, peerSystems: _peers, ...stated } = input
  return {
    ...stated,
    baseSystemId: await relative(db, user, input.slug, baseSystem, 'baseSystem'),
    counterpartSystemId: await relative(db, user, input.slug, counterpartSystem, 'counterpartSystem'),
  }
}

async function peerIds(db: Database, { slug, peerSystems }: SystemInput, user: Actor): Promise<string[]> {
  const ids: string[] = []
  for (const peer of new Set(peerSystems)) {
    const id = await relative(db, user, slug, peer, 'peerSystems')
    if (id !== null) ids.push(id)
  }
  return ids
}

async function insertPeers(tx: Database, systemId: string, peers: readonly string[]): Promise<void> {
  if (peers.length > 0) await tx.insert(systemPeers).values(peers.map((peerId) => ({ systemId, peerId })))
}

/** What a system is held against is worked out with its boards. */
const refreshBoardsOf = (tx: Database, systemId: string) =>
  tx.execute(sql`
    select enqueue('refresh-board', json_build_object('versionId', version_id), 'refresh-board:' || version_id)
    from (select distinct version_id from submissions
          where system_id = ${systemId} and published_at is not null and withdrawn_at is null) of_system`)

async function relative(
  db: Database,
  user: Actor,
  ofSlug: string,
  slug: string | null,
  field: 'baseSystem' | 'counterpartSystem' | 'peerSystems',
): Promise<string | null> {
  if (slug === null) return null
  if (slug === ofSlug)
    throw new DomainError('invalid', 'A system cannot be its own base, counterpart or peer.', { field })
  const system = await systemFor(db, user, slug)
  if (!system) throw unknown(slug, field)
  return system.id
}

const unknown = (slug: string, field: string) =>
  new DomainError('not-found', `There is no system "${slug}" that you could name here. Add it first.`, {
    field,
  })

/** The base's own ancestors must not include the system. */
async function refuseCircle(tx: Database, systemId: string, baseSystemId: string): Promise<void> {
  const circle = await tx.execute(sql`
    with recursive ancestors as (
      select id, base_system_id from systems where id = ${baseSystemId}
      union
      select s.id, s.base_system_id from systems s join ancestors a on s.id = a.base_system_id
    )
    select 1 from ancestors where id = ${systemId}`)
  if (circle.length > 0) {
    const message = 'That system is adapted from this one already: the lineage would run in a circle.'
    throw new DomainError('invalid', message, { field: 'baseSystem' })
  }
}
