import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { DomainError } from '@/lib/errors'
import { contentSeed } from '@/lib/studies/import/content-seed'
import type { ImportedStudy } from '@/lib/studies/import/imported-study'
import type { RatingsMapping } from '@/lib/studies/import/mapping'
import { StudyPlan } from '@/lib/studies/plan/plan'
import type { Database } from '../client'
import { users } from '../schema/accounts'
import { studies, studyArms } from '../schema/studies'
import { studyAnswers, studyItemAnswers, studyItems, studyQuestions } from '../schema/study-questions'
import { studyRaters } from '../schema/study-raters'
import { studyRatings, studySlots } from '../schema/study-ratings'
import { judgeScores } from '../schema/study-results'
import { saveInstrument } from './instruments'

export interface StudyToImport {
  readonly slug: string
  readonly title: string
  readonly description: string
  /** Where the ratings come from: a file's name, a release. */
  readonly importedFrom: string
  readonly mapping: RatingsMapping
  readonly isDemonstration?: boolean
}

/**
 * Writes ratings made elsewhere as a closed study, so that they are analysed and shown like any other. Raters become
 * accounts that nobody can sign in to, known by their pseudonyms; their names in the file are not kept.
 *
 * @param actorId who imports
 * @throws DomainError conflict when there is a study of this name, invalid when there are no ratings
 */
export async function importStudy(
  db: Database,
  imported: ImportedStudy,
  details: StudyToImport,
  actorId: string | null,
): Promise<{ studyId: string; slug: string }> {
  const { slug, title, description, importedFrom, mapping, isDemonstration = false } = details
  if (imported.ratings.length === 0) {
    throw new DomainError('invalid', 'The file holds no ratings that this mapping can read.')
  }
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`study ${slug}`}))`)
    const [known] = await tx.select({ id: studies.id }).from(studies).where(eq(studies.slug, slug))
    if (known) throw new DomainError('conflict', `There is a study "${slug}" already.`, { field: 'slug' })
    const instrument = await saveInstrument(tx, imported.instrument, actorId)
    const studyId = randomUUID()
    const items = itemsOf(imported)
    await tx.insert(studies).values({
      ...{ id: studyId, slug, title, description, isDemonstration, importedFrom, createdBy: actorId },
      ...{ instrumentSlug: instrument.slug, instrumentVersion: instrument.version },
      importMapping: mapping,
      status: 'closed',
      plan: StudyPlan.parse({
        allocation: 'queue',
        ratersPerItem: Math.min(50, Math.max(...items.map(({ ratings }) => ratings.length))),
      }),
      seed: contentSeed(imported),
      launchedAt: sql`now()`,
      closedAt: sql`now()`,
    })
    await writeContent(tx, studyId, imported, items)
    await tx.execute(sql`select pg_notify('rounds_changed', ${`study ${slug}`})`)
    return { studyId, slug }
  })
}

interface ImportedItem {
  readonly id: string
  readonly question: string
  readonly arms: readonly string[]
  readonly ratings: ImportedStudy['ratings'][number][]
}

/** Ratings by what they are about: the question and its arms. */
function itemsOf({ ratings }: ImportedStudy): ImportedItem[] {
  const items = new Map<string, ImportedItem>()
  for (const rating of ratings) {
    const key = JSON.stringify([rating.question, rating.arms])
    const item = items.get(key) ?? { id: randomUUID(), ...rating, ratings: [] }
    items.set(key, item)
    item.ratings.push(rating)
  }
  return [...items.values()]
}

async function writeContent(
  tx: Database,
  studyId: string,
  imported: ImportedStudy,
  items: readonly ImportedItem[],
): Promise<void> {
  const armIdOf = idsOf(imported.arms.map(({ name }) => name))
  const questionIdOf = idsOf(imported.questions.map(({ externalId }) => externalId))
  const raterIdOf = idsOf(imported.raters.map(({ pseudonym }) => pseudonym))
  const answerIdOf = idsOf(imported.answers.map(answerKey))

  await insertAll(
    tx,
    studyArms,
    imported.arms.map(({ name, isClinician }, position) => ({
      ...{ id: armIdOf(name), studyId, position, name },
      kind: isClinician ? 'clinician' : 'uploaded',
    })),
  )
  await insertAll(
    tx,
    studyQuestions,
    imported.questions.map((question, position) => ({
      ...question,
      ...{ id: questionIdOf(question.externalId), studyId, position },
    })),
  )
  await insertAll(
    tx,
    studyAnswers,
    imported.answers.map((answer) => ({
      id: answerIdOf(answerKey(answer)),
      armId: armIdOf(answer.arm),
      questionId: questionIdOf(answer.question),
      text: answer.text,
    })),
  )
  await insertAll(
    tx,
    studyItems,
    items.map(({ id, question, ratings }, position) => ({
      ...{ id, studyId, position, questionId: questionIdOf(question), slotCount: ratings.length },
    })),
  )
  await insertAll(
    tx,
    studyItemAnswers,
    items.flatMap(({ id, question, arms: of }) =>
      of.map((arm, place) => ({
        ...{ itemId: id, place, answerId: answerIdOf(answerKey({ arm, question })) },
      })),
    ),
  )
  await insertAll(
    tx,
    users,
    imported.raters.map(({ pseudonym }) => ({
      ...{ id: raterIdOf(pseudonym), name: `Imported rater ${pseudonym}`, roles: [] },
    })),
  )
  await insertAll(
    tx,
    studyRaters,
    imported.raters.map(({ pseudonym, group }) => ({
      ...{ studyId, userId: raterIdOf(pseudonym), status: 'accepted', pseudonym, group },
    })),
  )
  const slots = items.flatMap(({ id, ratings }) =>
    ratings.map((rating, i) => ({
      ...{ ...rating, shownOrder: [...rating.shownOrder] },
      ...{ slotId: randomUUID(), itemId: id, number: i + 1 },
    })),
  )
  await insertAll(
    tx,
    studySlots,
    slots.map(({ slotId, itemId, number, rater, shownOrder }) => ({
      ...{ id: slotId, studyId, itemId, number, state: 'done', raterId: raterIdOf(rater), shownOrder },
    })),
  )
  await insertAll(
    tx,
    studyRatings,
    slots.map(({ slotId, itemId, rater, values, shownOrder }) => ({
      ...{ studyId, slotId, itemId, raterId: raterIdOf(rater), values, shownOrder },
    })),
  )
  await insertAll(
    tx,
    judgeScores,
    imported.judgeScores.map((score) => ({
      ...{ studyId, judge: score.judge, axis: score.axis, value: score.value },
      answerId: answerIdOf(answerKey(score)),
    })),
  )
}

/** A new id for each name. */
function idsOf(names: readonly string[]): (name: string) => string {
  const ids = new Map(names.map((name) => [name, randomUUID()]))
  return (name) => {
    const id = ids.get(name)
    if (id === undefined) throw new RangeError(`"${name}" is named but not part of the import`)
    return id
  }
}

const answerKey = ({ arm, question }: { arm: string; question: string }) => JSON.stringify([arm, question])

/** A statement takes 65,535 parameters; the widest row here has eleven. */
const rowsPerStatement = 2000

async function insertAll<Table extends PgTable>(
  tx: Database,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  for (let first = 0; first < rows.length; first += rowsPerStatement)
    await tx.insert(table).values(rows.slice(first, first + rowsPerStatement))
}
