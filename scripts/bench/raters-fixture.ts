import { sql } from 'drizzle-orm'
import { connect } from '@/db/client'
import { startSession } from '@/db/commands/sessions'
import { createStudy, updateStudyDraft } from '@/db/commands/studies'
import { addUploadedArm } from '@/db/commands/studies-arms'
import { launchStudy } from '@/db/commands/studies-launch'
import { setQuestions } from '@/db/commands/studies-questions'
import { StudyPlan } from '@/lib/studies/plan/plan'

/** Ratings an item gets, and how many raters, questions and arms there are. */
export const K = 3
export const RATERS = 200
const QUESTIONS = 200
const ARMS = ['Alpha', 'Beta', 'Gamma']

/** A rater as the bench acts for them. */
export interface BenchRater {
  /** 0-based. */
  readonly number: number
  /** Of the session's cookie. */
  readonly session: string
}

export interface BenchStudy {
  readonly studyId: string
  readonly slug: string
  readonly raters: readonly BenchRater[]
  readonly items: number
}

/**
 * An open study with accepted raters who are signed in, made by the product's own commands. Leases are as short as they
 * can be, so that what a rater walked away from comes back while the bench runs.
 */
export async function prepareStudy(ownerUrl: string): Promise<BenchStudy> {
  const { db, close } = connect(ownerUrl, { name: 'bench', max: 4 })
  try {
    const [organiser] = await db.execute<{ id: string }>(sql`
      insert into users (name, email, roles) values ('Organiser', 'organiser@example.org', array['organiser']) returning id`)
    const organiserId = organiser?.id ?? ''
    const { studyId, slug } = await createStudy(
      db,
      { title: 'Many raters at once', instrument: 'med-palm-lay', organisationId: null },
      organiserId,
    )
    const ids = Array.from({ length: QUESTIONS }, (_, n) => `question-${n}`)
    await setQuestions(
      db,
      studyId,
      ids.map((externalId) => ({
        ...{ externalId, text: `What helps against complaint ${externalId}?`, use: 'regular', fields: {} },
        ...{ context: null, reference: null, expertise: null, expected: null, answers: [] },
      })),
      organiserId,
    )
    for (const name of ARMS) {
      const answers = ids.map((externalId) => ({
        ...{ externalId, text: `Rest, fluids and patience. ${name.length}`, authorEmail: null },
      }))
      await addUploadedArm(db, studyId, { name, kind: 'uploaded', author: null, answers }, organiserId)
    }
    const plan = StudyPlan.parse({ allocation: 'queue', ratersPerItem: K, leaseMinutes: 2 })
    await updateStudyDraft(db, studyId, { plan }, organiserId)
    const { items } = await launchStudy(db, studyId, organiserId, new Date())
    return { studyId, slug, items, raters: await acceptedRaters(db, studyId) }
  } finally {
    await close()
  }
}

async function acceptedRaters(db: ReturnType<typeof connect>['db'], studyId: string): Promise<BenchRater[]> {
  const people = await db.execute<{ id: string; n: number }>(sql`
    with made as (
      insert into users (email, roles) select 'rater' || n || '@example.org', array['rater']
      from generate_series(0, ${RATERS - 1}) n returning id, email)
    insert into study_raters (study_id, user_id, status, pseudonym, seat)
    select ${studyId}, id, 'accepted', 'R' || substring(email from '\\d+'), substring(email from '\\d+')::int from made
    returning user_id as id, seat as n`)
  const raters: BenchRater[] = []
  for (const { id, n } of people) raters.push({ number: n, session: (await startSession(db, id)).token })
  return raters
}
