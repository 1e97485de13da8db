import { rankSets } from '@/lib/statistics/ranks/rank-sets'
import { uniformDice } from '@/lib/statistics/resampling/dice'
import { bootstrapReplicates } from '@/lib/statistics/resampling/replicates'
import { seed } from './seed'
import { percent, type Simulation } from './simulation'

const boards: Record<string, (systems: number) => number[]> = {
  'all equal': (m) => new Array<number>(m).fill(0.7),
  'evenly spread': (m) => Array.from({ length: m }, (_, i) => 0.5 + (0.4 * i) / Math.max(1, m - 1)),
  'two groups': (m) => Array.from({ length: m }, (_, i) => (i < m / 2 ? 0.6 : 0.75)),
}
const [runs, replicates] = [1000, 1000]

interface Shares {
  simultaneous: number
  marginal: number
  width: number
}

/** How often all ranks (and each rank) lie in their sets, and how wide these are. */
function contained(accuracies: readonly number[], n: number): Shares {
  const systems = accuracies.length
  let [simultaneous, marginal, width] = [0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const random = uniformDice(seed('rank', systems, run, n))
    const difficulty = Array.from({ length: n }, random)
    // half of what decides an answer is the instance itself, so systems are right and wrong together
    const scores = accuracies.map((accuracy) =>
      difficulty.map((d) => ((random() < 0.5 ? d : random()) < accuracy ? 1 : 0)),
    )
    const options = {
      estimates: scores.map((column) => column.reduce<number>((sum, score) => sum + score, 0) / n),
      replicates: scores.map((column) =>
        bootstrapReplicates({
          key: seed('rank bootstrap', systems, run, n),
          columns: [column],
          clusters: null,
          strata: null,
          from: 0,
          to: replicates,
          evaluate: ([sum]) => (sum as number) / n,
        }),
      ),
      higherIsBetter: true,
      units: n,
    }
    const isInside = (set: { low: number; high: number } | null | undefined, i: number) => {
      const better = accuracies.filter((accuracy) => accuracy > (accuracies[i] as number)).length
      const worse = accuracies.filter((accuracy) => accuracy < (accuracies[i] as number)).length
      // systems that truly tie may take any of their ranks: the set must hold them all
      return set != null && set.low <= 1 + better && set.high >= systems - worse
    }
    const together = rankSets(options)
    const alone = rankSets({ ...options, simultaneous: false })
    if (together.every(isInside)) simultaneous++
    marginal += alone.filter(isInside).length / systems
    width += together.reduce((sum, set) => sum + (set ? set.high - set.low + 1 : 0), 0) / systems
  }
  return { simultaneous: simultaneous / runs, marginal: marginal / runs, width: width / runs }
}

export const simulation: Simulation = {
  title: 'Rank sets',
  about: `How often the 95 % confidence sets of a board contain the true ranks: all of them together, and each on its own (marginal sets); ${runs} boards of systems that answer the same n instances, ${replicates} replicates (± 1.4 % by chance). Width is the mean number of ranks in a simultaneous set.`,
  run() {
    const rows = Object.entries(boards).flatMap(([name, accuracies]) =>
      [
        [5, 200],
        [5, 1000],
        [20, 200],
        [20, 1000],
      ].map(([systems, n]) => {
        const found = contained(accuracies(systems as number), n as number)
        return { name, systems: systems as number, n: n as number, ...found }
      }),
    )
    return {
      tables: [
        {
          caption: 'Coverage',
          columns: ['board', 'systems', 'n', 'all ranks (simultaneous)', 'each rank (marginal)', 'width'],
          rows: rows.map(({ name, systems, n, simultaneous, marginal, width }) => [
            name,
            systems,
            n,
            percent(simultaneous),
            percent(marginal),
            width.toFixed(1),
          ]),
        },
      ],
      claims: [
        {
          claim: 'simultaneous sets contain all true ranks in at least 95 % (± 1.4 % by chance)',
          holds: rows.every(({ simultaneous }) => simultaneous >= 0.936),
        },
        {
          claim: 'marginal sets contain a true rank in at least 95 % (± 1 % by chance)',
          holds: rows.every(({ marginal }) => marginal >= 0.94),
        },
      ],
    }
  },
}
