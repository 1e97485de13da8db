import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { insertBenchmark, insertScored, insertSystem } from '@/db/testing/board-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

let database: TestDatabase
let route: typeof import('./route')
let close: () => Promise<void>
let versionId: string
let systemId: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('ROUNDS_WEB_DATABASE_URL', database.webUrl)
  vi.stubEnv('PUBLIC_URL', 'https://rounds.example.org')
  vi.stubEnv('LOG_LEVEL', 'error')
  vi.resetModules()
  route = await import('./route')
  const { webConnection } = await import('@/app/_server/database')
  close = () => webConnection().close()
  versionId = await insertBenchmark(database.owner.db, { slug: 'recorded' })
  systemId = await insertSystem(database.owner.db, { slug: 'example-med-7b' })
})
afterAll(async () => {
  await close()
  await database.drop()
})

const get = (id: string) =>
  route.GET(new Request(`https://rounds.example.org/api/v1/submissions/${id}/every-eval-ever`), {
    params: Promise.resolve({ id }),
  })

test('a published submission is told as a record, with interval and n', async () => {
  const { submissionId: id } = await insertScored(database.owner.db, { versionId, systemId, value: 0.7 })
  const response = await get(id)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain('attachment')
  const record = await response.json()
  expect(record).toMatchObject({
    schema_version: '0.3.0',
    model_info: { id: 'example-med-7b' },
    source_metadata: { additional_details: { submission: `https://rounds.example.org/submissions/${id}` } },
  })
  expect(record.evaluation_results[0]).toMatchObject({
    evaluation_result_id: 'recorded.accuracy',
    score_details: { score: 0.7, uncertainty: { num_samples: 500 } },
  })
})

test('a private, withdrawn or anonymous one is not', async () => {
  // another is public under the system's name, so that it is not the system that is unknown
  await insertScored(database.owner.db, { versionId, systemId, value: 0.6 })
  const kinds = [
    [{ publishedAt: null }, 404],
    [{ withdrawn: true }, 404],
    [{ anonymousUntil: new Date(Date.now() + 1e9) }, 403],
  ] as const
  for (const [kind, status] of kinds) {
    const { submissionId } = await insertScored(database.owner.db, {
      versionId,
      systemId,
      value: 0.7,
      ...kind,
    })
    expect((await get(submissionId)).status).toBe(status)
  }
  expect((await get('nothing')).status).toBe(404)
})
