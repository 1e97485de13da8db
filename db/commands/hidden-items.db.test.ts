import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskItem, deskOf } from '../queries/rating-desk'
import { acceptRaters, type DesignFixture, designStudy, question } from '../testing/design-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { claimSlot } from './claim-slot'
import { declineSlot, reviseRating, skipSlot, submitRating } from './rating-desk'
import { launchStudy } from './studies-launch'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const web = () => database.web.db
const expected = { 'possibility-of-bias': { values: ['no'] } }
const watching = (use: 'gold' | 'calibration', count: number) =>
  Array.from({ length: count }, (_, n) =>
    question(`${use}${n}`, { use, expected, answers: [`Known ${use} ${n}`] }),
  )

async function launched(options: Parameters<typeof designStudy>[1]) {
  const study = await designStudy(web(), options)
  await launchStudy(web(), study.studyId, study.organiserId, new Date())
  return study
}

/** Works until nothing is left; returns what was shown and how many were left before each. */
async function workThrough(study: DesignFixture, raterId: string) {
  const shown: { text: string; isPractice: boolean; left: number }[] = []
  const left = async () => (await deskOf(web(), { slug: study.slug, raterId }))?.left ?? 0
  for (;;) {
    const before = await left()
    const slot = await claimSlot(web(), { studyId: study.studyId, raterId })
    if (!slot) return shown
    const item = await deskItem(web(), { token: slot.token, raterId })
    shown.push({ text: item?.answers[0] ?? '', isPractice: item?.isPractice ?? false, left: before })
    await submitRating(web(), { token: slot.token, raterId, values: expected, activeMs: 1, idleMs: 0 })
  }
}

describe('a calibration round', () => {
  test('comes first, says what it is, and shows what was expected only once the rater has answered', async () => {
    const study = await launched({ questions: 3, more: watching('calibration', 2), plan: { raters: 1 } })
    const [raterId = ''] = await acceptRaters(web(), study.studyId, 1)
    const slot = await claimSlot(web(), { studyId: study.studyId, raterId })
    const held = { token: slot?.token ?? '', raterId }
    expect(await deskItem(web(), held)).toMatchObject({ isPractice: true, expected: null })
    await submitRating(web(), { ...held, values: expected, activeMs: 1, idleMs: 0 })
    expect(await deskItem(web(), held)).toMatchObject({ isPractice: true, expected })
    await expect(reviseRating(web(), { ...held, values: {} })).rejects.toThrow(/expected here is known/)
    const rest = await workThrough(study, raterId)
    expect(rest.map(({ isPractice }) => isPractice)).toEqual([true, false, false, false])
  })

  test('never shows what is expected of a gold item', async () => {
    const study = await launched({
      ...{ questions: 2, more: watching('gold', 4), plan: { raters: 1, goldRate: 0.5 } },
    })
    const [raterId = ''] = await acceptRaters(web(), study.studyId, 1)
    const tokens: string[] = []
    for (;;) {
      const slot = await claimSlot(web(), { studyId: study.studyId, raterId })
      if (!slot) break
      tokens.push(slot.token)
      await submitRating(web(), { token: slot.token, raterId, values: {}, activeMs: 1, idleMs: 0 })
    }
    for (const token of tokens)
      expect(await deskItem(web(), { token, raterId })).toMatchObject({ isPractice: false, expected: null })
  })
})

