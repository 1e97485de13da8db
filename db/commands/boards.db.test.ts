import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardRows, comparisons, suiteRows } from '../schema/scores'
import { submissions } from '../schema/submissions'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  type TestSubmission,
  testAnswers,
} from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { refreshBoard } from './boards'
import { scoreSubmission } from './score-submission'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const COUNT = 200

async function scored(submission: TestSubmission): Promise<string> {
  const id = await submitTestAnswers(database.web.db, submission)
  await scoreSubmission(database.worker.db, id, { threads: 1 })
  return id
}
async function published(submission: TestSubmission, anonymousUntil: Date | null = null): Promise<string> {
  const id = await scored(submission)
  await publishTestSubmission(database.web.db, id, anonymousUntil)
  return id
}
const refresh = (versionId: string, now?: Date) =>
  database.worker.db.transaction((tx) => refreshBoard(tx, versionId, now))
const board = (versionId: string) =>
  database.web.db.select().from(boardRows).where(eq(boardRows.versionId, versionId)).orderBy(boardRows.rank)
const comparisonsOf = (submissionId: string) =>
  database.web.db.select().from(comparisons).where(eq(comparisons.submissionId, submissionId))
const benchmark = (facts: Parameters<typeof addTestBenchmark>[1] = {}) =>
  addTestBenchmark(database.owner.db, { count: COUNT, ...facts })

test('a board holds the published submissions, ranked with their rank sets', async () => {
  const versionId = await benchmark()
  const systemId = await addTestSystem(database.web.db, 'model')
  const strong = await published({ versionId, systemId, answers: testAnswers(COUNT, 0.9) })
  const twin = await published({ versionId, systemId, answers: testAnswers(COUNT, 0.9) })
  const weak = await published({ versionId, systemId, answers: testAnswers(COUNT, 0.3) })
  await scored({ versionId, systemId, answers: testAnswers(COUNT, 1) })
  await refresh(versionId)
  const rows = await board(versionId)
  const row = (id: string) => rows.find(({ submissionId }) => submissionId === id)
  expect(rows).toHaveLength(3)
  expect(row(strong)).toMatchObject({
    rank: 1,
    rankLow: 1,
    rankHigh: 2,
    entrants: 3,
    n: COUNT,
    answered: COUNT,
  })
  expect(row(twin)).toMatchObject({ rank: 1, rankLow: 1, rankHigh: 2 })
  expect(row(weak)).toMatchObject({ rank: 3, rankLow: 3, rankHigh: 3 })
  expect(row(strong)!.low).toBeLessThan(row(strong)!.value!)
})

test('a withdrawn submission leaves the board, and a refresh again changes nothing', async () => {
  const versionId = await benchmark()
  const systemId = await addTestSystem(database.web.db, 'model')
  const stays = await published({ versionId, systemId, answers: testAnswers(COUNT, 0.5) })
  const leaves = await published({ versionId, systemId, answers: testAnswers(COUNT, 0.9) })
  await refresh(versionId)
  await database.web.db
    .update(submissions)
    .set({ withdrawnAt: new Date(), withdrawnReason: 'wrong prompt' })
    .where(eq(submissions.id, leaves))
  for (let i = 0; i < 2; i++) {
    await refresh(versionId)
    expect(await board(versionId)).toMatchObject([{ submissionId: stays, rank: 1, entrants: 1 }])
  }
})

test('a submission is held against its base on the same instances', async () => {
  const versionId = await benchmark()
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { kind: 'medical', baseSystemId: baseId })
  const setting = { shots: 0 }
  await published({ versionId, systemId: baseId, answers: testAnswers(COUNT, 0.9, 1), setting: { shots: 5 } })
  const base = await published({ versionId, systemId: baseId, answers: testAnswers(COUNT, 0.4, 1), setting })
  const tuned = await published({ versionId, systemId: tunedId, answers: testAnswers(COUNT, 0.9), setting })
  await refresh(versionId)
  const [row, ...others] = await comparisonsOf(tuned)
  expect(others).toEqual([])
  expect(row).toMatchObject({
    againstSubmissionId: base,
    relation: 'base',
    metric: 'accuracy',
    n: COUNT,
    pMethod: 'exact McNemar',
    verdict: 'better',
    settingMismatches: [],
  })
  const { bothRight, onlyThis, onlyOther, bothWrong } = row!
  expect(bothRight! + onlyThis! + onlyOther! + bothWrong!).toBe(COUNT)
  expect(row!.difference).toBeCloseTo((onlyThis! - onlyOther!) / COUNT, 12)
  expect(await comparisonsOf(base)).toEqual([])
})

