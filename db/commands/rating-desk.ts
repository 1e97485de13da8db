import { sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { ItemKind } from '@/lib/studies/states'
import type { Database } from '../client'

interface Held {
  token: string
  raterId: string
}

interface SlotRow extends Record<string, unknown> {
  id: string
  study_id: string
  item_id: string
  state: 'free' | 'leased' | 'done'
  shown_order: number[]
  study_status: string
  undo_minutes: number
  item_kind: ItemKind
}

/** Said wherever a token holds nothing any more. */
export const itemLost = () =>
  new DomainError(
    'conflict',
    'This item went to another rater after a long pause. Your draft is kept; please take the next item.',
  )

/** The slot of a token, locked; only its own rater has it. */
async function lockHeld(tx: Database, { token, raterId }: Held): Promise<SlotRow> {
  const [slot] = await tx.execute<SlotRow>(sql`
    select s.id, s.study_id, s.item_id, s.state, s.shown_order, st.status as study_status,
           (st.plan ->> 'undoMinutes')::int as undo_minutes, i.kind as item_kind
    from study_slots s join studies st on st.id = s.study_id join study_items i on i.id = s.item_id
    where s.claim_token = ${token} and s.rater_id = ${raterId}
    for update of s`)
  if (!slot) throw itemLost()
  return slot
}

/** Says that the rater is still at it: the lease runs anew. */
export async function extendLease(db: Database, { token, raterId }: Held): Promise<Date> {
  const [row] = await db.execute<{ lease_until: string }>(sql`
    update study_slots s set lease_until = now() + make_interval(mins => (st.plan ->> 'leaseMinutes')::int)
    from studies st
    where st.id = s.study_id and s.claim_token = ${token} and s.rater_id = ${raterId} and s.state = 'leased'
    returning s.lease_until`)
  if (!row) throw itemLost()
  return new Date(row.lease_until)
}

export interface DraftToSave extends Held {
  values: RatingValues
  /** Grows with each change in one browser; of two saves the higher one stays, whichever arrives last. */
  sequence: number
  activeMs: number
  idleMs: number
}

/** Keeps a rating under way, and the lease with it. */
export async function saveDraft(db: Database, draft: DraftToSave): Promise<void> {
  await db.transaction(async (tx) => {
    const slot = await lockHeld(tx, draft)
    if (slot.state === 'done') return
    await tx.execute(sql`
      insert into study_drafts (slot_id, rater_id, "values", sequence, active_ms, idle_ms)
      values (${slot.id}, ${draft.raterId}, ${JSON.stringify(draft.values)}::jsonb, ${draft.sequence}, ${draft.activeMs}, ${draft.idleMs})
      on conflict (slot_id, rater_id) do update
      set "values" = excluded."values", sequence = excluded.sequence, active_ms = excluded.active_ms,
          idle_ms = excluded.idle_ms, saved_at = now(), skipped_at = null
      where study_drafts.sequence < excluded.sequence`)
    await extendLease(tx, draft)
  })
}

export interface RatingToSubmit extends Held {
  values: RatingValues
  activeMs: number
  idleMs: number
}

/**
 * Turns the rater's answers into the rating of the slot. Asked twice (a double click, a retry after a lost answer) it is
 * the same rating. Values are checked by the caller against the instrument.
 *
 * @returns whether this call made the rating, or found it made
 * @throws DomainError conflict when the slot went to somebody else, or the study is closed
 */
export async function submitRating(db: Database, rating: RatingToSubmit): Promise<{ isNew: boolean }> {
  return db.transaction(async (tx) => {
    const slot = await lockHeld(tx, rating)
    if (slot.state === 'done') return { isNew: false }
    if (slot.study_status !== 'open') {
      throw new DomainError(
        'conflict',
        'This study was closed meanwhile. Your draft is kept, but it can no longer count.',
      )
    }
    await tx.execute(sql`
      insert into study_ratings (study_id, slot_id, item_id, rater_id, "values", shown_order, active_ms, idle_ms)
      values (${slot.study_id}, ${slot.id}, ${slot.item_id}, ${rating.raterId}, ${JSON.stringify(rating.values)}::jsonb,
              ${sql.param(slot.shown_order)}::int[], ${rating.activeMs}, ${rating.idleMs})`)
    await tx.execute(sql`update study_slots set state = 'done', lease_until = null where id = ${slot.id}`)
    await tx.execute(
      sql`delete from study_drafts where slot_id = ${slot.id} and rater_id = ${rating.raterId}`,
    )
    return { isNew: true }
  })
}

/**
 * Changes a rating of one's own while the study's rules allow it; the values it had stay as a revision.
 *
 * @throws DomainError conflict when there is no such rating, or the time for changes is over
 */
export async function reviseRating(db: Database, rating: Held & { values: RatingValues }): Promise<void> {
  await db.transaction(async (tx) => {
    const slot = await lockHeld(tx, rating)
    if (slot.state !== 'done' || slot.study_status !== 'open') {
      throw new DomainError('conflict', 'Only a submitted rating of an open study can be changed.')
    }
    if (slot.item_kind === 'calibration') {
      throw new DomainError('conflict', 'What was expected here is known by now: this rating stays as it is.')
    }
    const [revised] = await tx.execute<{ id: string }>(sql`
      with old as (
        select id, revision, "values" from study_ratings
        where slot_id = ${slot.id} and submitted_at > now() - make_interval(mins => ${slot.undo_minutes}) for update),
      kept as (insert into study_rating_revisions (rating_id, revision, "values") select id, revision, "values" from old)
      update study_ratings g set "values" = ${JSON.stringify(rating.values)}::jsonb, revision = g.revision + 1
      from old where g.id = old.id returning g.id`)
    if (!revised) {
      throw new DomainError(
        'conflict',
        `A rating can be changed for ${slot.undo_minutes} minutes after it was submitted; that time is over.`,
      )
    }
  })
}

/** Gives the slot back for now: the item comes to this rater again last, and to others at once. The draft stays. */
export async function skipSlot(db: Database, held: Held): Promise<void> {
  await db.transaction(async (tx) => {
    const slot = await lockHeld(tx, held)
    if (slot.state !== 'leased') return
    await tx.execute(sql`
      insert into study_drafts (slot_id, rater_id, "values", sequence, skipped_at)
      values (${slot.id}, ${held.raterId}, '{}'::jsonb, 0, now())
      on conflict (slot_id, rater_id) do update set skipped_at = now()`)
    await release(tx, slot.id)
  })
}

/** The rater cannot or will not rate the item; it goes to others and never comes back to them. */
export async function declineSlot(db: Database, held: Held & { reason: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const slot = await lockHeld(tx, held)
    if (slot.state !== 'leased') throw new DomainError('conflict', 'This item is already rated.')
    await tx.execute(sql`
      insert into study_declines (item_id, rater_id, reason) values (${slot.item_id}, ${held.raterId}, ${held.reason})
      on conflict (item_id, rater_id) do nothing`)
    await release(tx, slot.id)
  })
}

async function release(tx: Database, slotId: string): Promise<void> {
  await tx.execute(sql`
    update study_slots
    set state = 'free', rater_id = null, claim_token = null, lease_until = null, shown_order = null, claimed_at = null
    where id = ${slotId}`)
}