describe('hidden items', () => {
  test('are mixed into the work at their rates, each once, and progress does not tell them', async () => {
    const study = await launched({
      questions: 60,
      more: watching('gold', 12),
      plan: { raters: 2, goldRate: 0.15, repeatRate: 0.1 },
    })
    const raters = await acceptRaters(web(), study.studyId, 1)
    const shown = await workThrough(study, raters[0] ?? '')
    const gold = shown.filter(({ text }) => text.startsWith('Known gold'))
    const regular = shown.filter(({ text }) => text.startsWith('Alpha'))
    const repeats = regular.length - new Set(regular.map(({ text }) => text)).size
    expect(new Set(regular.map(({ text }) => text)).size).toBe(60)
    expect(new Set(gold.map(({ text }) => text)).size).toBe(gold.length)
    expect(gold.length).toBeGreaterThan(4)
    expect(repeats).toBeGreaterThan(2)
    // from first to last item the number before them falls by one, whatever it was
    expect(shown.map(({ left }) => left)).toEqual(shown.map((_, place) => shown.length - place))
    // an item comes again only after five others
    for (const [place, { text }] of shown.entries()) {
      const before = shown.slice(0, place).findLastIndex((earlier) => earlier.text === text)
      if (before >= 0) expect(place - before).toBeGreaterThan(5)
    }
  })

  test('the repeat is an item of its own, for this rater alone', async () => {
    const study = await launched({ questions: 12, plan: { ratersPerItem: 2, repeatRate: 0.4 } })
    const raters = await acceptRaters(web(), study.studyId, 2)
    for (const rater of raters) await workThrough(study, rater)
    const repeats = await database.owner.sql<{ same: boolean; answers: number; slots: number }[]>`
      select (select s.rater_id from study_slots s where s.item_id = i.id) in
               (select s.rater_id from study_slots s where s.item_id = i.repeat_of) as same,
        (select count(*)::int from study_item_answers a where a.item_id = i.id) as answers,
        (select count(*)::int from study_slots s where s.item_id = i.id) as slots
      from study_items i where i.study_id = ${study.studyId} and i.kind = 'repeat'`
    expect(repeats.length).toBeGreaterThan(2)
    expect(repeats.every(({ same, answers, slots }) => same && answers === 1 && slots === 1)).toBe(true)
    const counts = await database.owner.sql`
      select count(*)::int as ratings from study_ratings g join study_items i on i.id = g.item_id
      where i.study_id = ${study.studyId} and i.kind = 'regular' group by i.id`
    expect(counts.map((row) => row['ratings'])).toEqual(Array(12).fill(2))
  })

  test('skipped or declined ones do not stop the work', async () => {
    const study = await launched({
      ...{ questions: 20, more: watching('gold', 4), plan: { raters: 1, goldRate: 0.2, repeatRate: 0.2 } },
    })
    const [raterId = ''] = await acceptRaters(web(), study.studyId, 1)
    const skipped = new Set<string>()
    let submitted = 0
    for (let step = 0; step < 200; step++) {
      const slot = await claimSlot(web(), { studyId: study.studyId, raterId })
      if (!slot) break
      const held = { token: slot.token, raterId }
      const text = (await deskItem(web(), held))?.answers[0] ?? ''
      if (step % 4 === 0 && !skipped.has(text)) {
        skipped.add(text)
        await skipSlot(web(), held)
      } else if (step % 7 === 0) await declineSlot(web(), { ...held, reason: 'cannot say' })
      else {
        await submitRating(web(), { ...held, values: {}, activeMs: 1, idleMs: 0 })
        submitted++
      }
    }
    expect(await claimSlot(web(), { studyId: study.studyId, raterId })).toBeNull()
    const [count] = await database.owner.sql`
      select count(*)::int as regular from study_ratings g join study_items i on i.id = g.item_id
      where i.study_id = ${study.studyId} and i.kind = 'regular'`
    const [declined] = await database.owner.sql`
      select count(*)::int as regular from study_declines d join study_items i on i.id = d.item_id
      where i.study_id = ${study.studyId} and i.kind = 'regular'`
    expect(Number(count?.['regular']) + Number(declined?.['regular'])).toBe(20)
    expect(submitted).toBeGreaterThan(10)
  })
})

describe('both arms by one rater', () => {
  test('a question begun stays with its rater, unless they let their place run out', async () => {
    const study = await launched({
      ...{ questions: 1, arms: ['Alpha', 'Beta'], plan: { arms: 'same-rater', ratersPerItem: 1 } },
    })
    const [first = '', second = ''] = await acceptRaters(web(), study.studyId, 2)
    expect(await claimSlot(web(), { studyId: study.studyId, raterId: first })).not.toBeNull()
    expect(await claimSlot(web(), { studyId: study.studyId, raterId: second })).toBeNull()
    await database.owner
      .sql`update study_slots set lease_until = now() - interval '1 second' where study_id = ${study.studyId} and state = 'leased'`
    expect(await workThrough(study, second)).toHaveLength(2)
  })
})

describe('answers of one question never by the same rater', () => {
  test('what is left counts a question once', async () => {
    const study = await launched({
      ...{ questions: 6, arms: ['Alpha', 'Beta'], plan: { arms: 'never-same-rater', ratersPerItem: 1 } },
    })
    const [raterId = ''] = await acceptRaters(web(), study.studyId, 1)
    const shown = await workThrough(study, raterId)
    expect(shown.map(({ left }) => left)).toEqual([6, 5, 4, 3, 2, 1])
  })
})