test('without a comparable setting the closest is taken, and the mismatch recorded', async () => {
  const versionId = await benchmark()
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { baseSystemId: baseId })
  await published({ versionId, systemId: baseId, answers: testAnswers(COUNT, 0.9), setting: { shots: 5 } })
  const tuned = await published({
    versionId,
    systemId: tunedId,
    answers: testAnswers(COUNT, 0.9),
    setting: { shots: 0 },
  })
  await refresh(versionId)
  expect(await comparisonsOf(tuned)).toMatchObject([
    { settingMismatches: ['examples: zero-shot against 5-shot'] },
  ])
})

test('two partial files are compared on what both answer', async () => {
  const versionId = await benchmark()
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { counterpartSystemId: baseId })
  await published({ versionId, systemId: baseId, answers: testAnswers(150, 0.5) })
  const tuned = await published({ versionId, systemId: tunedId, answers: testAnswers(120, 0.5) })
  await refresh(versionId)
  expect(await comparisonsOf(tuned)).toMatchObject([{ relation: 'counterpart', n: 120, difference: 0 }])
  expect(await board(versionId)).toMatchObject([{ answered: 150 }, { answered: 120, n: COUNT }])
})

test('where missing predictions are dropped, a partial file is shown and does not rank', async () => {
  const versionId = await benchmark({ missing: 'dropped' })
  const systemId = await addTestSystem(database.web.db, 'model')
  await published({ versionId, systemId, answers: testAnswers(COUNT, 0.5) })
  await published({ versionId, systemId, answers: testAnswers(10, 1) })
  await refresh(versionId)
  expect(await board(versionId)).toMatchObject([
    { rank: 1, entrants: 1 },
    { rank: null, rankLow: null, value: 1, answered: 10, n: COUNT },
  ])
})

test('an anonymous submission is on the board, and nobody is compared with it before its date', async () => {
  const versionId = await benchmark()
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { baseSystemId: baseId })
  const date = new Date(Date.now() + 3_600_000)
  await published({ versionId, systemId: baseId, answers: testAnswers(COUNT, 0.5) }, date)
  const tuned = await published({ versionId, systemId: tunedId, answers: testAnswers(COUNT, 0.6) })
  await refresh(versionId)
  expect(await board(versionId)).toHaveLength(2)
  expect(await comparisonsOf(tuned)).toEqual([])
  await refresh(versionId, new Date(date.getTime() + 1))
  expect(await comparisonsOf(tuned)).toHaveLength(1)
})

test('before publishing, the owners see the comparison with their own private base; afterwards nobody does', async () => {
  const versionId = await benchmark()
  const [user] = await database.web.sql<
    { id: string }[]
  >`insert into users (name) values ('Ana') returning id`
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { baseSystemId: baseId })
  const submittedBy = user!.id
  const own = await scored({ versionId, systemId: baseId, answers: testAnswers(COUNT, 0.5), submittedBy })
  const stranger = await scored({ versionId, systemId: baseId, answers: testAnswers(COUNT, 0.7) })
  const tuned = await scored({ versionId, systemId: tunedId, answers: testAnswers(COUNT, 0.6), submittedBy })
  expect((await comparisonsOf(tuned)).map(({ againstSubmissionId }) => againstSubmissionId)).toEqual([own])
  await publishTestSubmission(database.web.db, tuned)
  await refresh(versionId)
  expect(await comparisonsOf(tuned)).toEqual([])
  await publishTestSubmission(database.web.db, stranger)
  await refresh(versionId)
  expect((await comparisonsOf(tuned)).map(({ againstSubmissionId }) => againstSubmissionId)).toEqual([
    stranger,
  ])
})

test('owners see the comparison whichever of the two they upload first', async () => {
  const versionId = await benchmark()
  const [user] = await database.web.sql<
    { id: string }[]
  >`insert into users (name) values ('Ana') returning id`
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { baseSystemId: baseId })
  const submittedBy = user!.id
  const tuned = await scored({ versionId, systemId: tunedId, answers: testAnswers(COUNT, 0.6), submittedBy })
  expect(await comparisonsOf(tuned)).toEqual([])
  const base = await scored({ versionId, systemId: baseId, answers: testAnswers(COUNT, 0.5), submittedBy })
  expect(await comparisonsOf(tuned)).toMatchObject([{ againstSubmissionId: base, relation: 'base' }])
})

test('a model and its base scored at the same moment by two workers are compared', async () => {
  const versionId = await benchmark()
  const [user] = await database.web.sql<
    { id: string }[]
  >`insert into users (name) values ('Ana') returning id`
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { baseSystemId: baseId })
  for (let i = 0; i < 5; i++) {
    const files = [baseId, tunedId].map((systemId) => ({
      versionId,
      systemId,
      answers: testAnswers(COUNT, 0.5, i),
    }))
    const ids = await Promise.all(
      files.map((file) => submitTestAnswers(database.web.db, { ...file, submittedBy: user!.id })),
    )
    await Promise.all(ids.map((id) => scoreSubmission(database.worker.db, id, { threads: 1 })))
    expect((await comparisonsOf(ids[1]!)).length).toBe(1)
  }
})

