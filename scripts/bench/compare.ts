import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { type Connection, connect } from '@/db/client'
import { refreshBoard } from '@/db/commands/boards'
import { startEmbeddedServer } from '@/db/embedded/server'
import { migrateDatabase } from '@/db/migrate'
import { boardVersion } from '@/db/queries/board-entries'
import { clustersOf, comparableSubmissions, storedScore } from '@/db/queries/compare'
import { roleUrl } from '@/db/roles'
import { addTestBenchmark } from '@/db/testing/scoring-fixture'
import { compareScores } from '@/lib/leaderboard/compare-scores'
import { accuracy } from '@/lib/scoring/metrics/accuracy'
import { diceKey } from '@/lib/statistics/resampling/dice'
import { fillHeadToHead } from './head-to-head-fixture'
import { startBenchInstance } from './instance'
import type { BenchResult } from './result'
import { insertStoredBoard } from './stored-board-fixture'

const INSTANCES = 10_000
const SUBMISSIONS = 1000
const PASSES = 15

/** Comparing stored submissions, refreshing a full board for one more, and the head-to-head page. */
export async function run(): Promise<BenchResult[]> {
  return [...(await stored()), await headToHeadPage()]
}

async function stored(): Promise<BenchResult[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'rounds-bench-compare-'))
  const server = await startEmbeddedServer(path.join(directory, 'postgres'))
  try {
    await migrateDatabase(server.url)
    const owner = connect(server.url, { name: 'bench' })
    const worker = connect(roleUrl(server.url, 'rounds_worker'), { name: 'bench worker' })
    try {
      const versionId = await addTestBenchmark(owner.db, { count: INSTANCES })
      const added = await owner.db.transaction((tx) =>
        insertStoredBoard(tx, { versionId, instances: INSTANCES, count: SUBMISSIONS }),
      )
      return [await comparing(worker, versionId, added), await refreshing(owner, worker, versionId, added)]
    } finally {
      await Promise.all([owner.close(), worker.close()])
    }
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

type Added = Awaited<ReturnType<typeof insertStoredBoard>>

/** From two submissions in the database to difference, interval, test and verdict. */
async function comparing({ db }: Connection, versionId: string, added: Added): Promise<BenchResult> {
  const version = (await boardVersion(db, versionId))!
  const ids = added.slice(0, 2 * (PASSES + 3)).map(({ submissionId }) => submissionId)
  const submissions = await comparableSubmissions(db, ids)
  const loading: number[] = []
  const times: number[] = []
  for (let pass = 0; pass < PASSES + 3; pass++) {
    const startedAt = performance.now()
    const [a, b, clusters] = await Promise.all([
      storedScore(db, submissions[2 * pass]!, 'accuracy'),
      storedScore(db, submissions[2 * pass + 1]!, 'accuracy'),
      clustersOf(db, version),
    ])
    const loadedAt = performance.now()
    const compared = compareScores({
      ...{ metric: accuracy, a, b, clusters, margin: null },
      diceKey: diceKey(version.contentHash),
    })
    if (!compared) throw new Error('two stored submissions did not compare')
    // the first passes compile the code: a worker and a web process are long-lived
    if (pass < 3) continue
    loading.push(loadedAt - startedAt)
    times.push(performance.now() - loadedAt)
  }
  return {
    name: 'compare',
    value: median(times),
    unit: `ms to compare two stored submissions of ${INSTANCES} instances`,
    reach: 5,
    better: 'lower',
    details: [
      `median of ${PASSES}, slowest ${Math.max(...times).toFixed(1)} ms`,
      `reading their columns and replicates from the database before it: ${median(loading).toFixed(1)} ms`,
    ],
  }
}

/** The worker's transaction when one more submission is published on a board that is full. */
async function refreshing(
  owner: Connection,
  worker: Connection,
  versionId: string,
  added: Added,
): Promise<BenchResult> {
  const refresh = () => worker.db.transaction((tx) => refreshBoard(tx, versionId))
  await refresh()
  const times: number[] = []
  // the last of a family of four is compared with its base
  for (const { submissionId } of added.filter((_, i) => i % 4 === 3).slice(-5)) {
    await owner.sql`update submissions set published_at = null where id = ${submissionId}`
    await refresh()
    await owner.sql`update submissions set published_at = now() where id = ${submissionId}`
    const startedAt = performance.now()
    await refresh()
    times.push((performance.now() - startedAt) / 1000)
  }
  const [board] = await owner.sql<{ rows: number; compared: number }[]>`
    select (select count(*)::int from board_rows) as rows, (select count(*)::int from comparisons) as compared`
  return {
    name: 'compare refresh',
    value: median(times),
    unit: `s for verdicts, rank sets and board, submission ${SUBMISSIONS} of ${INSTANCES} instances`,
    reach: 3,
    better: 'lower',
    details: [
      `${board!.rows} rows, ${board!.compared} comparisons; median of ${times.map((t) => t.toFixed(2)).join(', ')} s`,
    ],
  }
}

/** As a reader gets it after a new score has emptied the cache. */
async function headToHeadPage(): Promise<BenchResult> {
  const instance = await startBenchInstance({ web: 1 }, (ownerUrl) =>
    fillHeadToHead(ownerUrl, { pairs: 100, columns: 20 }),
  )
  const sql = postgres(instance.ownerUrl, { max: 1 })
  try {
    const url = `${instance.origins[0]}/head-to-head`
    const firstBytes: number[] = []
    const whole: number[] = []
    let bytes = 0
    for (let pass = -5; pass < PASSES; pass++) {
      await sql`select pg_notify('rounds_changed', '')`
      await new Promise((resolve) => setTimeout(resolve, 60))
      const startedAt = performance.now()
      const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
      const firstByteAt = performance.now()
      const html = await response.text()
      if (!response.ok || !html.includes('100 pairs')) throw new Error(`${url}: ${response.status}`)
      bytes = html.length
      if (pass < 0) continue
      firstBytes.push(firstByteAt - startedAt)
      whole.push(performance.now() - startedAt)
    }
    return {
      name: 'compare head-to-head',
      value: median(whole),
      unit: 'ms for the page of 100 pairs by 20 benchmarks, uncached, to its last byte',
      reach: 200,
      better: 'lower',
      details: [
        `first byte after ${median(firstBytes).toFixed(0)} ms, slowest whole ${Math.max(...whole).toFixed(0)} ms of ${PASSES}`,
        `${(bytes / 1000).toFixed(0)} kB before compression`,
      ],
    }
  } finally {
    await sql.end()
    await instance.stop()
  }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
