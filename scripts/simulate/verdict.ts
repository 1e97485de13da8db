import { mcnemarExact } from '@/lib/statistics/comparison/mcnemar'
import { holmOutcomes, outcomeOf, verdictOf } from '@/lib/statistics/comparison/verdict'
import { binomialMass } from '@/lib/statistics/distributions/binomial'
import { binomialDraw } from '@/lib/statistics/distributions/binomial-draw'
import { normalDice } from '@/lib/statistics/distributions/normal-dice'
import { swapTest } from '@/lib/statistics/hypothesis/swap-test'
import { uniformDice } from '@/lib/statistics/resampling/dice'
import { groupedReplicates } from '@/lib/statistics/resampling/grouped-replicates'
import { type Interval, percentileInterval } from '@/lib/statistics/resampling/interval'
import { bootstrapReplicates } from '@/lib/statistics/resampling/replicates'
import { seed } from './seed'
import { percent, type Simulation } from './simulation'

const intervals = new Map<string, Interval | null>()

/** Percentile interval of the paired difference, by counting. */
function intervalOf(onlyA: number, onlyB: number, n: number, level = 0.95): Interval | null {
  const name = `${onlyA} ${onlyB} ${n} ${level}`
  const known = intervals.get(name)
  if (known !== undefined) return known
  const values = groupedReplicates({
    key: seed('verdict', onlyA, onlyB, n),
    sizes: [onlyA, onlyB, n - onlyA - onlyB],
    replicates: 2000,
    evaluate: ([a, b]) => ((a as number) - (b as number)) / n,
  })
  const interval = percentileInterval(values, level)
  intervals.set(name, interval)
  return interval
}

/** Chance of a false call on equal models, over all discordant counts that matter. */
function falseCalls(n: number, discordance: number): { interval: number; verdict: number } {
  let [byInterval, byBoth] = [0, 0]
  for (let d = 0; d <= n; d++) {
    const mass = binomialMass(d, n, discordance)
    if (mass < 1e-6) continue
    for (let onlyA = 0; onlyA <= d; onlyA++) {
      const chance = mass * binomialMass(onlyA, d, 0.5)
      if (chance < 1e-8) continue
      // both directions have the same interval, mirrored
      const interval = intervalOf(Math.min(onlyA, d - onlyA), Math.max(onlyA, d - onlyA), n)
      if (!interval || outcomeOf(interval, true) === 'tie') continue
      byInterval += chance
      if (mcnemarExact(onlyA, d - onlyA) < 0.05) byBoth += chance
    }
  }
  return { interval: byInterval, verdict: byBoth }
}

const runs = 2000

/** Equal systems with paired scores: by interval, by swap test, by both. */
function scoreCalls(n: number, skew: number): { interval: number; swap: number; both: number } {
  const calls = { interval: 0, swap: 0, both: 0 }
  const ones = new Float64Array(n).fill(1)
  for (let run = 0; run < runs; run++) {
    const random = uniformDice(seed('score', n, run, skew))
    const normal = normalDice(random)
    const score = (difficulty: number) => Math.min(1, Math.max(0, difficulty + 0.2 * normal())) ** skew
    const items = Array.from({ length: n }, random)
    const [a, b] = [items.map(score), items.map(score)]
    const values = bootstrapReplicates({
      key: seed('score bootstrap', n, run, skew),
      columns: [a, b],
      clusters: null,
      strata: null,
      from: 0,
      to: 1000,
      evaluate: ([x, y]) => ((x as number) - (y as number)) / n,
    })
    const interval = percentileInterval(values)
    const byInterval = interval !== null && outcomeOf(interval, true) !== 'tie'
    const mean = ([sum, count]: Float64Array) => (sum as number) / (count as number)
    const test = swapTest({
      key: seed('swap', n, run, skew),
      a: [a, ones],
      b: [b, ones],
      evaluate: mean,
      resamples: 1000,
    })
    const bySwap = (test?.p ?? 1) <= 0.05
    if (byInterval) calls.interval++
    if (bySwap) calls.swap++
    if (byInterval && bySwap) calls.both++
  }
  return { interval: calls.interval / runs, swap: calls.swap / runs, both: calls.both / runs }
}

