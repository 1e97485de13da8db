import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import { drawAnswers, type RatedAnswer } from '@/lib/studies/blinding/draw-answers'
import type { GuessedSource } from '@/lib/studies/blinding/guessed-source'
import type { Database } from '../client'
import { sourcesAreOpen } from '../queries/rating-desk-end'
import { studySourceGuesses } from '../schema/source-guesses'

interface Part {
  readonly studyId: string
  readonly raterId: string
}

interface OwnAnswer extends RatedAnswer, Record<string, unknown> {
  readonly item: string
  readonly place: number
}

const areKnown = () =>
  new DomainError(
    'conflict',
    'This study is or was closed, and its sources are known: guesses no longer count.',
  )

/**
 * Draws the answers that a rater is asked about at their end, from those they rated and that count, by the study's seed.
 * Drawn once: asked again, or by two tabs at a time, it changes nothing. Nothing is drawn where all sources are of one
 * kind, since there is nothing to tell apart.
 *
 * @throws DomainError not-found for everybody but an accepted rater; conflict once the sources are known
 */
export async function drawSourceQuestions(db: Database, { studyId, raterId }: Part): Promise<void> {
  await db.transaction(async (tx) => {
    const [rater] = await tx.execute<{
      seed: string
      pseudonym: string
      is_open: boolean
      kinds: number
    }>(sql`
      select s.seed, r.pseudonym, ${sourcesAreOpen} as is_open,
        (select count(distinct a.kind = 'clinician')::int from study_arms a
         where a.study_id = s.id and not a.is_check) as kinds
      from study_raters r join studies s on s.id = r.study_id
      where r.study_id = ${studyId} and r.user_id = ${raterId} and r.status = 'accepted'
      for update of r`)
    if (!rater) throw new DomainError('not-found', 'You are not a rater of this study.')
    if (!rater.is_open) throw areKnown()
    const [known] = await tx.execute(sql`
      select 1 from study_source_guesses where study_id = ${studyId} and rater_id = ${raterId} limit 1`)
    if (known || rater.kinds < 2) return
    const rated = await tx.execute<OwnAnswer>(sql`
      select i.id as item, ia.place, i.question_id as question,
        case when arm.kind = 'clinician' then 'clinician' else 'model' end as source
      from study_ratings g
      join study_items i on i.id = g.item_id
      join study_item_answers ia on ia.item_id = i.id
      join study_answers a on a.id = ia.answer_id
      join study_arms arm on arm.id = a.arm_id
      where g.study_id = ${studyId} and g.rater_id = ${raterId} and i.kind in ('regular', 'anchor')
      order by i.position, ia.place`)
    const drawn = drawAnswers(rated, rater)
    if (drawn.length === 0) return
    await tx.insert(studySourceGuesses).values(
      drawn.map(({ item, place }, position) => ({
        ...{ studyId, raterId, position, itemId: item, place },
        token: randomBytes(24).toString('base64url'),
      })),
    )
  })
}

/**
 * Keeps whom a rater takes for the sources; a later guess replaces an earlier one, what is not named stays.
 *
 * @param guesses by the tokens of this rater; others are passed over
 * @throws DomainError conflict once the sources are known
 */
export async function saveSourceGuesses(
  db: Database,
  { studyId, raterId, guesses }: Part & { guesses: Readonly<Record<string, GuessedSource>> },
): Promise<void> {
  const entries = Object.entries(guesses)
  if (entries.length === 0) return
  const tokens = sql.param(entries.map(([token]) => token))
  const said = sql.param(entries.map(([, guess]) => guess))
  const [study] = await db.execute<{ is_open: boolean }>(sql`
    with kept as (
      update study_source_guesses k set guess = given.guess, guessed_at = now()
      from unnest(${tokens}::text[], ${said}::text[]) as given(token, guess), studies s
      where k.token = given.token and k.study_id = ${studyId} and k.rater_id = ${raterId}
        and s.id = k.study_id and ${sourcesAreOpen} and k.guess is distinct from given.guess
    )
    select ${sourcesAreOpen} as is_open from studies s where s.id = ${studyId}`)
  if (!study?.is_open) throw areKnown()
}
