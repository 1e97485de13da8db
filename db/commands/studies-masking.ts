import { sql } from 'drizzle-orm'
import { groupBy } from '@/lib/studies/analysis/pairs'
import { findSelfIdentification, masked, sameQuote } from '@/lib/studies/design/self-identification'
import type { Database } from '../client'
import { answersAndNames } from '../queries/studies-organise-texts'
import { lockDraft, traceStudy } from './studies-draft'

/**
 * Masks words by which answers of a draft give their source away: every place where one of these quotes was found.
 *
 * @returns how many places in how many answers
 * @throws DomainError not-found, conflict once the study is launched
 */
export async function maskGiveaways(
  db: Database,
  studyId: string,
  quotes: readonly string[],
  userId: string,
): Promise<{ places: number; answers: number }> {
  return db.transaction(async (tx) => {
    await lockDraft(tx, studyId)
    const { answers, names } = await answersAndNames(tx, studyId)
    const wanted = new Set(quotes.map(sameQuote))
    const found = findSelfIdentification(answers, names).filter(({ quote }) => wanted.has(sameQuote(quote)))
    const placesOf = groupBy(found, ({ answer }) => answer)
    const changed = answers.flatMap(({ id, text }) => {
      const places = placesOf.get(id)
      return places ? [{ id, text: masked(text, places) }] : []
    })
    await tx.execute(sql`
      update study_answers a set text = row.text
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as row(id uuid, text text) where a.id = row.id`)
    const counts = { places: found.length, answers: changed.length }
    await traceStudy(tx, studyId, 'study-answers-masked', userId, { ...counts, quotes: [...wanted] })
    return counts
  })
}
