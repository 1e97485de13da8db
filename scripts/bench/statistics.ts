import type { MeasurementLevel } from '@/lib/statistics/agreement/category-distances'
import { krippendorffAlpha } from '@/lib/statistics/agreement/krippendorff-alpha'
import { tallyByRater } from '@/lib/statistics/agreement/tally'
import { discordance } from '@/lib/statistics/comparison/discordance'
import { pairedPermutationDrawn, pairedPermutationTest } from '@/lib/statistics/hypothesis/paired-permutation'
import { bootstrapStrengths } from '@/lib/statistics/preference/bootstrap-strengths'
import { bradleyTerry } from '@/lib/statistics/preference/bradley-terry'
import { bradleyTerrySandwich } from '@/lib/statistics/preference/bradley-terry-sandwich'
import { eloRatings } from '@/lib/statistics/preference/elo'
import { type Battle, countPairs } from '@/lib/statistics/preference/pair-counts'
import { bcaInterval } from '@/lib/statistics/resampling/bca'
import { diceKey } from '@/lib/statistics/resampling/dice'
import { groupedReplicates } from '@/lib/statistics/resampling/grouped-replicates'
import { percentileInterval } from '@/lib/statistics/resampling/interval'
import { jackknifeValues } from '@/lib/statistics/resampling/jackknife'
import { bootstrapReplicates } from '@/lib/statistics/resampling/replicates'
import { type MetricTiming, medianSeconds, speedInput } from './metrics/timing'

interface Paired {
  x: number[]
  y: number[]
}
type Ratings = (number | null)[][]
type NamedBattle = [string, string, string]

const key = diceKey('00112233445566778899aabbccddeeff')
const replicates = 10_000
/** References that compute in C must be beaten all the same: by a better method. */
const reach = 1

const timing = (
  name: string,
  input: string,
  referenceSeconds: number,
  load: () => () => unknown,
): MetricTiming => ({ name, input, referenceSeconds, reach, run: async () => medianSeconds(load()) })

const meanDifference = ([x, y]: Float64Array, n: number) => ((x as number) - (y as number)) / n

/** The replicates every stored comparison uses: one draw per instance, from the shared dice. */
function drawn({ x, y }: Paired): Float64Array {
  return bootstrapReplicates({
    key,
    columns: [x, y],
    clusters: null,
    strata: null,
    from: 0,
    to: replicates,
    evaluate: (sums) => meanDifference(sums, x.length),
  })
}

/** The same distribution by counting: four kinds of instances, three binomial numbers a replicate. */
function counted({ x, y }: Paired): Float64Array {
  const { both, onlyA, onlyB, neither } = discordance(x, y)
  return groupedReplicates({
    key,
    sizes: [both, onlyA, onlyB, neither],
    replicates,
    evaluate: ([, a, b]) => ((a as number) - (b as number)) / x.length,
  })
}

function bca(paired: Paired, of: (paired: Paired) => Float64Array) {
  const { x, y } = paired
  const n = x.length
  const columns = [x, y, x.map(() => 1)]
  const evaluate = (sums: Float64Array) => meanDifference(sums, sums[2] as number)
  const estimate = x.reduce((sum, value, i) => sum + value - (y[i] as number), 0) / n
  return bcaInterval({
    estimate,
    replicates: of(paired),
    jackknife: [jackknifeValues({ columns, evaluate })],
  })
}

function bootstrapTimings(
  file: string,
  n: string,
  seconds: { percentile: number; bca: number },
): MetricTiming[] {
  const input = `${n} paired 0/1 scores, 10,000 replicates`
  const load = () => speedInput<Paired>(file)
  return [
    timing('paired bootstrap, percentile, shared dice', input, seconds.percentile, () => {
      const paired = load()
      return () => percentileInterval(drawn(paired))
    }),
    timing('paired bootstrap, percentile, counted', input, seconds.percentile, () => {
      const paired = load()
      return () => percentileInterval(counted(paired))
    }),
    timing('paired bootstrap, BCa, shared dice', input, seconds.bca, () => {
      const paired = load()
      return () => bca(paired, drawn)
    }),
    timing('paired bootstrap, BCa, counted', input, seconds.bca, () => {
      const paired = load()
      return () => bca(paired, counted)
    }),
  ]
}

const permutationInput = '1,273 paired 0/1 scores, 10,000 resamples'

const alphaTiming = (measurement: MeasurementLevel, seconds: number): MetricTiming =>
  timing(`Krippendorff alpha, ${measurement}`, '200 raters, 5,000 units, 60 % missing', seconds, () => {
    const { ratings } = speedInput<{ ratings: Ratings }>('ratings-200x5000')
    return () => krippendorffAlpha(tallyByRater(ratings), { measurement })
  })

const battlesInput = '100,000 battles, 100 models, 20 % ties'

/** The battles by number; working them out is part of what is timed, as grouping is in the references. */
function numbered(): () => { systems: number; battles: Battle[] } {
  const { battles } = speedInput<{ battles: NamedBattle[] }>('battles-1e5x100')
  return () => {
    const number = new Map<string, number>()
    const numberOf = (name: string) => {
      const known = number.get(name)
      if (known !== undefined) return known
      number.set(name, number.size)
      return number.size - 1
    }
    const list = battles.map(
      ([a, b, winner]): Battle => ({
        first: numberOf(a),
        second: numberOf(b),
        preferred: winner === 'model_a' ? 'first' : winner === 'model_b' ? 'second' : 'tie',
      }),
    )
    return { systems: number.size, battles: list }
  }
}

const battleTiming = (
  name: string,
  seconds: number,
  work: (systems: number, battles: Battle[]) => unknown,
): MetricTiming =>
  timing(name, battlesInput, seconds, () => {
    const prepare = numbered()
    return () => {
      const { systems, battles } = prepare()
      return work(systems, battles)
    }
  })

/** Statistics against the recorded times of SciPy, krippendorff, FastChat, choix and arena-rank. */
export const statisticsTimings: readonly MetricTiming[] = [
  ...bootstrapTimings('paired-1273', '1,273', { percentile: 0.269, bca: 0.298 }),
  ...bootstrapTimings('paired-10k', '10,000', { percentile: 2.705, bca: 3.939 }),
  timing('paired permutation test, exact by counting', permutationInput, 0.845, () => {
    const { x, y } = speedInput<Paired>('paired-1273')
    return () => pairedPermutationTest(x, y, { key })
  }),
  timing('paired permutation test, drawn', permutationInput, 0.845, () => {
    const { x, y } = speedInput<Paired>('paired-1273')
    return () => pairedPermutationDrawn(x, y, { key, resamples: replicates })
  }),
  alphaTiming('nominal', 0.044),
  alphaTiming('ordinal', 0.038),
  alphaTiming('interval', 0.043),
  battleTiming('Bradley-Terry, ties half', 0.165, (systems, battles) =>
    bradleyTerry(countPairs(systems, battles)),
  ),
  battleTiming('Bradley-Terry, ties dropped', 0.304, (systems, battles) =>
    bradleyTerry(countPairs(systems, battles), { ties: 'dropped' }),
  ),
  battleTiming('Bradley-Terry, sandwich intervals', 0.24, (systems, battles) =>
    bradleyTerrySandwich(countPairs(systems, battles)),
  ),
  battleTiming('Bradley-Terry, 100 bootstrap rounds', 4.528, (systems, battles) =>
    bootstrapStrengths(countPairs(systems, battles), { key, replicates: 100 }),
  ),
  battleTiming('Elo', 0.259, (systems, battles) => eloRatings(systems, battles)),
]
