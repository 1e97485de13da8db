import { binomialMass } from '@/lib/statistics/distributions/binomial'
import { binomialDraw } from '@/lib/statistics/distributions/binomial-draw'
import { newcombe, newcombePaired } from '@/lib/statistics/intervals/newcombe'
import { pairedWald } from '@/lib/statistics/intervals/paired-wald'
import { scoreDifference } from '@/lib/statistics/intervals/score-difference'
import { uniformDice } from '@/lib/statistics/resampling/dice'
import { groupedReplicates } from '@/lib/statistics/resampling/grouped-replicates'
import { type Interval, percentileInterval } from '@/lib/statistics/resampling/interval'
import { CoverageCount } from './coverage'
import { seed } from './seed'
import { percent, type Simulation } from './simulation'

/** Shares of instances both, only A, only B and neither get right. */
interface Truth {
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
}

const sizes = [20, 100, 1000]
const truths: readonly Truth[] = [
  { both: 0.6, onlyA: 0.1, onlyB: 0.1 },
  { both: 0.55, onlyA: 0.15, onlyB: 0.1 },
  { both: 0.9, onlyA: 0.05, onlyB: 0.02 },
  { both: 0.3, onlyA: 0.3, onlyB: 0.1 },
]
const runs = 4000

function bootstrap(onlyA: number, onlyB: number, n: number): Interval | null {
  return percentileInterval(
    groupedReplicates({
      key: seed('paired', onlyA, onlyB, n),
      sizes: [onlyA, onlyB, n - onlyA - onlyB],
      replicates: 2000,
      evaluate: ([a, b]) => ((a as number) - (b as number)) / n,
    }),
  )
}

function pairedRow(truth: Truth, n: number): (string | number)[] {
  const count = new CoverageCount()
  const random = uniformDice(
    seed('difference', n, Math.round(truth.onlyA * 1000), Math.round(truth.onlyB * 1000)),
  )
  const difference = truth.onlyA - truth.onlyB
  for (let run = 0; run < runs; run++) {
    const both = binomialDraw(n, truth.both, random)
    const onlyA = binomialDraw(n - both, truth.onlyA / (1 - truth.both), random)
    const onlyB = binomialDraw(n - both - onlyA, truth.onlyB / (1 - truth.both - truth.onlyA), random)
    const counts = { both, onlyA, onlyB, neither: n - both - onlyA - onlyB }
    count.add('bootstrap', bootstrap(onlyA, onlyB, n), difference)
    count.add('Newcombe', newcombePaired(counts), difference)
    count.add('Wald', pairedWald(counts), difference)
  }
  return [
    n,
    `${truth.both} / ${truth.onlyA} / ${truth.onlyB}`,
    ...['bootstrap', 'Newcombe', 'Wald'].map((method) => percent(count.coverage(method))),
  ]
}

/** Exact coverage of an interval for two independent proportions with n instances each. */
function independentCoverage(
  method: (k1: number, k2: number) => Interval | null,
  n: number,
  p1: number,
  p2: number,
): number {
  let covered = 0
  for (let k1 = 0; k1 <= n; k1++)
    for (let k2 = 0; k2 <= n; k2++) {
      const mass = binomialMass(k1, n, p1) * binomialMass(k2, n, p2)
      if (mass < 1e-9) continue
      const interval = method(k1, k2)
      if (interval && interval.low <= p1 - p2 && p1 - p2 <= interval.high) covered += mass
    }
  return covered
}

export const simulation: Simulation = {
  title: 'Intervals of a difference of two accuracies',
  about: `Coverage of nominal 95 % intervals. Paired: both systems answer the same n instances; the truth is given as the shares both, only A and only B get right; ${runs} runs. Independent: n instances each, worked out exactly.`,
  run() {
    const paired = sizes.flatMap((n) => truths.map((truth) => pairedRow(truth, n)))
    const independent = [20, 100].flatMap((n) =>
      [
        [0.5, 0.5],
        [0.8, 0.6],
        [0.95, 0.9],
        [0.98, 0.98],
      ].map(([p1, p2]) => {
        const count = (successes: number) => ({ successes, n })
        const of = (method: typeof newcombe) =>
          percent(
            independentCoverage((k1, k2) => method(count(k1), count(k2)), n, p1 as number, p2 as number),
          )
        return [n, `${p1} − ${p2}`, of(newcombe), of(scoreDifference)]
      }),
    )
    const shares = (rows: (string | number)[][], column: number) =>
      rows.map((row) => Number.parseFloat(String(row[column])))
    return {
      tables: [
        {
          caption: 'The same instances',
          columns: ['n', 'both / only A / only B', 'bootstrap percentile', 'Newcombe paired', 'Wald'],
          rows: paired,
        },
        {
          caption: 'Independent samples',
          columns: ['n', 'p₁ − p₂', 'Newcombe', 'Miettinen-Nurminen'],
          rows: independent,
        },
      ],
      claims: [
        {
          claim: 'the bootstrap of a paired difference covers 94 to 96 % (± 0.7 % by chance) at n = 1,000',
          holds: shares(
            paired.filter(([n]) => n === 1000),
            2,
          ).every((share) => share >= 93.3 && share <= 96.7),
        },
        {
          claim: "Newcombe's paired interval covers at least 93.5 % everywhere",
          holds: shares(paired, 3).every((share) => share >= 93.5),
        },
      ],
    }
  },
}