test('any number of refreshes at once, of one board and of boards of one suite, end the same', async () => {
  const versions = [
    await benchmark({ slug: 'medqa-usmle', suite: 'multimedqa' }),
    await benchmark({ slug: 'pubmedqa', suite: 'multimedqa' }),
  ]
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { baseSystemId: baseId })
  for (const versionId of versions)
    for (const systemId of [baseId, tunedId])
      await published({ versionId, systemId, answers: testAnswers(COUNT, systemId === baseId ? 0.4 : 0.7) })
  const states: string[] = []
  for (let round = 0; round < 2; round++) {
    await Promise.all([...versions, ...versions, ...versions].map((versionId) => refresh(versionId)))
    const rows = await database.web.sql`
      select rank, rank_low, rank_high, value, entrants from board_rows order by version_id, rank`
    const suites = await database.web.sql`select count(*)::int as rows from suite_rows`
    const compared = await database.web
      .sql`select difference, verdict from comparisons order by submission_id`
    states.push(JSON.stringify([rows, suites, compared]))
  }
  expect(states[1]).toBe(states[0])
  expect(JSON.parse(states[0]!)[0]).toHaveLength(4)
  expect(JSON.parse(states[0]!)[2]).toHaveLength(2)
})

test('a comparison that still holds is kept, one of an older scoring is made anew', async () => {
  const versionId = await benchmark()
  const baseId = await addTestSystem(database.web.db, 'base')
  const tunedId = await addTestSystem(database.web.db, 'tuned', { baseSystemId: baseId })
  await published({ versionId, systemId: baseId, answers: testAnswers(COUNT, 0.5) })
  const tuned = await published({ versionId, systemId: tunedId, answers: testAnswers(COUNT, 0.6) })
  await refresh(versionId)
  const [first] = await comparisonsOf(tuned)
  await refresh(versionId)
  expect(await comparisonsOf(tuned)).toEqual([first])
  // as a scorer of another version would have left it
  await database.owner.db.update(comparisons).set({ scoringId: null, difference: 99 })
  await refresh(versionId)
  const [again] = await comparisonsOf(tuned)
  expect(again!.difference).toBe(first!.difference)
})

test('a suite has a row per system and setting, and an aggregate for complete rows only', async () => {
  const suite = 'multimedqa'
  const [medqa, pubmedqa] = [
    await benchmark({ slug: 'medqa-usmle', suite }),
    await benchmark({ slug: 'pubmedqa', suite }),
  ]
  await database.owner.sql`
    update suites set descriptor = jsonb_set(descriptor, '{benchmarks}', '[{"slug": "medqa-usmle"}, {"slug": "pubmedqa"}]')`
  const [whole, part] = [
    await addTestSystem(database.web.db, 'whole'),
    await addTestSystem(database.web.db, 'part'),
  ]
  const a = await published({ versionId: medqa, systemId: whole, answers: testAnswers(COUNT, 0.8) })
  const b = await published({ versionId: pubmedqa, systemId: whole, answers: testAnswers(COUNT, 0.6) })
  await published({ versionId: medqa, systemId: part, answers: testAnswers(COUNT, 0.99) })
  for (const versionId of [medqa, pubmedqa]) await refresh(versionId)
  const rows = await database.web.db.select().from(suiteRows).where(eq(suiteRows.suiteSlug, suite))
  expect(rows).toHaveLength(2)
  const [complete] = rows.filter(({ systemId }) => systemId === whole)
  const values = (await database.web.db.select().from(boardRows)).filter(({ submissionId }) =>
    [a, b].includes(submissionId),
  )
  expect(complete).toMatchObject({
    submissionIds: { 'medqa-usmle': a, pubmedqa: b },
    rank: 1,
    rankLow: 1,
    rankHigh: 1,
    entrants: 1,
  })
  expect(complete!.value).toBeCloseTo((values[0]!.value! + values[1]!.value!) / 2, 12)
  expect(complete!.low).toBeLessThan(complete!.value!)
  expect(rows.find(({ systemId }) => systemId === part)).toMatchObject({ value: null, rank: null })
})

test('a refresh of a published submission’s new scoring happens with it', async () => {
  const versionId = await benchmark()
  const systemId = await addTestSystem(database.web.db, 'model')
  const id = await published({ versionId, systemId, answers: testAnswers(COUNT, 0.5) })
  await refresh(versionId)
  const [before] = await board(versionId)
  // a further entry is due when the rules changed: here, as if the first had been under other ones
  await database.owner.sql`update scorings set signature_hash = 'older'`
  expect(await scoreSubmission(database.worker.db, id, { threads: 1 })).toBe('scored')
  const [after] = await board(versionId)
  expect(after!.scoringId).not.toBe(before!.scoringId)
  const rows = await database.web.db
    .select()
    .from(boardRows)
    .where(and(eq(boardRows.submissionId, id)))
  expect(rows).toHaveLength(1)
})
