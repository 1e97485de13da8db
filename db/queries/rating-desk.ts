import { sql } from 'drizzle-orm'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { Database } from '../client'
import { workSoFar } from './work-so-far'

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
  /** A calibration item: raters are told that it is one. */
  isPractice: boolean
  /** What a calibration item should get, places before shuffling, once the rater has submitted their own; else null. */
  expected: RatingValues | null
  /** Places in the order shown: to turn what is expected round, not for the browser. */
  shownOrder: number[]
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
  is_practice: boolean
  expected: RatingValues | null
}

/**
 * What the holder of a token sees; null when the slot is not theirs any more.
 *
 * @param studyId of the study whose form it is to be seen in: a slot of another study has other questions, and is none
 *   there. Absent where the token alone counts.
 */
export async function deskItem(
  db: Database,
  { token, raterId, studyId }: { token: string; raterId: string; studyId?: string },
): Promise<DeskItem | null> {
  const [row] = await db.execute<DeskRow>(sql`
    select q.text, q.context, q.reference, q.fields, s.shown_order,
      (select array_agg(a.text order by ia.place) from study_item_answers ia join study_answers a on a.id = ia.answer_id
       where ia.item_id = s.item_id) as texts,
      d."values" as draft, d.sequence, d.active_ms, d.idle_ms, g."values" as submitted,
      i.kind = 'calibration' as is_practice,
      case when i.kind = 'calibration' and g.id is not null then i.expected end as expected
    from study_slots s
    join study_items i on i.id = s.item_id
    join study_questions q on q.id = i.question_id
    left join study_drafts d on d.slot_id = s.id and d.rater_id = s.rater_id
    left join study_ratings g on g.slot_id = s.id
    where s.claim_token = ${token} and s.rater_id = ${raterId}
      and ${studyId === undefined ? sql`true` : sql`s.study_id = ${studyId}`}`)
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
    isPractice: row.is_practice,
    expected: row.expected,
    shownOrder: row.shown_order,
    activeMs: Number(row.active_ms ?? 0),
    idleMs: Number(row.idle_ms ?? 0),
  }
}

/** What stays the same over a rater's whole work in a study, and how far they are. */
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
  id: string
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
  seed: string
  plan: StudyPlan
  rater_consent: number | null
  rater_status: Desk['status']
  pseudonym: string
  seat: number | null
  specialty: string | null
}

/** The questions a rater of a study is asked; null for anybody who is no rater of it. */
export async function deskQuestions(
  db: Database,
  { slug, raterId }: { slug: string; raterId: string },
): Promise<{ studyId: string; instrument: Instrument } | null> {
  const [row] = await db.execute<{ id: string; definition: Instrument }>(sql`
    select st.id, n.definition
    from studies st
    join study_raters r on r.study_id = st.id and r.user_id = ${raterId}
    join instruments n on n.slug = st.instrument_slug and n.version = st.instrument_version
    where st.slug = ${slug}`)
  return row ? { studyId: row.id, instrument: row.definition } : null
}

/** A study as one of its raters sees it; null for anybody else. */
export async function deskOf(
  db: Database,
  { slug, raterId }: { slug: string; raterId: string },
): Promise<(Desk & { studyId: string }) | null> {
  const [row] = await db.execute<DeskFacts>(sql`
    select st.id, st.slug, st.title, st.description, n.definition, st.status, st.ends_at, st.seed, st.plan,
      coalesce(st.ends_at < now(), false) as is_over, st.time_zone, st.consent_text, st.consent_version,
      r.consent_version as rater_consent, r.status as rater_status, r.pseudonym, r.seat, p.specialty
    from studies st
    join study_raters r on r.study_id = st.id and r.user_id = ${raterId}
    left join rater_profiles p on p.user_id = r.user_id
    join instruments n on n.slug = st.instrument_slug and n.version = st.instrument_version
    where st.slug = ${slug}`)
  if (!row) return null
  const { id: studyId, plan, seed, pseudonym, seat, specialty } = row
  const progress = await workSoFar(db, { studyId, raterId, plan, seed, pseudonym, seat, specialty })
  return {
    studyId,
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
    pseudonym,
    ...progress,
    sessionCap: plan.sessionCap,
    breakAfterMinutes: plan.breakAfterMinutes,
    undoMinutes: plan.undoMinutes,
  }
}
