import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { shared, sharedPath } from '@/lib/testing/shared'
import { importExampleStudies } from './import'
import { exampleStudies } from './table'

describe.skipIf(!shared)('the released rating sets', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.drop())

  test('become closed studies with frozen results, once', async () => {
    const lines: string[] = []
    const slugs = await importExampleStudies(database.owner.db, sharedPath('data'), () => {})
    expect(slugs).toEqual(exampleStudies.map(({ slug }) => slug))
    await importExampleStudies(database.owner.db, sharedPath('data'), (line) => lines.push(line))
    expect(lines.every((line) => line.endsWith('here already'))).toBe(true)
    const frozen = await database.owner.sql<{ slug: string; analysis: StudyAnalysis }[]>`
      select slug, analysis from study_results r join studies s on s.id = r.study_id where s.status = 'closed'`
    expect(frozen).toHaveLength(exampleStudies.length)
    const preferences = frozen.find(({ slug }) => slug === 'example-k-qa-preferences')?.analysis
    expect(preferences?.all.n).toEqual({ items: 198, questions: 198, ratings: 594, raters: 3 })
    const judgements = preferences?.all.axes.reduce((sum, { n }) => sum + n.ratings, 0)
    expect(judgements).toBe(5346)
  }, 120_000)

  test('are not looked for where they are not', async () => {
    await expect(importExampleStudies(database.owner.db, '/nowhere', () => {})).rejects.toThrow('holds none')
  })
})
