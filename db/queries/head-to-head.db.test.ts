import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bestComparisons } from '../schema/scores'
import { submissions } from '../schema/submissions'
import {
  insertBenchmark,
  insertComparison,
  insertScored,
  insertSuite,
  insertSystem,
} from '../testing/board-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { headToHeadMaterial } from './head-to-head'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const alike = () => headToHeadMaterial(database.web.db, { ofBest: false })

describe('comparisons of public submissions', () => {
  let tuned: { submissionId: string }
  let plain: { submissionId: string }
  let versionId: string
  let tunedId: string
  let plainId: string
  beforeEach(async () => {
    await database.owner.sql`truncate suites, benchmarks, systems cascade`
    await insertSuite(database.owner.db, { slug: 'exams', title: 'Exams', benchmarks: [{ slug: 'one' }] })
    versionId = await insertBenchmark(database.owner.db, { slug: 'one', title: 'One', suite: 'exams' })
    plainId = await insertSystem(database.owner.db, { slug: 'plain', kind: 'base' })
    tunedId = await insertSystem(database.owner.db, {
      ...{ slug: 'tuned', family: 'Aster', parameters: 7e9, baseSystemId: plainId },
    })
    plain = await insertScored(database.owner.db, { versionId, systemId: plainId, value: 0.6 })
    tuned = await insertScored(database.owner.db, {
      versionId,
      systemId: tunedId,
      value: 0.7,
      setting: { shots: 3 },
    })
    await insertComparison(database.owner.db, {
      submissionId: tuned.submissionId,
      againstSubmissionId: plain.submissionId,
      difference: 0.1,
      settingMismatches: ['examples: 3-shot against not stated'],
    })
  })

  test('come with both systems, the benchmark and what differs between the settings', async () => {
    expect(await alike()).toMatchObject({
      comparisons: [
        {
          system: { slug: 'tuned', name: 'tuned', family: 'Aster', parameters: 7e9 },
          base: { slug: 'plain', name: 'plain' },
          ...{ relation: 'base', kinds: ['medical', 'base'], benchmark: 'one', difference: 0.1 },
          ...{ value: 0.7, shots: 3, higherIsBetter: true, isDemonstration: false, chosenFrom: null },
          mismatches: ['examples: 3-shot against not stated'],
        },
      ],
      benchmarks: [{ slug: 'one', title: 'One', suite: 'exams', metric: 'accuracy', instanceCount: 500 }],
      suites: [{ slug: 'exams', title: 'Exams' }],
    })
  })

  test('can be those of one pair alone', async () => {
    const of = async (system: string, base: string) =>
      (await headToHeadMaterial(database.web.db, { ofBest: false, pair: { system, base } })).comparisons
        .length
    expect([await of('tuned', 'plain'), await of('plain', 'tuned'), await of('tuned', 'nobody')]).toEqual([
      1, 0, 0,
    ])
  })

  test.each([
    ['the adapted system’s is withdrawn', 'tuned', { withdrawnAt: new Date(), withdrawnReason: 'a slip' }],
    ['the base’s is withdrawn', 'plain', { withdrawnAt: new Date(), withdrawnReason: 'a slip' }],
    ['one is not published', 'plain', { publishedAt: null }],
    ['one is anonymous', 'tuned', { anonymousUntil: new Date('2999-01-01') }],
  ])('are not shown where %s', async (_, side, change) => {
    const { submissionId } = side === 'tuned' ? tuned : plain
    await database.owner.db.update(submissions).set(change).where(eq(submissions.id, submissionId))
    expect(await alike()).toMatchObject({ comparisons: [], benchmarks: [] })
  })

  test('by another metric than the primary one, or on an older version, are left out', async () => {
    await database.owner.sql`update comparisons set metric = 'macro-f1'`
    expect((await alike()).comparisons).toEqual([])
    await database.owner.sql`update comparisons set metric = 'accuracy'`
    await database.owner.sql`update benchmarks set current_version_id = null`
    expect((await alike()).comparisons).toEqual([])
  })

  test('are marked as made up where the benchmark or a system is', async () => {
    await database.owner.sql`update systems set is_demonstration = true where slug = 'plain'`
    expect((await alike()).comparisons).toMatchObject([{ isDemonstration: true }])
  })

  test('of best submissions say how many each was chosen from', async () => {
    await insertScored(database.owner.db, { versionId, systemId: tunedId, value: 0.5 })
    await insertScored(database.owner.db, { versionId, systemId: tunedId, value: 0.9, publishedAt: null })
    await database.owner.db.insert(bestComparisons).values({
      ...{ submissionId: tuned.submissionId, againstSubmissionId: plain.submissionId, relation: 'base' },
      ...{ metric: 'accuracy', n: 500, difference: 0.1, low: 0.05, high: 0.15, verdict: 'better' },
      settingMismatches: [],
    })
    const { comparisons } = await headToHeadMaterial(database.web.db, { ofBest: true })
    expect(comparisons).toMatchObject([{ difference: 0.1, chosenFrom: [2, 1], mismatches: [] }])
  })
})
