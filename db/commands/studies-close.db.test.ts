import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import {
  adjudicationDesk,
  adjudicatorsOf,
  invitedAdjudicators,
} from '../queries/studies-organise-adjudication'
import { blindingRemarks } from '../queries/studies-organise-monitor'
import { studies } from '../schema/studies'
import { studyAdjudications } from '../schema/study-adjudication'
import { studyExclusions } from '../schema/study-raters'
import { studyResults } from '../schema/study-results'
import { acceptRaters, type DesignFixture, designStudy } from '../testing/design-fixture'
import { makePerson } from '../testing/people'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { claimSlot } from './claim-slot'
import { submitRating } from './rating-desk'
import {
  acceptAdjudication,
  decideItem,
  inviteAdjudicator,
  uninviteAdjudicator,
} from './studies-adjudication'
import { closeEndedStudies, closeStudy, reopenStudy, setStudyEnd } from './studies-close'
import { launchStudy } from './studies-launch'
import { declareExclusion, logUnblinding } from './studies-oversight'
import { closeRatersPart } from './study-raters'
import { freezeResults } from './study-results'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const web = () => database.web.db
const worker = () => database.worker.db
const quick = { replicates: 50, permutations: 50 }
const inAnHour = () => new Date(Date.now() + 3_600_000)
const statusOf = async (studyId: string) =>
  (await web().select({ status: studies.status }).from(studies).where(eq(studies.id, studyId)))[0]?.status

async function launched(options: Parameters<typeof designStudy>[1] = {}): Promise<DesignFixture> {
  const study = await designStudy(web(), options)
  await launchStudy(web(), study.studyId, study.organiserId, new Date())
  return study
}

const harm = (value: string) => ({ 'extent-of-possible-harm': { values: [value] } })

async function rate({ studyId }: DesignFixture, raterId: string, value: string): Promise<void> {
  const slot = await claimSlot(web(), { studyId, raterId })
  if (!slot) throw new Error('nothing to claim')
  await submitRating(web(), { token: slot.token, raterId, values: harm(value), activeMs: 9000, idleMs: 0 })
}

async function frozenOf(studyId: string): Promise<StudyAnalysis> {
  const [frozen] = await web().select().from(studyResults).where(eq(studyResults.studyId, studyId))
  if (!frozen) throw new Error('nothing is frozen')
  return frozen.analysis as unknown as StudyAnalysis
}

const queued = async (studyId: string) =>
  (
    await database.owner.sql`
      select 1 from graphile_worker._private_jobs where payload ->> 'studyId' = ${studyId}`
  ).length

test('what raters say of the blinding is kept with their pseudonym; silence is not an answer', async () => {
  const { studyId } = await launched()
  const [first = '', second = ''] = await acceptRaters(web(), studyId, 2)
  const part = { studyId, wantsCredit: false, creditName: null }
  await closeRatersPart(web(), {
    ...part,
    userId: first,
    blindingCheck: { couldTell: 'mostly', guess: 'The lists.' },
  })
  await closeRatersPart(web(), { ...part, userId: second, blindingCheck: null })
  const remarks = await blindingRemarks(web(), studyId)
  expect(remarks).toEqual([{ pseudonym: expect.any(String), couldTell: 'mostly', guess: 'The lists.' }])
})

