import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'
import { mcnemarExact } from '@/lib/statistics/comparison/mcnemar'
import { refreshBoard } from '../commands/boards'
import { scoreSubmission } from '../commands/score-submission'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { pairView } from './head-to-head-pair'

const COUNT = 120
const pair = { system: 'tuned', base: 'base' }

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const { owner, web, worker } = database
  const base = await addTestSystem(web.db, 'base', { kind: 'base' })
  const tuned = await addTestSystem(web.db, 'tuned', { kind: 'medical', baseSystemId: base })
  const benchmarks = [{ slug: 'one' }, { slug: 'two' }, { slug: 'larger', overlaps: ['one'] }]
  for (const [place, facts] of benchmarks.entries()) {
    const versionId = await addTestBenchmark(owner.db, {
      ...{ count: COUNT, metrics: ['accuracy', 'points'] },
      ...facts,
    })
    for (const [systemId, accuracy] of [
      [base, 0.5],
      [tuned, 0.7],
    ] as const) {
      const answers = testAnswers(COUNT, accuracy, place)
      const id = await submitTestAnswers(web.db, { versionId, systemId, answers })
      await scoreSubmission(worker.db, id, { threads: 1 })
      await publishTestSubmission(web.db, id, null)
    }
    await worker.db.transaction((tx) => refreshBoard(tx, versionId))
  }
})
afterAll(() => database.drop())

async function cells(query: Record<string, string> = {}) {
  const view = await pairView(database.web.db, parseHeadToHeadQuery(query), pair)
  const found = view?.board.pairs[0]?.cells
  return { view, cell: (slug: string) => found?.get(slug) }
}

test('benchmarks of one publication stand as one set of questions too, without what shares questions, counted once', async () => {
  const { view, cell } = await cells()
  const [one, two, both] = [cell('one')!, cell('two')!, cell('one+two')!]
  expect(both).toMatchObject({
    n: 2 * COUNT,
    onlyThis: one.onlyThis! + two.onlyThis!,
    onlyOther: one.onlyOther! + two.onlyOther!,
    overlaps: ['one', 'two'],
  })
  expect(both.difference).toBeCloseTo((one.difference + two.difference) / 2, 12)
  expect(both.p).toBeCloseTo(mcnemarExact(both.onlyThis!, both.onlyOther!), 12)
  expect(both.low).toBeLessThan(both.difference)
  expect(cell('larger')).toMatchObject({ overlaps: ['one'] })
  expect(view?.board.totals).toMatchObject({ comparisons: 2, overlapping: 2 })
})

test('a comparison says what both sides reach on the instances that are compared', async () => {
  const { cell } = await cells()
  const { detail, difference } = cell('one')!
  expect(detail!.values![0] - detail!.values![1]).toBeCloseTo(difference, 12)
})

test('by another metric of its benchmarks the same submissions are compared, and by none that they lack', async () => {
  expect((await cells()).view?.metrics).toEqual(['accuracy', 'points'])
  const { cell } = await cells({ metric: 'points' })
  const byAccuracy = (await cells()).cell('one')!
  expect(cell('one')).toMatchObject({ submissionId: byAccuracy.submissionId, onlyThis: null })
  // a point a question: worked out on reading, the same as what the worker stored by accuracy, from the same dice
  expect(cell('one')!.difference).toBeCloseTo(byAccuracy.difference, 12)
  expect(cell('one')!.low).toBeCloseTo(byAccuracy.low, 12)
  expect(cell('one')!.high).toBeCloseTo(byAccuracy.high, 12)
  expect(cell('one')!.detail!.betterOn).toEqual([byAccuracy.onlyThis, byAccuracy.onlyOther])
  expect((await cells({ metric: 'bleu' })).view).toBeNull()
})

test('there is no view of what is no pair', async () => {
  const query = parseHeadToHeadQuery({})
  expect(await pairView(database.web.db, query, { system: 'base', base: 'tuned' })).toBeNull()
})
