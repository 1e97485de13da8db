import { compareScores, type StoredScore } from '@/lib/leaderboard/compare-scores'
import { metricReplicates } from '@/lib/scores/metric-replicates'
import { REPLICATES } from '@/lib/scores/score-file'
import { scoringRules } from '@/lib/scores/scoring-rules'
import { StatisticsBuilder } from '@/lib/scores/statistics'
import { testFacts } from '@/lib/scores/testing'
import { accuracy } from '@/lib/scoring/metrics/accuracy'
import { diceKey } from '@/lib/statistics/resampling/dice'
import type { BenchResult } from './result'

const INSTANCES = 10_000
const PASSES = 7
const key = diceKey('00112233445566778899aabbccddeeff')
const rules = scoringRules(testFacts({ metrics: ['accuracy', 'answered-precision', 'answered-share'] }), null)

/** Drawing a new submission's 10,000 replicates as scoring does, and comparing two submissions by their stored ones. */
export async function run(): Promise<BenchResult[]> {
  const drawn = await timed(async (pass) => void (await drawnScore(pass, 1)))
  const threaded = await timed(async (pass) => void (await drawnScore(pass, 2)))
  const [a, b] = [await drawnScore(1, 1), await drawnScore(2, 1)]
  const compared = await timed(async () => {
    compareScores({ metric: accuracy, a, b, clusters: null, diceKey: key, margin: 0.02 })
  })
  return [
    {
      name: 'bootstrap',
      value: drawn.median,
      unit: `s for ${REPLICATES} replicates of ${INSTANCES} instances`,
      reach: 0.5,
      better: 'lower',
      details: [
        `three metrics from the same draws, one thread: ${inWords(drawn)}`,
        `with two threads: ${inWords(threaded)}`,
      ],
    },
    {
      name: 'bootstrap compare',
      value: compared.median * 1000,
      unit: 'ms to compare two stored submissions',
      reach: 5,
      better: 'lower',
      details: [`difference, two intervals, discordance, exact test, verdict: ${inWords(compared)}`],
    },
  ]
}

/** A submission that answers seven of ten right, as the ledger keeps it. */
async function drawnScore(seed: number, threads: number): Promise<StoredScore> {
  const builder = new StatisticsBuilder(rules, INSTANCES)
  builder.add(
    Array.from({ length: INSTANCES }, (_, i) => {
      const place = ((i + 1) * 7919 + seed * 104_729) % 1000
      return {
        id: String(i),
        gold: 'A',
        isPredicted: true,
        answer: place < 700 ? 'A' : place < 980 ? 'B' : null,
      }
    }),
  )
  const { layout, columns } = builder.finish()
  const [replicates] = await metricReplicates({
    metrics: rules.metrics,
    layout,
    columns,
    clusters: null,
    diceKey: key,
    replicates: REPLICATES,
    threads,
  })
  return { value: 0.7, layout, columns, replicates: replicates ?? null }
}

interface Times {
  median: number
  slowest: number
}

/** Seconds, after one pass that lets the engine compile: a worker is a long-lived process. */
async function timed(work: (pass: number) => Promise<void>): Promise<Times> {
  await work(0)
  const seconds: number[] = []
  for (let pass = 1; pass <= PASSES; pass++) {
    const startedAt = performance.now()
    await work(pass)
    seconds.push((performance.now() - startedAt) / 1000)
  }
  seconds.sort((a, b) => a - b)
  return { median: seconds[PASSES >> 1]!, slowest: seconds[PASSES - 1]! }
}

const inWords = ({ median, slowest }: Times) =>
  `median ${(median * 1000).toFixed(1)} ms, slowest ${(slowest * 1000).toFixed(1)} ms of ${PASSES}`
