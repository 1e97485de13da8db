import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { claimSlot } from '@/db/commands/claim-slot'
import { ensureImporter } from '@/db/commands/importer'
import { saveRaterProfile, verifyRater } from '@/db/commands/rater-profiles'
import { submitRating } from '@/db/commands/rating-desk'
import { drawSourceQuestions, saveSourceGuesses } from '@/db/commands/source-guesses'
import { declareExclusion } from '@/db/commands/studies-oversight'
import { applyToStudy, closeRatersPart, consentToStudy, decideOnRater } from '@/db/commands/study-raters'
import { deskItem } from '@/db/queries/rating-desk'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { namedDice } from '@/lib/benchmarks/demonstration/dice'
import { madeUpGuess, madeUpTelling } from '@/lib/studies/demonstration/made-up-guess'
import { madeUpRating } from '@/lib/studies/demonstration/made-up-rating'
import { type DemonstrationRater, demonstrationRaters } from '@/lib/studies/demonstration/raters'
import { type DemonstrationStudy, demonstrationExclusion } from '@/lib/studies/demonstration/studies'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import { publishedInstrument } from '@/lib/studies/instruments/table'

/** Invented raters share a prefix, so that no account of a person is ever taken for theirs. */
const accountOf = (rater: DemonstrationRater) => `Demonstration rater ${rater.name}`

/**
 * Lets the invented raters of an open study do their part at the desk everybody rates at.
 *
 * @returns false when stopped before all was rated
 */
export async function letRate(
  db: Database,
  studyId: string,
  study: DemonstrationStudy,
  organiser: CurrentUser,
  isStopping: () => boolean,
): Promise<boolean> {
  const instrument = publishedInstrument(study.instrument)
  if (!instrument) throw new Error(`no instrument ${study.instrument}`)
  const people = study.raters.flatMap((number) => demonstrationRaters[number] ?? [])
  const most = study.ratingsMade ?? Number.POSITIVE_INFINITY
  const everybody: { rater: DemonstrationRater; id: string; left: number }[] = []
  // one after the other: pseudonyms and seats are given in order
  for (const rater of people) {
    const id = await admit(db, studyId, rater, organiser)
    everybody.push({ rater, id, left: most - (await ratingsBy(db, studyId, id)) })
  }
  let working = everybody
  // in turns, so that a queue of items is not emptied by the first who comes
  while (working.length > 0) {
    const next: typeof working = []
    for (const { rater, id, left } of working) {
      if (isStopping()) return false
      if (left > 0 && (await rateNext(db, studyId, id, rater, instrument)))
        next.push({ rater, id, left: left - 1 })
    }
    working = next
  }
  if (study.ratingsMade === null) for (const { rater, id } of everybody) await endPart(db, studyId, id, rater)
  if (study.gold.length > 0) await exclude(db, studyId, organiser)
  return true
}

/** An account nobody can sign in to, with a verified statement, accepted and consenting. */
async function admit(
  db: Database,
  studyId: string,
  rater: DemonstrationRater,
  organiser: CurrentUser,
): Promise<string> {
  const { id } = await ensureImporter(db, accountOf(rater), [])
  const [part] = await db.execute(sql`
    select 1 from study_raters
    where study_id = ${studyId} and user_id = ${id} and status = 'accepted' and consented_at is not null`)
  if (part) return id
  await saveRaterProfile(db, id, rater.profile)
  await verifyRater(db, id, organiser.id)
  await applyToStudy(db, studyId, id)
  const [row] = await db.execute<{ status: string; consent_version: number }>(sql`
    select r.status, s.consent_version from study_raters r join studies s on s.id = r.study_id
    where r.study_id = ${studyId} and r.user_id = ${id}`)
  if (row?.status === 'applied')
    await decideOnRater(db, { studyId, userId: id, isAccepted: true, group: rater.group })
  await consentToStudy(db, { studyId, userId: id, version: row?.consent_version ?? 1 })
  return id
}

async function ratingsBy(db: Database, studyId: string, raterId: string): Promise<number> {
  const [row] = await db.execute<{ done: number }>(sql`
    select count(*)::int as done from study_ratings where study_id = ${studyId} and rater_id = ${raterId}`)
  return row?.done ?? 0
}

