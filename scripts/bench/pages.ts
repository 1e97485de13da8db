import autocannon from 'autocannon'
import postgres from 'postgres'
import { fillBoard } from './board-fixture'
import { firstLoadBytes } from './first-load'
import { type BenchInstance, startBenchInstance } from './instance'
import type { BenchResult } from './result'

const SUBMISSIONS = 1000

/** The board of 1,000 submissions as a reader gets it: first byte, load, freshness in two web processes, JavaScript. */
export async function run(): Promise<BenchResult[]> {
  let board = ''
  const instance = await startBenchInstance({ web: 2 }, async (ownerUrl) => {
    board = `/benchmarks/${await fillBoard(ownerUrl, SUBMISSIONS)}`
  })
  try {
    return [
      await uncachedFirstByte(instance, board),
      await cachedFirstByte(instance, board),
      await freshness(instance, board),
      ...(await load(instance, board)),
      await firstLoadJavaScript(instance, board),
    ]
  } finally {
    await instance.stop()
  }
}

async function firstByte(url: string): Promise<number> {
  const startedAt = performance.now()
  const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
  const elapsed = performance.now() - startedAt
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  await response.arrayBuffer()
  return elapsed
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Medians of 15; the cache is cleared by the same notification that a new score sends. */
async function uncachedFirstByte({ origins, ownerUrl }: BenchInstance, board: string): Promise<BenchResult> {
  const sql = postgres(ownerUrl, { max: 1 })
  const times: number[] = []
  for (let i = 0; i < 5; i++) await firstByte(`${origins[0]}${board}`)
  for (let i = 0; i < 15; i++) {
    await sql`select pg_notify('rounds_changed', '')`
    await new Promise((resolve) => setTimeout(resolve, 60))
    times.push(await firstByte(`${origins[0]}${board}`))
  }
  await sql.end()
  return {
    name: 'board uncached',
    value: median(times),
    unit: 'ms to first byte',
    reach: 200,
    better: 'lower',
  }
}

async function cachedFirstByte({ origins }: BenchInstance, board: string): Promise<BenchResult> {
  const times: number[] = []
  for (let i = 0; i < 50; i++) times.push(await firstByte(`${origins[0]}${board}`))
  return { name: 'board cached', value: median(times), unit: 'ms to first byte', reach: 50, better: 'lower' }
}

/** From the commit that changes a value until both web processes show it. */
async function freshness({ origins, ownerUrl }: BenchInstance, board: string): Promise<BenchResult> {
  const sql = postgres(ownerUrl, { max: 1 })
  const times: number[] = []
  for (let i = 0; i < 8; i++) {
    const name = `Freshly named ${i}`
    await Promise.all(origins.map((origin) => firstByte(`${origin}${board}`)))
    await sql.begin(async (tx) => {
      await tx`update systems set name = ${name} where id = (
        select s.system_id from board_rows b join submissions s on s.id = b.submission_id order by b.rank, b.submission_id limit 1)`
      await tx`select pg_notify('rounds_changed', '')`
    })
    const committedAt = performance.now()
    await Promise.all(origins.map((origin) => untilShown(`${origin}${board}`, name)))
    times.push(performance.now() - committedAt)
  }
  await sql.end()
  return {
    name: 'commit to visible',
    value: Math.max(...times),
    unit: 'ms in two web processes',
    reach: 1000,
    better: 'lower',
  }
}

async function untilShown(url: string, text: string): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!(await (await fetch(url)).text()).includes(text)) {
    if (Date.now() > deadline) throw new Error(`"${text}" never appeared on ${url}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function load({ origins }: BenchInstance, board: string): Promise<BenchResult[]> {
  const result = await autocannon({
    url: `${origins[0]}${board}`,
    connections: 16,
    duration: 8,
    // one thread of the client is slower than the server: it would measure itself
    workers: 2,
    headers: { 'accept-encoding': 'br' },
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} bad answers, ${result.errors} errors under load`)
  return [
    {
      name: 'cached board',
      value: result.requests.average,
      unit: 'requests a second',
      reach: 5000,
      better: 'higher',
    },
    {
      name: 'cached board p95',
      value: result.latency.p97_5,
      unit: 'ms (97.5th percentile)',
      reach: 50,
      better: 'lower',
    },
  ]
}

async function firstLoadJavaScript({ origins }: BenchInstance, board: string): Promise<BenchResult> {
  const { bytes, scripts } = await firstLoadBytes(`${origins[0]}${board}`)
  return {
    name: 'first-load JavaScript',
    value: bytes / 1000,
    unit: 'kB compressed',
    reach: 165,
    better: 'lower',
    details: [`${scripts} scripts`],
  }
}
