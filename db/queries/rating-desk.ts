import { sql } from 'drizzle-orm'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { Database } from '../client'

/**
 * All that is read for a rater about what they rate. It names no item, answer, arm, system or submission, and holds
 * nothing that two answers of one arm would have in common. Keep it so: a test crawls what comes of it.
 */
export interface DeskItem {
  /** Random, new for each claim. */
  token: string
  question: string
  context: string | null
  reference: string | null
  /** What the question carries; only what the instrument asks for of it goes on to the browser. */
  fields: Record<string, unknown>
  /** Texts in the order shown to this rater. */
  answers: string[]
  /** What they entered so far, else what they submitted. */
  values: RatingValues
  draftSequence: number
  isSubmitted: boolean
  activeMs: number
  idleMs: number
}

interface DeskRow extends Record<string, unknown> {
  text: string
  context: string | null
  reference: string | null
  fields: Record<string, unknown>
  texts: string[]
  shown_order: number[]
  draft: RatingValues | null
  sequence: string | null
  active_ms: string | null
  idle_ms: string | null
  submitted: RatingValues | null
}

/** What the holder of a token sees; null when the slot is not theirs any more. */
export async function deskItem(
  db: Database,
  { token, raterId }: { token: string; raterId: string },
): Promise<DeskItem | null> {
  const [row] = await db.execute<DeskRow>(sql`
    select q.text, q.context, q.reference, q.fields, s.shown_order,
      (select array_agg(a.text order by ia.place) from study_item_answers ia join study_answers a on a.id = ia.answer_id
       where ia.item_id = s.item_id) as texts,
      d."values" as draft, d.sequence, d.active_ms, d.idle_ms, g."values" as submitted
    from study_slots s
    join study_items i on i.id = s.item_id
    join study_questions q on q.id = i.question_id
    left join study_drafts d on d.slot_id = s.id and d.rater_id = s.rater_id
    left join study_ratings g on g.slot_id = s.id
    where s.claim_token = ${token} and s.rater_id = ${raterId}`)
  if (!row) return null
  return {
    token,
    question: row.text,
    context: row.context,
    reference: row.reference,
    fields: row.fields,
    answers: row.shown_order.map((place) => row.texts[place] ?? ''),
    values: row.submitted ?? row.draft ?? {},
    draftSequence: Number(row.sequence ?? 0),
    isSubmitted: row.submitted !== null,
    activeMs: Number(row.active_ms ?? 0),
    idleMs: Number(row.idle_ms ?? 0),
  }
}

/** What stays the same over a rater's whole work in a study. */
export interface Desk {
  studySlug: string
  title: string
  description: string
  instrument: Instrument
  isOpen: boolean
  endsAt: Date | null
  timeZone: string
  consent: { text: string; version: number; isGiven: boolean }
  status: 'invited' | 'applied' | 'accepted' | 'refused' | 'withdrawn'
  pseudonym: string
  /** Ratings submitted, and items this rater may still get. */
  done: number
  left: number
  sessionCap: number | null
  breakAfterMinutes: number
  undoMinutes: number
  /** Median active time of this rater's own ratings; null before the third. */
  medianActiveMs: number | null
}

interface DeskFacts extends Record<string, unknown> {
  slug: string
  title: string
  description: string
  definition: Instrument
  status: string
  ends_at: string | null
  is_over: boolean
  time_zone: string
  consent_text: string
  consent_version: number
  rater_consent: number | null
  rater_status: Desk['status']
  pseudonym: string
  done: number
  left: number
  session_cap: number | null
  rater_cap: number | null
  break_after: number
  undo: number
  median_active: number | null
}

/** A study as one of its raters sees it; null for anybody else. */
export async function deskOf(
  db: Database,
  { slug, raterId }: { slug: string; raterId: string },
): Promise<(Desk & { studyId: string }) | null> {
  const [row] = await db.execute<DeskFacts & { id: string }>(sql`
    select st.id, st.slug, st.title, st.description, n.definition, st.status, st.ends_at,
      coalesce(st.ends_at < now(), false) as is_over, st.time_zone, st.consent_text, st.consent_version,
      r.consent_version as rater_consent, r.status as rater_status, r.pseudonym,
      (st.plan ->> 'sessionCap')::int as session_cap, (st.plan ->> 'raterCap')::int as rater_cap,
      (st.plan ->> 'breakAfterMinutes')::int as break_after, (st.plan ->> 'undoMinutes')::int as undo,
      (select count(*)::int from study_ratings g where g.study_id = st.id and g.rater_id = r.user_id) as done,
      (select count(distinct s.item_id)::int from study_slots s
       where s.study_id = st.id and (s.state = 'free' or (s.state = 'leased' and (s.rater_id = r.user_id or s.lease_until < now())))
         and (s.seat is null or s.seat = r.seat)
         and not exists (select 1 from study_slots o where o.item_id = s.item_id and o.rater_id = r.user_id and o.state = 'done')
         and not exists (select 1 from study_declines x where x.item_id = s.item_id and x.rater_id = r.user_id)) as left,
      (select percentile_cont(0.5) within group (order by g.active_ms) from study_ratings g
       where g.study_id = st.id and g.rater_id = r.user_id having count(*) >= 3) as median_active
    from studies st
    join study_raters r on r.study_id = st.id and r.user_id = ${raterId}
    join instruments n on n.slug = st.instrument_slug and n.version = st.instrument_version
    where st.slug = ${slug}`)
  if (!row) return null
  const left = row.rater_cap === null ? row.left : Math.min(row.left, Math.max(0, row.rater_cap - row.done))
  return {
    studyId: row.id,
    studySlug: row.slug,
    title: row.title,
    description: row.description,
    instrument: row.definition,
    isOpen: row.status === 'open' && !row.is_over,
    endsAt: row.ends_at === null ? null : new Date(row.ends_at),
    timeZone: row.time_zone,
    consent: {
      text: row.consent_text,
      version: row.consent_version,
      isGiven: row.consent_text === '' || row.rater_consent === row.consent_version,
    },
    status: row.rater_status,
    pseudonym: row.pseudonym,
    done: row.done,
    left,
    sessionCap: row.session_cap,
    breakAfterMinutes: row.break_after,
    undoMinutes: row.undo,
    medianActiveMs: row.median_active,
  }
}
