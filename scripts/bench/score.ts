import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { type Connection, connect } from '@/db/client'
import { startEmbeddedServer } from '@/db/embedded/server'
import { migrateDatabase } from '@/db/migrate'
import { roleUrl } from '@/db/roles'
import { boardRows } from '@/db/schema/scores'
import { submissions } from '@/db/schema/submissions'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '@/db/testing/scoring-fixture'
import { startWorkerChild } from '../worker/testing/worker-child'
import type { BenchResult } from './result'

const INSTANCES = 10_000
const RUNS = 7

/**
 * 10,000 multiple-choice answers from queued to visible: the time from the commit that accepts the file until a row of
 * the public board can be read, by a worker process of its own on a durable database. The submitter publishes the
 * moment the score is there. The first run, in which the worker's code is compiled, counts too.
 */
export async function run(): Promise<BenchResult> {
  const directory = mkdtempSync(path.join(tmpdir(), 'rounds-bench-score-'))
  const server = await startEmbeddedServer(path.join(directory, 'postgres'))
  try {
    await migrateDatabase(server.url)
    const owner = connect(server.url, { name: 'bench' })
    const web = connect(roleUrl(server.url, 'rounds_web'), { name: 'bench web' })
    const worker = await startWorkerChild(roleUrl(server.url, 'rounds_worker'))
    const times: Timing[] = []
    try {
      const versionId = await addTestBenchmark(owner.db, { count: INSTANCES })
      const baseSystemId = await addTestSystem(web.db, 'base')
      const tuned = await addTestSystem(web.db, 'tuned', { kind: 'medical', baseSystemId })
      const announcements = await announced(web)
      for (let i = 0; i < RUNS; i++) {
        const systemId = i === 0 ? baseSystemId : tuned
        times.push(await timeOf(web, announcements, { versionId, systemId, seed: i }))
      }
    } finally {
      await worker.kill('SIGTERM')
      await Promise.all([owner.close(), web.close()])
    }
    const slowest = times.reduce((a, b) => (b.total > a.total ? b : a))
    return {
      name: 'score',
      value: slowest.total,
      unit: `s from queued to visible, ${INSTANCES} instances, slowest of ${RUNS}`,
      reach: 2,
      better: 'lower',
      details: times.map(
        ({ scored, total }, i) =>
          `run ${i + 1}: scored after ${scored.toFixed(2)} s, visible after ${total.toFixed(2)} s`,
      ),
    }
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

interface Timing {
  /** Seconds until the score is announced. */
  scored: number
  /** Seconds until the board has it. */
  total: number
}

async function timeOf(
  web: Connection,
  announcements: Announcements,
  { versionId, systemId, seed }: { versionId: string; systemId: string; seed: number },
): Promise<Timing> {
  const answers = testAnswers(INSTANCES, 0.7, seed)
  const id = await submitTestAnswers(web.db, { versionId, systemId, answers, setting: { shots: 0 } })
  const queuedAt = performance.now()
  await untilScored(web, id)
  const scored = (performance.now() - queuedAt) / 1000
  await publishTestSubmission(web.db, id)
  do await announcements.next(`board ${versionId}`)
  while ((await web.db.select().from(boardRows).where(eq(boardRows.submissionId, id))).length === 0)
  return { scored, total: (performance.now() - queuedAt) / 1000 }
}

/** What is private is announced to nobody. */
async function untilScored(web: Connection, id: string): Promise<void> {
  const status = async () =>
    (await web.db.select({ status: submissions.status }).from(submissions).where(eq(submissions.id, id)))[0]
  while ((await status())?.status !== 'scored') await sleep(3)
}

interface Announcements {
  /** Resolves when this was announced, since the last time it was asked for. */
  next(payload: string): Promise<void>
}

async function announced(web: Connection): Promise<Announcements> {
  const heard = new Set<string>()
  let wake = () => {}
  await web.sql.listen('rounds_changed', (payload) => {
    heard.add(payload)
    wake()
  })
  return {
    async next(payload) {
      while (!heard.delete(payload)) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
