import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptSubmission } from '@/db/commands/accept-submission'
import { publishSubmission } from '@/db/commands/submissions'
import { suiteBoard } from '@/db/queries/boards-suite'
import { addSystem, addUser, requestFor } from '@/db/testing/submitters'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { catalogueEntry } from '@/lib/benchmarks/catalogue/table'
import { officialFiles } from '@/lib/benchmarks/catalogue/testing/official-files'
import { shared } from '@/lib/testing/shared'
import { processQueue } from '../worker/process-queue'
import { addEntry } from './add-entry'
import { corpusCases as cases } from './testing/corpus-cases'

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** Official files in, files as people have them in, known figures out: by the product's own way. */
describe.skipIf(!shared)('submissions to the corpora', () => {
  let database: TestDatabase
  let user: CurrentUser
  const submissions = new Map<string, string>()
  beforeAll(async () => {
    database = await createTestDatabase()
    user = await addUser(database)
    const system = await addSystem(database, user)
    for (const slug of new Set(Object.values(cases).map(({ benchmark }) => benchmark))) {
      const entry = catalogueEntry(slug)!
      await addEntry(database.owner.db, entry, officialFiles(entry), false)
    }
    for (const [name, { benchmark, file }] of Object.entries(cases)) {
      const request = { ...requestFor(benchmark, system), submitter: user }
      const answer = await acceptSubmission(database.web, request, once(Buffer.from(await file())))
      if (!answer.accepted) throw new Error(`${name}: ${JSON.stringify(answer.report.issues.slice(0, 3))}`)
      submissions.set(name, answer.id)
    }
    await processQueue(database.workerUrl, { until: 'empty' })
    for (const id of submissions.values())
      await publishSubmission(database.owner.db, id, user, { anonymousUntil: null })
    await processQueue(database.workerUrl, { until: 'empty' })
  }, 600_000)
  afterAll(() => database.drop())

  test.each(Object.keys(cases))('%s is scored to the known figures', async (name) => {
    const rows = await database.web.sql<{ metric: string; value: number }[]>`
      select metric, value from scores join scorings on scorings.id = scores.scoring_id
      where submission_id = ${submissions.get(name)!} and slice_dimension = ''`
    const values = new Map(rows.map(({ metric, value }) => [metric, value]))
    const { expected, digits = 9 } = cases[name]!
    for (const [metric, value] of Object.entries(expected))
      expect(values.get(metric), metric).toBeCloseTo(value, digits)
  })

  test('a suite counts a benchmark by the metric of its own', async () => {
    const cell = async (suite: string) => {
      const board = (await suiteBoard(database.web.db, suite))!
      const row = board.rows.find(({ cells }) => cells.has('hoc'))
      return { value: row?.cells.get('hoc')?.estimate.value, aggregate: row?.aggregate, absent: board.absent }
    }
    const [blurb, blue] = [await cell('blurb'), await cell('blue')]
    expect(blurb.value).toBeCloseTo(0.29963898917, 9)
    expect(blue.value).toBeCloseTo(0.287314633616, 9)
    // what is there is never averaged under the suite's name
    expect([blurb.aggregate, blue.aggregate]).toEqual([null, null])
    expect(blurb.absent).toContain('blurb-bioasq')
    expect(blue.absent).toContain('blue-mednli')
  })

  test('answers that wait for raters do not rank', async () => {
    const [row] = await database.web.sql`
      select rank, answered, n from board_rows where submission_id = ${submissions.get('answers for raters on HealthSearchQA')!}`
    expect(row).toEqual({ rank: null, answered: 1000, n: 3171 })
  })
})
