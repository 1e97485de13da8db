import { binomialMass } from '@/lib/statistics/distributions/binomial'
import { agrestiCoull } from '@/lib/statistics/intervals/agresti-coull'
import { clopperPearson } from '@/lib/statistics/intervals/clopper-pearson'
import { jeffreys } from '@/lib/statistics/intervals/jeffreys'
import { wald } from '@/lib/statistics/intervals/wald'
import { wilson } from '@/lib/statistics/intervals/wilson'
import { groupedReplicates } from '@/lib/statistics/resampling/grouped-replicates'
import { type Interval, percentileInterval } from '@/lib/statistics/resampling/interval'
import { seed } from './seed'
import { percent, type Simulation } from './simulation'

type Method = (successes: number, n: number) => Interval | null

const methods: Record<string, Method> = {
  Wilson: wilson,
  Jeffreys: jeffreys,
  'Clopper-Pearson': clopperPearson,
  'Agresti-Coull': agrestiCoull,
  bootstrap,
  Wald: wald,
}
const sizes = [20, 100, 1000]
const shares = [0.02, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.98]
/** Coverage rises and falls with p in steps of 1/n, so it is also averaged over a fine grid. */
const grid = Array.from({ length: 193 }, (_, i) => 0.02 + i * 0.005)

function bootstrap(successes: number, n: number): Interval | null {
  const replicates = groupedReplicates({
    key: seed('proportion', successes, n, 1),
    sizes: [successes, n - successes],
    replicates: 2000,
    evaluate: ([right]) => (right as number) / n,
  })
  return percentileInterval(replicates)
}

/** Exact: every possible number of successes, weighted by how likely it is. */
function coverage(intervals: readonly (Interval | null)[], n: number, p: number): number {
  let covered = 0
  intervals.forEach((interval, k) => {
    if (interval && interval.low <= p && p <= interval.high) covered += binomialMass(k, n, p)
  })
  return covered
}

export const simulation: Simulation = {
  title: 'Intervals of a proportion',
  about:
    'Coverage of nominal 95 % intervals of an accuracy, worked out exactly over all numbers of right answers, for n instances and true accuracy p. "mean" averages p from 0.02 to 0.98, "least" is the smallest of these.',
  run() {
    const tables = sizes.map((n) => ({
      caption: `n = ${n}`,
      columns: ['method', ...shares.map((p) => `p = ${p}`), 'mean', 'least'],
      rows: Object.entries(methods).map(([name, method]) => {
        const intervals = Array.from({ length: n + 1 }, (_, k) => method(k, n))
        const all = grid.map((p) => coverage(intervals, n, p))
        const mean = all.reduce((sum, value) => sum + value, 0) / all.length
        return [
          name,
          ...shares.map((p) => percent(coverage(intervals, n, p))),
          percent(mean),
          percent(Math.min(...all)),
        ]
      }),
    }))
    const meanOf = (table: number, method: string) =>
      Number.parseFloat(String(tables[table]?.rows.find(([name]) => name === method)?.at(-2)))
    return {
      tables,
      claims: [
        {
          claim: 'Wilson covers 94 to 96 % on average for every n',
          holds: sizes.every((_, t) => meanOf(t, 'Wilson') >= 94 && meanOf(t, 'Wilson') <= 96),
        },
        {
          claim: 'Jeffreys covers 94 to 96 % on average for every n',
          holds: sizes.every((_, t) => meanOf(t, 'Jeffreys') >= 94 && meanOf(t, 'Jeffreys') <= 96),
        },
        {
          claim: 'Clopper-Pearson covers at least 95 % for every n and p',
          holds: tables.every(
            (table) =>
              Number.parseFloat(String(table.rows.find(([name]) => name === 'Clopper-Pearson')?.at(-1))) >=
              95,
          ),
        },
      ],
    }
  },
}
