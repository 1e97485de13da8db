import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'
import { connect } from '@/db/client'
import { sessionCookieName } from '@/lib/accounts/session-cookie'
import { diceKey, replicateDice } from '@/lib/statistics/resampling/dice'
import { publishedInstrument } from '@/lib/studies/instruments/table'
import type { RatingValues } from '@/lib/studies/rating/values'
import { firstLoadBytes } from './first-load'
import { type BenchInstance, startBenchInstance } from './instance'
import { noTraffic, RaterClient, type Traffic } from './rater-client'
import { noWork, rateUntilOver, type WorkLog } from './rater-work'
import { type BenchStudy, K, prepareStudy, RATERS } from './raters-fixture'
import type { BenchResult } from './result'

const SEED = '5eed5eed5eed5eed5eed5eed5eed5eed'
const WEB_PROCESSES = 2
const KILLS = 6
const MOST_VANISHED = 20
const LONGEST_MS = 15 * 60_000

/**
 * 200 raters at once against a running server: connections that break, submissions sent twice, web processes killed as
 * they stand, the database restarted in the middle, raters who walk away with an item in their hands. Every item must
 * end with exactly k ratings of different raters, every rating that a rater was told is there must be there, none twice.
 */
export async function run(): Promise<BenchResult[]> {
  let study: BenchStudy | null = null
  const instance = await startBenchInstance({ web: WEB_PROCESSES }, async (ownerUrl) => {
    study = await prepareStudy(ownerUrl)
  })
  try {
    return await measure(instance, study!)
  } finally {
    await instance.stop()
  }
}

async function measure(instance: BenchInstance, study: BenchStudy): Promise<BenchResult[]> {
  // it has to outlive the restart of the database
  const { sql, close } = connect(instance.ownerUrl, { name: 'bench watch', max: 2 })
  const script = await firstLoad(instance, study)
  const [traffic, log] = [noTraffic(), noWork()]
  const wanted = K * study.items
  let isOver = false
  const startedAt = performance.now()
  const trouble = makeTrouble(instance, () => isOver)
  const watching = untilRated(sql, study.studyId, wanted).finally(() => {
    isOver = true
  })
  const working = study.raters.map((rater) => {
    const draw = replicateDice(diceKey(SEED), rater.number)
    const random = () => draw(2 ** 20) / 2 ** 20
    const client = new RaterClient(instance.origins, study.slug, rater, traffic, random)
    return rateUntilOver({
      ...{ client, rater, log, random, values: validValues() },
      ...{ isOver: () => isOver, mostVanished: MOST_VANISHED },
    })
  })
  await Promise.all([watching, ...working])
  const seconds = (performance.now() - startedAt) / 1000
  const { kills, restarts } = await trouble
  const found = await check(sql, study.studyId, log)
  await close()
  return [
    {
      name: 'items without exactly k ratings',
      value: found.wrongItems,
      unit: `of ${study.items}, k = ${K}, ${RATERS} raters at once`,
      reach: 0,
      better: 'lower',
      details: [
        `${found.ratings} ratings in ${seconds.toFixed(0)} s, leases of abandoned items (2 minutes) included`,
        `${traffic.disconnects} connections broken, ${traffic.lost} requests without an answer, all sent again`,
        `${log.doubles} submissions sent twice at once, ${log.skips} items given back, ${log.declines} declined, ${log.refused} refused because another rater had them`,
        `${log.vanished} raters walked away with an item, ${kills} web processes killed, ${restarts} restart of the database`,
        ...latencies(traffic),
      ],
    },
    {
      name: 'ratings lost or doubled',
      value: found.lost + found.doubled,
      unit: `of ${log.acknowledged.size} acknowledged`,
      reach: 0,
      better: 'lower',
      details: [
        `${found.lost} lost, ${found.doubled} doubled, ${found.unknown} there that nobody was told of`,
      ],
    },
    script,
  ]
}

/** The first option of every axis of the instrument. */
function validValues(): RatingValues {
  const axes = publishedInstrument('med-palm-lay')?.axes ?? []
  return Object.fromEntries(axes.map(({ id, options }) => [id, { values: [options[0]?.value ?? ''] }]))
}

async function untilRated(sql: postgres.Sql, studyId: string, wanted: number): Promise<void> {
  const deadline = performance.now() + LONGEST_MS
  for (;;) {
    // the database goes away in between, on purpose
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from study_ratings where study_id = ${studyId}`.catch(() => [])
    if (row && row.count >= wanted) return
    if (performance.now() > deadline)
      throw new Error(`only ${row?.count ?? 'no'} of ${wanted} ratings after ${LONGEST_MS / 60_000} minutes`)
    await sleep(500)
  }
}

/** Kills web processes one after the other and restarts the database once, while raters work. */
async function makeTrouble(
  instance: BenchInstance,
  isOver: () => boolean,
): Promise<{ kills: number; restarts: number }> {
  let [kills, restarts] = [0, 0]
  for (let turn = 0; turn < KILLS && !isOver(); turn++) {
    await sleep(3000)
    if (isOver()) break
    await instance.killWeb(turn % WEB_PROCESSES)
    kills++
    if (turn !== 1) continue
    await sleep(1500)
    await instance.restartDatabase()
    restarts++
  }
  return { kills, restarts }
}

async function check(sql: postgres.Sql, studyId: string, { acknowledged }: WorkLog) {
  const [items] = await sql<{ wrong: number }[]>`
    select count(*)::int as wrong from study_items i where i.study_id = ${studyId} and (
      (select count(*) from study_ratings g where g.item_id = i.id) <> ${K}
      or (select count(distinct g.rater_id) from study_ratings g where g.item_id = i.id) <> ${K}
      or (select count(*) from study_slots s where s.item_id = i.id and s.state = 'done') <> ${K})`
  const rows = await sql<{ name: string }[]>`
    select active_ms as name from study_ratings where study_id = ${studyId}`
  const there = rows.map(({ name }) => Number(name))
  const once = new Set(there)
  return {
    wrongItems: items?.wrong ?? Number.NaN,
    ratings: there.length,
    lost: [...acknowledged].filter((name) => !once.has(name)).length,
    doubled: there.length - once.size,
    unknown: [...once].filter((name) => !acknowledged.has(name)).length,
  }
}

function latencies({ times }: Traffic): string[] {
  return (['claim', 'submit'] as const).map((act) => {
    const sorted = (times.get(act) ?? []).toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(0)
    return `${act}: ${sorted.length} answered, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`
  })
}

async function firstLoad({ origins }: BenchInstance, { slug, raters }: BenchStudy): Promise<BenchResult> {
  const origin = origins[0] ?? ''
  const cookie = `${sessionCookieName(origin)}=${raters[0]?.session}`
  const { bytes, scripts } = await firstLoadBytes(`${origin}/rate/${slug}/desk`, { cookie })
  return {
    name: 'first-load JavaScript of the rating page',
    value: bytes / 1000,
    unit: 'kB compressed',
    reach: 165,
    better: 'lower',
    details: [`${scripts} scripts`],
  }
}
