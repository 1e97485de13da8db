import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReportedComparison } from '@/lib/benchmarks/reported/reported-comparison'
import { saveReportedComparisons } from '../commands/reported-comparisons'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { listReportedComparisons } from './reported-comparisons'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const comparison = (change: object = {}) =>
  ReportedComparison.parse({
    ...{ benchmark: 'PubMedQA', systemName: 'a', againstName: 'b', metric: 'accuracy', difference: 0.1 },
    ...{ low: 0.05, high: 0.15, method: 'bootstrap', source: 'A paper', pValue: 0.01 },
    ...change,
  })
const everything = { benchmark: null, source: null, offset: 0, limit: 10 }

test('comparisons from papers are kept once, corrected when they come again, and found by benchmark and source', async () => {
  const { db } = database.owner
  await saveReportedComparisons(db, [comparison(), comparison({ benchmark: 'MedQA', source: 'Another' })])
  await saveReportedComparisons(db, [comparison({ difference: 0.2, low: null, high: null })])
  const list = await listReportedComparisons(database.web.db, everything)
  expect(list.found).toBe(2)
  expect(list.rows).toEqual([
    comparison({ difference: 0.2, low: null, high: null }),
    comparison({ benchmark: 'MedQA', source: 'Another' }),
  ])
  expect(list.tables).toEqual([
    { source: 'A paper', benchmark: 'PubMedQA', count: 1 },
    { source: 'Another', benchmark: 'MedQA', count: 1 },
  ])
  const found = await listReportedComparisons(database.web.db, { ...everything, benchmark: 'MedQA' })
  expect(found).toMatchObject({ found: 1, rows: [{ benchmark: 'MedQA' }] })
  expect(await listReportedComparisons(database.web.db, { ...everything, offset: 2 })).toMatchObject({
    found: 2,
    rows: [],
  })
})

test('the web process cannot write them', async () => {
  await expect(saveReportedComparisons(database.web.db, [comparison()])).rejects.toThrow()
})
