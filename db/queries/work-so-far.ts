import { sql } from 'drizzle-orm'
import { placesLeft } from '@/lib/studies/plan/hidden-items'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { Database } from '../client'
import { conflictsOf, isForRater } from './open-slots'

interface Rater {
  studyId: string
  raterId: string
  plan: StudyPlan
  seed: string
  pseudonym: string
  seat: number | null
  specialty: string | null
}

interface Done extends Record<string, unknown> {
  done: number
  regular: number
  repeats: number
  median_active: number | null
}

/** How far a rater is: ratings submitted, items that can still come, and how long one takes them. */
export async function workSoFar(
  db: Database,
  rater: Rater,
): Promise<{ done: number; left: number; medianActiveMs: number | null }> {
  const { studyId, raterId, plan, seed, pseudonym } = rater
  const [submitted] = await db.execute<Done>(sql`
    select count(*)::int as done,
      count(*) filter (where i.kind in ('regular', 'anchor'))::int as regular,
      count(*) filter (where i.kind = 'repeat')::int as repeats,
      case when count(*) >= 3 then percentile_cont(0.5) within group (order by g.active_ms) end as median_active
    from study_ratings g join study_items i on i.id = g.item_id
    where g.study_id = ${studyId} and g.rater_id = ${raterId}`)
  const { done, regular, repeats, median_active } = submitted ?? {
    done: 0,
    regular: 0,
    repeats: 0,
    median_active: null,
  }
  const open = await openItems(db, rater)
  const stillAllowed = plan.raterCap === null ? open.regular : Math.max(0, plan.raterCap - regular)
  const left = placesLeft(
    {
      ...{ seed, pseudonym, done, regularDone: regular, repeatsDone: repeats },
      calibrationLeft: open.calibration,
      regularLeft: Math.min(open.regular, stillAllowed),
      goldLeft: open.gold,
    },
    plan,
  )
  return { done, left, medianActiveMs: median_active }
}

interface OpenItems extends Record<string, unknown> {
  regular: number
  calibration: number
  gold: number
}

/** Items that may still go to a rater or are in their hands, by what they are for. */
async function openItems(
  db: Database,
  { studyId, raterId, plan, seat, specialty }: Rater,
): Promise<OpenItems> {
  const conflicts = await conflictsOf(db, studyId, raterId)
  // of the answers to a question that a rater may see only one of, one is left
  const unit = plan.arms === 'never-same-rater' ? sql`i.question_id` : sql`i.id`
  const [open] = await db.execute<OpenItems>(sql`
    select count(distinct ${unit}) filter (where i.kind in ('regular', 'anchor'))::int as regular,
      count(distinct i.id) filter (where i.kind = 'calibration')::int as calibration,
      count(distinct i.id) filter (where i.kind = 'gold')::int as gold
    from study_slots s
    join study_items i on i.id = s.item_id
    join study_questions q on q.id = i.question_id
    where s.study_id = ${studyId}
      and (s.state = 'free' or (s.state = 'leased' and (s.rater_id = ${raterId} or s.lease_until < now())))
      and ${isForRater({ raterId, seat, specialty, plan, conflicts })}`)
  return open ?? { regular: 0, calibration: 0, gold: 0 }
}