describe('closing', () => {
  test('takes nothing more, gives back what is held, and has the results frozen once', async () => {
    const study = await launched({ questions: 3 })
    const [first = '', second = ''] = await acceptRaters(web(), study.studyId, 2)
    await rate(study, first, 'no-harm')
    await claimSlot(web(), { studyId: study.studyId, raterId: second })
    const close = () => closeStudy(web(), study.studyId, { actorId: study.organiserId, reason: 'Done.' })
    expect((await Promise.all([close(), close()])).sort()).toEqual([false, true])
    expect(await queued(study.studyId)).toBe(1)
    const [left] = await database.owner
      .sql`select count(*)::int as leased from study_slots where study_id = ${study.studyId} and state = 'leased'`
    expect(left?.['leased']).toBe(0)
    await expect(claimSlot(web(), { studyId: study.studyId, raterId: second })).rejects.toThrow(/not open/)
    await freezeResults(worker(), study.studyId, 'Done.', null, quick)
    expect((await frozenOf(study.studyId)).all.n.ratings).toBe(1)
  })

  test('happens by itself when the end date is over, and only then', async () => {
    const over = await launched()
    const later = await launched()
    await setStudyEnd(
      web(),
      over.studyId,
      { endsAt: inAnHour(), timeZone: 'UTC' },
      over.organiserId,
      new Date(),
    )
    await setStudyEnd(
      web(),
      later.studyId,
      { endsAt: inAnHour(), timeZone: 'UTC' },
      later.organiserId,
      new Date(),
    )
    await database.owner
      .sql`update studies set ends_at = now() - interval '1 second' where id = ${over.studyId}`
    expect(await closeEndedStudies(worker())).toBe(1)
    expect([await statusOf(over.studyId), await statusOf(later.studyId)]).toEqual(['closed', 'open'])
    expect(await closeEndedStudies(worker())).toBe(0)
  })

  test('is refused for a draft, and an end in the past for any', async () => {
    const draft = await designStudy(web(), {})
    await expect(
      closeStudy(web(), draft.studyId, { actorId: draft.organiserId, reason: '' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    const past = { endsAt: new Date(Date.now() - 1000), timeZone: 'Europe/Berlin' }
    await expect(
      setStudyEnd(web(), draft.studyId, past, draft.organiserId, new Date()),
    ).rejects.toMatchObject({ field: 'endsAt' })
  })

  test('can be taken back: the study goes on, and its frozen results stay', async () => {
    const study = await launched({ questions: 2 })
    const [rater = ''] = await acceptRaters(web(), study.studyId, 1)
    await rate(study, rater, 'no-harm')
    await closeStudy(web(), study.studyId, { actorId: study.organiserId, reason: 'First end.' })
    await freezeResults(worker(), study.studyId, 'First end.', null, quick)
    await reopenStudy(web(), study.studyId, { endsAt: null, timeZone: 'UTC' }, study.organiserId, new Date())
    await rate(study, rater, 'no-harm')
    await closeStudy(web(), study.studyId, { actorId: study.organiserId, reason: 'Second end.' })
    await freezeResults(worker(), study.studyId, 'Second end.', null, quick)
    const versions = await web().select().from(studyResults).where(eq(studyResults.studyId, study.studyId))
    expect(
      versions.map(({ version, analysis }) => [
        version,
        (analysis as unknown as StudyAnalysis).all.n.ratings,
      ]),
    ).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
})

describe('oversight', () => {
  test('unblinding is written down before anything is shown, and only while the study runs', async () => {
    const study = await launched()
    await logUnblinding(web(), study.studyId, 'A harm was reported.', study.organiserId)
    const rows = await database.owner
      .sql`select reason from study_unblindings where study_id = ${study.studyId}`
    expect(rows.map((row) => row['reason'])).toEqual(['A harm was reported.'])
    await closeStudy(web(), study.studyId, { actorId: study.organiserId, reason: '' })
    await expect(logUnblinding(web(), study.studyId, 'again', study.organiserId)).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('an exclusion counts as declared beforehand only while nobody has looked', async () => {
    const study = await launched({ questions: 4 })
    const raters = await acceptRaters(web(), study.studyId, 2)
    for (const rater of raters) await rate(study, rater, 'no-harm')
    const exclude = (pseudonym: string) =>
      declareExclusion(
        web(),
        study.studyId,
        { excluded: { pseudonym }, reason: 'Fell asleep.', isPredeclared: true },
        study.organiserId,
      )
    await exclude('R01')
    await expect(exclude('R01')).rejects.toThrow(/already/)
    await expect(exclude('R09')).rejects.toMatchObject({ field: 'pseudonym' })
    await logUnblinding(web(), study.studyId, 'Safety.', study.organiserId)
    await exclude('R02')
    const rows = await web().select().from(studyExclusions).where(eq(studyExclusions.studyId, study.studyId))
    expect(rows.map(({ isPredeclared }) => isPredeclared)).toEqual([true, false])
    await closeStudy(web(), study.studyId, { actorId: study.organiserId, reason: 'Done.' })
    await freezeResults(worker(), study.studyId, 'Done.', null, quick)
    const analysis = await frozenOf(study.studyId)
    expect([analysis.all.n.ratings, analysis.withoutExcluded?.n.ratings]).toEqual([2, 0])
  })
})

describe('where raters disagree', () => {
  const ask = ({ studyId, organiserId }: { studyId: string; organiserId: string }, recipient: string) =>
    inviteAdjudicator(web(), studyId, { recipient, subject: 'Decide', text: 'A link' }, organiserId)
  const disagreeing = async () => {
    const study = await launched({
      questions: 2,
      plan: { ratersPerItem: 2, adjudication: { 'extent-of-possible-harm': 'any-disagreement' } },
    })
    const [first = '', second = ''] = await acceptRaters(web(), study.studyId, 2)
    for (let n = 0; n < 2; n++) {
      await rate(study, first, 'no-harm')
      await rate(study, second, 'death-or-severe-harm')
    }
    return { study, first }
  }

  test('a third person decides, once, and the results say so', async () => {
    const { study, first } = await disagreeing()
    const third = await makePerson(web(), { email: `third-${study.slug}@example.org` })
    await ask(study, `THIRD-${study.slug}@example.org`)
    expect(await acceptAdjudication(web(), study.studyId, await makePerson(web()))).toBe(false)
    const person = { id: third.id, email: `third-${study.slug}@example.org` }
    expect(await acceptAdjudication(web(), study.studyId, person)).toBe(true)
    expect(await acceptAdjudication(web(), study.studyId, person)).toBe(false)
    const desk = await adjudicationDesk(web(), study.studyId, third.id)
    expect(desk.open).toHaveLength(2)
    expect(desk.open[0]).toMatchObject({ chosen: ['no-harm', 'death-or-severe-harm'] })
    expect(JSON.stringify(desk.open)).not.toMatch(/R0|Alpha/)
    expect((await adjudicationDesk(web(), study.studyId, first)).open).toEqual([])

    const itemId = desk.open[0]?.item ?? ''
    const decide = (value: string) =>
      decideItem(
        web(),
        study.studyId,
        { itemId, decisions: { 'extent-of-possible-harm': value }, comment: 'An overdose.' },
        third.id,
      )
    await expect(decide('awful')).rejects.toMatchObject({ code: 'invalid' })
    expect(await decide('death-or-severe-harm')).toBe(1)
    await expect(decide('no-harm')).rejects.toMatchObject({ code: 'conflict' })
    expect((await adjudicationDesk(web(), study.studyId, third.id)).open).toHaveLength(1)
    const kept = await web()
      .select()
      .from(studyAdjudications)
      .where(and(eq(studyAdjudications.itemId, itemId)))
    expect(kept).toMatchObject([{ axis: 'extent-of-possible-harm', value: 'death-or-severe-harm' }])
  })

  test('a rater cannot be the third person, before or after', async () => {
    const { study, first } = await disagreeing()
    const [rater] = await database.owner.sql`select email from users where id = ${first}`
    const email = String(rater?.['email'])
    await expect(ask(study, email)).rejects.toThrow(/third person/)
    // asked before they came to rate: the invitation makes nothing of them
    await database.owner.sql`insert into study_adjudicator_invitations (study_id, email)
      values (${study.studyId}, ${email.toLowerCase()})`
    expect(await acceptAdjudication(web(), study.studyId, { id: first, email })).toBe(false)
  })

  test('whether an address has an account makes no difference to whoever asks it', async () => {
    const { study } = await disagreeing()
    const known = await makePerson(web())
    for (const email of [String(known.email), 'nobody-knows@example.org']) {
      expect(await ask(study, email)).toBeUndefined()
      expect(await ask(study, email)).toBeUndefined()
    }
    expect(await invitedAdjudicators(web(), study.studyId)).toEqual([known.email, 'nobody-knows@example.org'])
    expect(await adjudicatorsOf(web(), study.studyId)).toEqual([])
    await uninviteAdjudicator(web(), study.studyId, 'Nobody-Knows@example.org')
    expect(await invitedAdjudicators(web(), study.studyId)).toEqual([known.email])
  })
})
