import { mcnemarChiSquare, mcnemarExact, mcnemarMidP } from '@/lib/statistics/comparison/mcnemar'
import { smallestDetectableDifference } from '@/lib/statistics/comparison/smallest-detectable-difference'
import { binomialDraw } from '@/lib/statistics/distributions/binomial-draw'
import { normalDice } from '@/lib/statistics/distributions/normal-dice'
import { binomialTest } from '@/lib/statistics/hypothesis/binomial-test'
import { pairedTTest } from '@/lib/statistics/hypothesis/paired-t'
import { mcnemarExactPower } from '@/lib/statistics/power/mcnemar'
import { oneProportionExactSize } from '@/lib/statistics/power/one-proportion-exact'
import { pairedTSize } from '@/lib/statistics/power/paired-t'
import { uniformDice } from '@/lib/statistics/resampling/dice'
import { seed } from './seed'
import { percent, type Simulation } from './simulation'

const runs = 10_000
const chance = 0.012

/** Share of runs in which each McNemar test detects a difference. */
function detected(n: number, discordance: number, difference: number) {
  const random = uniformDice(seed('power', n, Math.round(discordance * 1000), 3))
  const shareA = (discordance + difference) / 2
  const hits = { chi: 0, mid: 0, exact: 0 }
  for (let run = 0; run < runs; run++) {
    const onlyA = binomialDraw(n, shareA, random)
    const onlyB = binomialDraw(n - onlyA, (discordance - shareA) / (1 - shareA), random)
    if ((mcnemarChiSquare(onlyA, onlyB)?.p ?? 1) <= 0.05) hits.chi++
    if (mcnemarMidP(onlyA, onlyB) <= 0.05) hits.mid++
    if (mcnemarExact(onlyA, onlyB) <= 0.05) hits.exact++
  }
  return { chi: hits.chi / runs, mid: hits.mid / runs, exact: hits.exact / runs }
}

/** Share of studies of the planned size in which people's preference for a system shows. */
function preferenceFound(n: number, share: number): number {
  const random = uniformDice(seed('preference', n, 1, 2))
  let found = 0
  for (let run = 0; run < runs; run++) if (binomialTest(binomialDraw(n, share, random), n) <= 0.05) found++
  return found / runs
}

function ratingDifferenceFound(n: number, effect: number): number {
  const normal = normalDice(uniformDice(seed('rating', n, 4, 4)))
  const zeros = new Float64Array(n)
  let found = 0
  for (let run = 0; run < runs; run++) {
    const differences = Float64Array.from({ length: n }, () => effect + normal())
    if ((pairedTTest(differences, zeros)?.p ?? 1) <= 0.05) found++
  }
  return found / runs
}

export const simulation: Simulation = {
  title: 'Power and study sizes',
  about: `Whether what is planned to be found with 80 % power is found: the smallest detectable difference of two accuracies at n instances and discordance ψ, and the planned sizes of a preference and a rating study; ${runs} runs (± 1 % by chance).`,
  run() {
    const accuracy = [100, 300, 1000, 5000].flatMap((n) =>
      [0.1, 0.3].flatMap((discordance) => {
        const difference = smallestDetectableDifference({ n, discordance })
        if (difference === null) return []
        const shareA = (discordance + difference) / 2
        const computed = mcnemarExactPower(shareA, discordance - shareA, n).power
        return [{ n, discordance, difference, computed, ...detected(n, discordance, difference) }]
      }),
    )
    const preference = [0.55, 0.6, 0.7].map((share) => {
      const n = oneProportionExactSize(share, 0.5, 0.8) ?? 0
      return { share, n, found: preferenceFound(n, share) }
    })
    const ratings = [0.2, 0.5].map((effect) => {
      const n = Math.ceil(pairedTSize(effect, 0.8) ?? 0)
      return { effect, n, found: ratingDifferenceFound(n, effect) }
    })
    return {
      tables: [
        {
          caption: 'Two accuracies on the same instances, at the smallest detectable difference',
          columns: ['n', 'ψ', 'difference', 'McNemar χ²', 'mid-p', 'exact', 'exact, computed'],
          rows: accuracy.map(({ n, discordance, difference, chi, mid, exact, computed }) => [
            n,
            discordance,
            difference.toFixed(4),
            ...[chi, mid, exact, computed].map(percent),
          ]),
        },
        {
          caption: 'Preference study: true win rate, planned comparisons, exact binomial test',
          columns: ['win rate', 'comparisons', 'found'],
          rows: preference.map(({ share, n, found }) => [share, n, percent(found)]),
        },
        {
          caption: 'Rating study: mean difference in standard deviations, planned items, paired t test',
          columns: ['effect', 'items', 'found'],
          rows: ratings.map(({ effect, n, found }) => [effect, n, percent(found)]),
        },
      ],
      claims: [
        {
          claim: 'mid-p has 77 to 84 % power at the smallest detectable difference from n = 300 on',
          holds: accuracy.filter(({ n }) => n >= 300).every(({ mid }) => mid >= 0.77 && mid <= 0.84),
        },
        {
          claim: 'the computed power of the exact test is the simulated one',
          holds: accuracy.every(({ exact, computed }) => Math.abs(exact - computed) <= chance + 0.005),
        },
        {
          claim: 'planned studies find what they are planned for in 79 % or more',
          holds: [...preference, ...ratings].every(({ found }) => found >= 0.79),
        },
      ],
    }
  },
}
