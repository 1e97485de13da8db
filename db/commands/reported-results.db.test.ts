import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueEntry } from '@/lib/benchmarks/catalogue/table'
import { ReportedResult } from '@/lib/benchmarks/reported/reported-result'
import { reportedResultsOf } from '../queries/reported-results'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { addBenchmarkVersion } from './benchmarks'
import { saveReportedResults } from './reported-results'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const { facts } = catalogueEntry('pubmedqa')!
  const instances = [{ id: '1', question: { text: 'Does it?' }, gold: 'yes' }]
  await addBenchmarkVersion(database.owner.db, { facts, instances })
})
afterAll(() => database.drop())

const result = (changes: Partial<ReportedResult>) =>
  ReportedResult.parse({
    benchmark: 'pubmedqa',
    systemName: 'A model',
    metric: 'accuracy',
    value: 0.7,
    setting: 'zero-shot',
    source: 'A paper',
    ...changes,
  })
const save = (...results: ReportedResult[]) => saveReportedResults(database.web.db, results, null)

test('figures are stored once, corrected in place and listed from the highest', async () => {
  const other = result({ systemName: 'B model', value: 0.8, instanceCount: 500 })
  expect(await save(result({}), other)).toEqual({ saved: 2, unchanged: 0 })
  expect(await save(result({}), other)).toEqual({ saved: 0, unchanged: 2 })
  expect(await save(result({ value: 0.71 }))).toEqual({ saved: 1, unchanged: 0 })
  const rows = await reportedResultsOf(database.web.db, 'pubmedqa')
  expect(rows.map(({ systemName, value, instanceCount }) => [systemName, value, instanceCount])).toEqual([
    ['B model', 0.8, 500],
    ['A model', 0.71, null],
  ])
})

test('one figure that does not fit keeps all of them out', async () => {
  const good = result({ systemName: 'C model' })
  await expect(save(good, result({ benchmark: 'nowhere' }))).rejects.toThrow('"nowhere" is not here')
  await expect(save(good, result({ metric: 'micro-f1' }))).rejects.toThrow(
    'PubMedQA has no metric "micro-f1"',
  )
  const rows = await reportedResultsOf(database.web.db, 'pubmedqa')
  expect(rows.some(({ systemName }) => systemName === 'C model')).toBe(false)
})
