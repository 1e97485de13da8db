import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BenchmarkFacts } from '@/lib/benchmarks/descriptor'
import { checkFile } from '@/lib/submissions/check-file'
import { chunks, found, readingOptions } from '@/lib/submissions/testing'
import { expectationOf } from '@/lib/submissions/version-ids'
import { addQuestions } from '../testing/submitters'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { versionBySlug } from './benchmarks'
import { versionIds } from './version-ids'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function idsOf(instanceCount: number, facts: Partial<BenchmarkFacts> = {}) {
  const { slug } = await addQuestions(database, instanceCount, facts)
  const version = await versionBySlug(database.web.db, slug)
  return versionIds(database.web.db, version!)
}

test('ids in order, options once, no gold anywhere', async () => {
  const version = await idsOf(3)
  expect(version).toMatchObject({ ids: ['q1', 'q2', 'q3'], optionsOf: null, hasOptionTexts: true })
  expect(version.optionSets).toHaveLength(1)
  expect(JSON.stringify(version)).not.toContain('gold":"')
})

test('option texts stay where instances may not be shown', async () => {
  const version = await idsOf(3, { licence: { name: 'closed', showInstances: false, showGold: false } })
  expect(JSON.stringify(version)).not.toContain('text of A')
  expect(version.optionSets[0]?.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D'])
})

test('a file is checked against them as on the server', async () => {
  const version = await idsOf(3)
  const lines = '{"id":"q1","prediction":"text of B"}\n{"id":"zz","prediction":"A"}'
  const report = await checkFile(chunks(lines, 10), expectationOf(version, 'automatic'), readingOptions())
  expect(found(report)).toEqual(['incomplete', 'unknown-id@2'])
  expect(report.answers?.samples).toMatchObject([{ id: 'q1', answer: 'B' }])
})
