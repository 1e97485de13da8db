import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStudy, type StudyFixture } from '../testing/study-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { claimSlot } from './claim-slot'
import { declineSlot, extendLease, reviseRating, saveDraft, skipSlot, submitRating } from './rating-desk'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const harm = (value: string) => ({ harm: { values: [value] } })
const times = { activeMs: 1000, idleMs: 0 }

async function claim({ studyId, raters }: StudyFixture, rater: number) {
  const slot = await claimSlot(database.web.db, { studyId, raterId: raters[rater] ?? '' })
  return slot && { token: slot.token, raterId: raters[rater] ?? '' }
}

const counts = (studyId: string) => database.owner.sql<{ ratings: number; raters: number }[]>`
  select count(*)::int as ratings, count(distinct rater_id)::int as raters
  from study_ratings where study_id = ${studyId} group by item_id order by 1`

describe('a rater', () => {
  test('gets the same slot in every tab, though both ask at once', async () => {
    const study = await openStudy(database.owner.sql, { items: 5, raters: 1 })
    const tabs = await Promise.all(Array.from({ length: 6 }, () => claim(study, 0)))
    expect(new Set(tabs.map((tab) => tab?.token)).size).toBe(1)
  })

  test('never gets an item twice, and is told when nothing is left', async () => {
    const study = await openStudy(database.owner.sql, { items: 3, raters: 1 })
    for (let i = 0; i < 3; i++) {
      const held = await claim(study, 0)
      expect(held).not.toBeNull()
      if (held) await submitRating(database.web.db, { ...held, values: harm('no'), ...times })
    }
    expect(await claim(study, 0)).toBeNull()
    expect(await counts(study.studyId)).toEqual([1, 2, 3].map(() => ({ ratings: 1, raters: 1 })))
  })

  test('who presses twice submits once', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
    const held = await claim(study, 0)
    if (!held) throw new Error('nothing to claim')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        submitRating(database.web.db, { ...held, values: harm('yes'), ...times }),
      ),
    )
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
  })

  test('who skips gets the item again last; who declines never', async () => {
    const study = await openStudy(database.owner.sql, { items: 2, raters: 1 })
    const first = await claim(study, 0)
    if (!first) throw new Error('nothing to claim')
    await skipSlot(database.web.db, first)
    const second = await claim(study, 0)
    if (!second) throw new Error('nothing to claim')
    await declineSlot(database.web.db, { ...second, reason: 'outside my field' })
    const third = await claim(study, 0)
    if (!third) throw new Error('nothing to claim')
    await submitRating(database.web.db, { ...third, values: harm('no'), ...times })
    expect(await claim(study, 0)).toBeNull()
  })

  test('keeps the newest draft, whichever save arrives last', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
    const held = await claim(study, 0)
    if (!held) throw new Error('nothing to claim')
    await saveDraft(database.web.db, { ...held, values: harm('yes'), sequence: 2, ...times })
    await saveDraft(database.web.db, { ...held, values: harm('no'), sequence: 1, ...times })
    const [draft] = await database.owner
      .sql`select "values" from study_drafts where rater_id = ${held.raterId}`
    expect(draft?.['values']).toEqual(harm('yes'))
  })

  test('may change a rating within the time allowed, and the earlier values stay', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
    const held = await claim(study, 0)
    if (!held) throw new Error('nothing to claim')
    await submitRating(database.web.db, { ...held, values: harm('yes'), ...times })
    await reviseRating(database.web.db, { ...held, values: harm('no') })
    const [rating] = await database.owner
      .sql`select id, "values", revision from study_ratings where study_id = ${study.studyId}`
    expect(rating?.['values']).toEqual(harm('no'))
    const kept = await database.owner
      .sql`select "values" from study_rating_revisions where rating_id = ${rating?.['id']}`
    expect(kept.map((row) => row['values'])).toEqual([harm('yes')])
    await database.owner
      .sql`update study_ratings set submitted_at = now() - interval '1 day' where id = ${rating?.['id']}`
    await expect(reviseRating(database.web.db, { ...held, values: harm('yes') })).rejects.toThrow(
      /10 minutes/,
    )
  })
})