/** Chance that any of 20 benchmarks is called falsely, plain and adjusted. */
function familyCalls(): { plain: number; holm: number } {
  const [benchmarks, n, discordance] = [20, 500, 0.2]
  const random = uniformDice(seed('family', 1, 2, 3))
  let [plain, holm] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const family = Array.from({ length: benchmarks }, () => {
      const d = binomialDraw(n, discordance, random)
      const onlyA = binomialDraw(d, 0.5, random)
      return { difference: 2 * onlyA - d, p: mcnemarExact(onlyA, d - onlyA), higherIsBetter: true }
    })
    if (family.some(({ p }) => p <= 0.05)) plain++
    if (holmOutcomes(family).some(({ outcome }) => outcome !== 'tie')) holm++
  }
  return { plain: plain / runs, holm: holm / runs }
}

/** Chance of "equivalent" when the true difference is just the margin. */
function falseEquivalence(n: number, margin: number): number {
  const random = uniformDice(seed('equivalence', n, Math.round(margin * 1000), 5))
  let equivalent = 0
  for (let run = 0; run < runs; run++) {
    const onlyA = binomialDraw(n, 0.1 + margin, random)
    const onlyB = binomialDraw(n - onlyA, 0.1 / (0.9 - margin), random)
    const verdict = verdictOf({
      interval: intervalOf(onlyA, onlyB, n),
      higherIsBetter: true,
      equivalence: { margin, interval: intervalOf(onlyA, onlyB, n, 0.9) as Interval },
    })
    if (verdict === 'equivalent') equivalent++
  }
  return equivalent / runs
}

export const simulation: Simulation = {
  title: 'False verdicts on equal models',
  about: `How often two systems of equal quality are called better or worse at 5 %. Right and wrong answers: exactly, by how many instances only one of the two gets right (ψ). Scores, families and equivalence: ${runs} runs (± 1 % by chance).`,
  run() {
    const binary = [20, 50, 100, 300, 1000].flatMap((n) =>
      [0.02, 0.05, 0.1, 0.2, 0.4].map((psi) => ({ n, psi, ...falseCalls(n, psi) })),
    )
    const scores = [10, 20, 50, 100, 1000].flatMap((n) =>
      [1, 4].map((skew) => ({ n, skew, ...scoreCalls(n, skew) })),
    )
    const family = familyCalls()
    const equivalence = [200, 1000].map((n) => ({ n, share: falseEquivalence(n, 0.05) }))
    const chance = 0.015
    return {
      tables: [
        {
          caption: 'Right and wrong answers',
          columns: [
            'n',
            'ψ',
            'interval without 0 (published definition)',
            'and McNemar exact p < 0.05 (verdict)',
          ],
          rows: binary.map(({ n, psi, interval, verdict }) => [n, psi, percent(interval), percent(verdict)]),
        },
        {
          caption: 'Scores from 0 to 1, plain and strongly skewed',
          columns: ['n', 'shape', 'interval without 0', 'swap test p ≤ 0.05', 'both'],
          rows: scores.map(({ n, skew, interval, swap, both }) => [
            n,
            skew === 1 ? 'plain' : 'skewed',
            percent(interval),
            percent(swap),
            percent(both),
          ]),
        },
        {
          caption: 'Twenty benchmarks: any false call',
          columns: ['unadjusted', 'Holm'],
          rows: [[percent(family.plain), percent(family.holm)]],
        },
        {
          caption: '"Equivalent" when the true difference is the margin (0.05)',
          columns: ['n', 'share'],
          rows: equivalence.map(({ n, share }) => [n, percent(share)]),
        },
      ],
      claims: [
        {
          claim: 'the verdict on right and wrong answers is false at most 5 % of the time',
          holds: binary.every(({ verdict }) => verdict <= 0.05),
        },
        {
          claim: 'interval and swap test together are false at most 5 % of the time (± 1.5 % by chance)',
          holds: scores.every(({ both }) => both <= 0.05 + chance),
        },
        { claim: 'Holm keeps any false call in a family below 5 %', holds: family.holm <= 0.05 + chance },
        {
          claim: '"equivalent" is false at most 5 % of the time (± 1.5 % by chance)',
          holds: equivalence.every(({ share }) => share <= 0.05 + chance),
        },
      ],
    }
  },
}
