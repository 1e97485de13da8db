import { normalDice } from '@/lib/statistics/distributions/normal-dice'
import { clusterRobustRatio } from '@/lib/statistics/intervals/cluster-robust'
import { bcaInterval } from '@/lib/statistics/resampling/bca'
import { uniformDice } from '@/lib/statistics/resampling/dice'
import { percentileInterval } from '@/lib/statistics/resampling/interval'
import { jackknifeValues } from '@/lib/statistics/resampling/jackknife'
import { bootstrapReplicates } from '@/lib/statistics/resampling/replicates'
import { studentisedInterval } from '@/lib/statistics/resampling/studentised'
import { CoverageCount } from './coverage'
import { seed } from './seed'
import { percent, type Simulation } from './simulation'

/** Numerator and denominator of one instance; the metric is their ratio over all instances. */
type Draw = (random: () => number, normal: () => number) => readonly [number, number]

const clamp = (value: number) => Math.min(1, Math.max(0, value))

const populations: Record<string, { draw: Draw; truth: number | null }> = {
  'bell-shaped score': { draw: (_, normal) => [0.4 + 0.1 * normal(), 1], truth: 0.4 },
  'skewed score': { draw: (random) => [random() ** 4, 1], truth: 0.2 },
  'mostly 0 or 1': {
    draw: (random) => {
      const u = random()
      return [u < 0.6 ? 0 : u < 0.8 ? 1 : random(), 1]
    },
    truth: 0.3,
  },
  'micro-F1 of documents': {
    draw: (random, normal) => {
      const gold = 1 + Math.floor(8 * random() ** 2)
      const quality = clamp(0.7 + 0.15 * normal())
      let right = 0
      for (let i = 0; i < gold; i++) if (random() < quality) right++
      const spurious = Math.floor(3 * random())
      return [2 * right, 2 * right + spurious + gold - right]
    },
    truth: null,
  },
}
const sizes = [20, 100, 1000]
const methods = ['percentile', 'BCa', 'studentised', 'Student t']
const [runs, replicates] = [2000, 1000]

const ratio = (sums: Float64Array) => (sums[0] as number) / (sums[1] as number)

/** Linearised standard error from Σn², Σnd and Σd². */
function errorOf(sums: Float64Array): number {
  const [, d, nn, nd, dd] = sums as unknown as [number, number, number, number, number]
  const theta = ratio(sums)
  return Math.sqrt(Math.max(0, nn - 2 * theta * nd + theta ** 2 * dd)) / d
}

function truthOf(draw: Draw): number {
  const random = uniformDice(seed('truth', 1, 2, 3))
  const normal = normalDice(random)
  let [numerator, denominator] = [0, 0]
  for (let i = 0; i < 2_000_000; i++) {
    const [a, b] = draw(random, normal)
    numerator += a
    denominator += b
  }
  return numerator / denominator
}

function row(name: string, n: number): (string | number)[] {
  const { draw, truth: known } = populations[name] as { draw: Draw; truth: number | null }
  const truth = known ?? truthOf(draw)
  const count = new CoverageCount()
  for (let run = 0; run < runs; run++) {
    const random = uniformDice(seed('mean', n, run, name))
    const normal = normalDice(random)
    const pairs = Array.from({ length: n }, () => draw(random, normal))
    const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
    const columns = [
      a,
      b,
      pairs.map(([x]) => x * x),
      pairs.map(([x, y]) => x * y),
      pairs.map(([, y]) => y * y),
    ]
    const errors = new Float64Array(replicates)
    let at = 0
    const values = bootstrapReplicates({
      key: seed('bootstrap', n, run, name),
      columns,
      clusters: null,
      strata: null,
      from: 0,
      to: replicates,
      evaluate: (sums) => {
        errors[at++] = errorOf(sums)
        return ratio(sums)
      },
    })
    const robust = clusterRobustRatio(a, b)
    if (!robust) continue
    const jackknife = [jackknifeValues({ columns: [a, b], evaluate: ratio })]
    count.add('percentile', percentileInterval(values), truth)
    count.add('BCa', bcaInterval({ estimate: robust.estimate, replicates: values, jackknife }), truth)
    count.add(
      'studentised',
      studentisedInterval({
        estimate: robust.estimate,
        standardError: robust.standardError,
        replicates: values,
        replicateErrors: errors,
      }),
      truth,
    )
    count.add('Student t', robust.interval, truth)
  }
  return [name, n, ...methods.map((method) => percent(count.coverage(method)))]
}

export const simulation: Simulation = {
  title: 'Intervals of mean scores and ratios',
  about: `Coverage of nominal 95 % intervals of mean scores of different shapes and of micro-F1 over n instances; ${runs} runs of ${replicates} replicates (± 1 % by chance).`,
  run() {
    const rows = Object.keys(populations).flatMap((name) => sizes.map((n) => row(name, n)))
    const at = (n: number, column: number) =>
      rows.filter(([, size]) => size === n).map((cells) => Number.parseFloat(String(cells[column])))
    return {
      tables: [{ caption: 'Coverage', columns: ['score', 'n', ...methods], rows }],
      claims: [
        {
          claim: 'all four cover 94 to 96 % (± 1 % by chance) at n = 1,000',
          holds: [2, 3, 4, 5].every((column) =>
            at(1000, column).every((share) => share >= 93 && share <= 97),
          ),
        },
        {
          claim: 'percentile covers at least 93 % at n = 100',
          holds: at(100, 2).every((share) => share >= 93),
        },
        {
          claim: 'studentised covers at least 93 % at n = 20, where percentile does not',
          holds: at(20, 4).every((share) => share >= 93),
        },
      ],
    }
  },
}