/** @returns false when nothing is left for this rater */
async function rateNext(
  db: Database,
  studyId: string,
  raterId: string,
  rater: DemonstrationRater,
  instrument: Instrument,
): Promise<boolean> {
  const slot = await claimSlot(db, { studyId, raterId })
  const item = slot && (await deskItem(db, { token: slot.token, raterId }))
  if (!slot || !item) return false
  // by what is read, so that every start of every instance draws the same ratings, whatever order the items come in
  const about = [instrument.id, ...item.answers].join('\n')
  // a hidden repeat is judged anew: people are not quite steady either
  const before = await timesRated(db, studyId, raterId, item.answers)
  const own = namedDice(`${rater.name} ${about}${before > 0 ? ` again ${before}` : ''}`)
  const values = madeUpRating(rater, {
    ...{ instrument, answers: item.answers, own },
    shared: namedDice([instrument.id, ...item.answers.toSorted()].join('\n')),
  })
  const seconds = (25 + 60 * own()) * (rater.carelessness > 0.5 ? 0.15 : 1)
  await submitRating(db, {
    ...{ token: slot.token, raterId, values },
    ...{ activeMs: Math.round(1000 * seconds), idleMs: Math.round(8000 * own()) },
  })
  return true
}

async function timesRated(
  db: Database,
  studyId: string,
  raterId: string,
  answers: readonly string[],
): Promise<number> {
  const [row] = await db.execute<{ times: number }>(sql`
    select count(*)::int as times from study_ratings g
    where g.study_id = ${studyId} and g.rater_id = ${raterId} and (
      select array_agg(a.text order by a.text) from study_item_answers ia join study_answers a on a.id = ia.answer_id
      where ia.item_id = g.item_id) = (select array_agg(text order by text) from unnest(${sql.param(answers)}::text[]) text)`)
  return row?.times ?? 0
}

/** What a rater says at the end: whether to be named, and whom they took for the source of some answers. */
async function endPart(
  db: Database,
  studyId: string,
  raterId: string,
  rater: DemonstrationRater,
): Promise<void> {
  await drawSourceQuestions(db, { studyId, raterId })
  // the truth is asked for only to make the invented guesses a little better than chance
  const asked = await db.execute<{ token: string; kind: string; text: string }>(sql`
    select k.token, arm.kind, a.text
    from study_source_guesses k
    join study_item_answers ia on ia.item_id = k.item_id and ia.place = k.place
    join study_answers a on a.id = ia.answer_id
    join study_arms arm on arm.id = a.arm_id
    where k.study_id = ${studyId} and k.rater_id = ${raterId}
    order by k.position`)
  const guesses = Object.fromEntries(
    asked.map(({ token, kind, text }) => [
      token,
      madeUpGuess(kind === 'clinician' ? 'clinician' : 'model', namedDice(`guess ${rater.name} ${text}`)),
    ]),
  )
  await saveSourceGuesses(db, { studyId, raterId, guesses })
  await closeRatersPart(db, {
    ...{ studyId, userId: raterId, wantsCredit: rater.wantsCredit },
    creditName: rater.wantsCredit ? rater.name : null,
    blindingCheck: { couldTell: madeUpTelling(namedDice(`telling ${rater.name}`)), guess: '' },
  })
}

/** The rule declared beforehand, where it holds. */
async function exclude(db: Database, studyId: string, organiser: CurrentUser): Promise<void> {
  const rater = demonstrationRaters[demonstrationExclusion.rater]
  if (!rater) return
  const { id } = await ensureImporter(db, accountOf(rater), [])
  const [found] = await db.execute<{ pseudonym: string }>(sql`
    select pseudonym from study_raters r where r.study_id = ${studyId} and r.user_id = ${id}
      and not exists (select 1 from study_exclusions e where e.study_id = r.study_id and e.rater_id = r.user_id)`)
  if (!found) return
  await declareExclusion(
    db,
    studyId,
    {
      ...{ excluded: { pseudonym: found.pseudonym }, reason: demonstrationExclusion.reason },
      isPredeclared: true,
    },
    organiser.id,
  )
}
