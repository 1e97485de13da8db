import { afterAll, beforeAll, expect, test } from 'vitest'
import { packFloats } from '../packing'
import { replicateVectors } from '../schema/scores'
import { insertBenchmark, insertScored, insertSystem } from '../testing/board-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { separableBoard } from './separable-rows'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('ranked rows come in board order with their replicates, anonymous ones without a name', async () => {
  const { db } = database.owner
  const versionId = await insertBenchmark(db, { slug: 'one', title: 'One' })
  const insert = async (slug: string, facts: Partial<Parameters<typeof insertScored>[1]>) =>
    insertScored(db, { versionId, systemId: await insertSystem(db, { slug }), value: 0.5, ...facts })
  await insert('second', { value: 0.6, rank: [2, 1, 3] })
  const first = await insert('first', { value: 0.7, rank: [1, 1, 2] })
  await insert('hidden', { value: 0.5, rank: [3, 2, 3], anonymousUntil: new Date('2999-01-01') })
  await insert('unranked', { value: 0.9, rank: null })
  await insert('withdrawn', { value: 0.95, rank: [1, 1, 1], withdrawn: true })
  await db.insert(replicateVectors).values({
    ...{ scoringId: first.scoringId, metric: 'accuracy', replicates: 3 },
    packed: packFloats([0.69, 0.7, 0.71]),
  })

  const board = await separableBoard(database.web.db, 'one', { offset: 0, limit: 30 })
  expect(board).toMatchObject({
    metric: 'accuracy',
    rows: [
      {
        system: { slug: 'first' },
        rank: 1,
        rankLow: 1,
        rankHigh: 2,
        replicates: Float64Array.of(0.69, 0.7, 0.71),
      },
      { system: { slug: 'second' }, replicates: null },
      { system: null },
    ],
  })
  expect(board?.rows).toHaveLength(3)
  expect((await separableBoard(database.web.db, 'one', { offset: 1, limit: 1 }))?.rows).toMatchObject([
    { system: { slug: 'second' } },
  ])
  expect(await separableBoard(database.web.db, 'nothing', { offset: 0, limit: 30 })).toBeNull()
})
