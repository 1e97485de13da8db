import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { publishDemonstration, seedDemonstration } from './seed'
import { processQueue } from './worker/process-queue'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const count = async (table: string) => {
  const [row] = await database.owner.sql.unsafe(`select count(*)::int as count from ${table}`)
  return row?.count as number
}

test('the demonstration is submitted, scored by the worker and only then published', async () => {
  const { submissionIds } = await seedDemonstration(database.owner)
  expect(submissionIds).toHaveLength(12)
  expect(await count('scorings')).toBe(0)
  expect(await publishDemonstration(database.owner)).toEqual({ published: 0, waiting: 12, failed: 0 })

  await processQueue(database.workerUrl, { until: 'empty' })
  expect(await count('scorings')).toBe(12)
  expect(await publishDemonstration(database.owner)).toEqual({ published: 12, waiting: 0, failed: 0 })
  await processQueue(database.workerUrl, { until: 'empty' })

  const rows = await database.web.sql`
    select b.slug, s.slug as system, row.rank, row.answered, row.n
    from board_rows row join submissions on submissions.id = row.submission_id
    join systems s on s.id = submissions.system_id
    join benchmarks b on b.current_version_id = row.version_id order by b.slug, row.rank, s.slug`
  expect(rows.map((row) => row.slug)).toEqual([
    ...Array.from({ length: 6 }, () => 'demonstration-questions'),
    ...Array.from({ length: 6 }, () => 'demonstration-statements'),
  ])
  expect(rows[0]).toMatchObject({ system: 'demonstration-larkspur-med-8b', rank: 1, answered: 60, n: 60 })
})

test('everything of it is marked as a demonstration, and its gold is shown', async () => {
  const marks = await database.web.sql`
    select is_demonstration from benchmarks union all select is_demonstration from systems`
  expect(marks).toHaveLength(8)
  expect(marks.every((row) => row.is_demonstration)).toBe(true)
  expect(await count('published_gold')).toBe(100)
})

test('seeding again changes nothing', async () => {
  const tables = [
    'submissions',
    'systems',
    'benchmark_versions',
    'organisations',
    'users',
    'scorings',
    'audit_events',
  ]
  const before = await Promise.all(tables.map(count))
  await seedDemonstration(database.owner)
  expect(await publishDemonstration(database.owner)).toEqual({ published: 0, waiting: 0, failed: 0 })
  expect(await Promise.all(tables.map(count))).toEqual(before)
})

test('a submission that was withdrawn is not published again', async () => {
  const [submission] = await database.owner.sql`
    update submissions set withdrawn_at = now(), withdrawn_reason = 'a trial', published_at = null
    where id = (select id from submissions limit 1) returning id`
  expect(submission).toBeDefined()
  expect((await publishDemonstration(database.owner)).published).toBe(0)
})
