import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '@/db/client'
import { type EmbeddedServer, startEmbeddedServer } from '@/db/embedded/server'
import { migrateDatabase } from '@/db/migrate'
import { roleUrl } from '@/db/roles'
import { submissionEvents, submissions } from '@/db/schema/submissions'
import { addTestBenchmark, addTestSystem, submitTestAnswers, testAnswers } from '@/db/testing/scoring-fixture'
import { startWorkerProcess, type WorkerProcess } from './worker-process'

/** Durable as in production: what was acknowledged must survive. */
let directory: string
let server: EmbeddedServer
let web: Connection
let worker: WorkerProcess | null = null
let versionId: string
let systemId: string

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'rounds-restart-'))
  server = await startEmbeddedServer(path.join(directory, 'postgres'))
  await migrateDatabase(server.url)
  web = connect(roleUrl(server.url, 'rounds_web'), { name: 'test web' })
  const owner = connect(server.url)
  versionId = await addTestBenchmark(owner.db, { count: 2000 })
  systemId = await addTestSystem(web.db, 'model')
  await owner.close()
})
afterAll(async () => {
  await worker?.stop()
  await web.close()
  await server.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** The supervisor's part: a worker process that ends is started again. */
function keepWorking(signal: AbortSignal): Promise<void> {
  const url = roleUrl(server.url, 'rounds_worker')
  return (async () => {
    while (!signal.aborted) {
      try {
        worker = await startWorkerProcess(url, 2)
        await Promise.race([worker.done, new Promise((resolve) => signal.addEventListener('abort', resolve))])
      } catch {
        await sleep(200) // the database is away, or an outcome was lost with it
      }
      await worker?.stop().catch(() => {})
      worker = null
    }
  })()
}

test('the database restarts under load: every accepted submission is scored, each once', async () => {
  const stop = new AbortController()
  const working = keepWorking(stop.signal)
  const accepted: string[] = []
  const submitting = (async () => {
    for (let i = 0; accepted.length < 40; i++) {
      try {
        const answers = testAnswers(2000, 0.7, i)
        accepted.push(await submitTestAnswers(web.db, { versionId, systemId, answers }))
      } catch {
        await sleep(50) // refused while the database is away: the client would try again
      }
    }
  })()
  for (let restart = 0; restart < 2; restart++) {
    await sleep(700)
    const { port } = server
    await server.stop()
    await sleep(300)
    server = await startEmbeddedServer(path.join(directory, 'postgres'), { port })
  }
  await submitting
  await expect
    .poll(async () => await countScored(accepted), { timeout: 60_000, interval: 200 })
    .toBe(accepted.length)
  stop.abort()
  await working

  const ledger = await web.db.execute<{ entries: number; submissions: number }>(
    sql`select count(*)::int as entries, count(distinct submission_id)::int as submissions from scorings`,
  )
  const all = await web.db.select().from(submissions)
  expect(ledger[0]).toEqual({ entries: all.length, submissions: all.length })
  const scored = await web.db.select().from(submissionEvents).where(eq(submissionEvents.kind, 'scored'))
  expect(scored).toHaveLength(all.length)
}, 180_000)

async function countScored(ids: readonly string[]): Promise<number> {
  const rows = await web.db
    .select({ id: submissions.id })
    .from(submissions)
    .where(eq(submissions.status, 'scored'))
  return rows.filter(({ id }) => ids.includes(id)).length
}