describe('a lease', () => {
  test('that ran out lets another rater in; the first one’s submission is refused, their draft kept', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 2, plan: { ratersPerItem: 1 } })
    const slow = await claim(study, 0)
    if (!slow) throw new Error('nothing to claim')
    await saveDraft(database.web.db, { ...slow, values: harm('yes'), sequence: 1, ...times })
    expect(await claim(study, 1)).toBeNull()
    await database.owner
      .sql`update study_slots set lease_until = now() - interval '1 second' where study_id = ${study.studyId}`
    const quick = await claim(study, 1)
    if (!quick) throw new Error('nothing to claim')
    await expect(submitRating(database.web.db, { ...slow, values: harm('yes'), ...times })).rejects.toThrow(
      /another rater/,
    )
    await expect(extendLease(database.web.db, slow)).rejects.toThrow(/another rater/)
    await submitRating(database.web.db, { ...quick, values: harm('no'), ...times })
    expect(
      await database.owner.sql`select 1 from study_drafts where rater_id = ${slow.raterId}`,
    ).toHaveLength(1)
    expect(await counts(study.studyId)).toEqual([{ ratings: 1, raters: 1 }])
  })

  test('that ran out and that nobody took is still its rater’s', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
    const held = await claim(study, 0)
    if (!held) throw new Error('nothing to claim')
    await database.owner
      .sql`update study_slots set lease_until = now() - interval '1 hour' where study_id = ${study.studyId}`
    expect(await submitRating(database.web.db, { ...held, values: harm('no'), ...times })).toEqual({
      isNew: true,
    })
  })
})

describe('who is let in', () => {
  test('nobody rates their own answers, nor those of their organisation’s system', async () => {
    const study = await openStudy(database.owner.sql, { items: 2, raters: 2 })
    await database.owner
      .sql`update study_arms set author_id = ${study.raters[0] ?? ''} where study_id = ${study.studyId}`
    expect(await claim(study, 0)).toBeNull()
    expect(await claim(study, 1)).not.toBeNull()
  })

  test('a rater who did not accept the present consent text is refused', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
    await database.owner
      .sql`update studies set consent_text = 'We keep your ratings.', consent_version = 2 where id = ${study.studyId}`
    await expect(claim(study, 0)).rejects.toThrow(/consent/)
  })

  test('a cap ends a rater’s part', async () => {
    const study = await openStudy(database.owner.sql, { items: 3, raters: 1, plan: { raterCap: 1 } })
    const held = await claim(study, 0)
    if (!held) throw new Error('nothing to claim')
    await submitRating(database.web.db, { ...held, values: harm('no'), ...times })
    await expect(claim(study, 0)).rejects.toThrow(/as many as this study asks/)
  })

  test('a closed study takes nothing more', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
    const held = await claim(study, 0)
    if (!held) throw new Error('nothing to claim')
    await database.owner
      .sql`update studies set status = 'closed', closed_at = now() where id = ${study.studyId}`
    await expect(submitRating(database.web.db, { ...held, values: harm('no'), ...times })).rejects.toThrow(
      /closed/,
    )
    await expect(claim(study, 0)).rejects.toThrow(/not open/)
  })
})

test('many raters at once, some of whom vanish: every item ends with exactly k ratings of different raters', async () => {
  const study = await openStudy(database.owner.sql, { items: 20, raters: 12, plan: { ratersPerItem: 3 } })
  const work = async (rater: number) => {
    for (let step = 0; ; step++) {
      const held = await claim(study, rater)
      if (!held) return
      // every fourth rater walks away from their third item and comes back when its lease is over
      if (rater % 4 === 0 && step === 2) {
        await database.owner
          .sql`update study_slots set lease_until = now() - interval '1 second' where claim_token = ${held.token}`
        continue
      }
      await submitRating(database.web.db, { ...held, values: harm(step % 2 ? 'yes' : 'no'), ...times }).catch(
        () => {},
      )
    }
  }
  await Promise.all(Array.from({ length: 12 }, (_, rater) => work(rater)))
  // those who had nothing left while somebody held the last slots come back once
  await Promise.all(Array.from({ length: 12 }, (_, rater) => work(rater)))
  expect(await counts(study.studyId)).toEqual(Array.from({ length: 20 }, () => ({ ratings: 3, raters: 3 })))
})
