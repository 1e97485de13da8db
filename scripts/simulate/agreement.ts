import { bootstrapAlpha } from '@/lib/statistics/agreement/bootstrap-alpha'
import type { AgreementEstimate } from '@/lib/statistics/agreement/estimate'
import { fleissKappa } from '@/lib/statistics/agreement/fleiss-kappa'
import { gwetAgreement } from '@/lib/statistics/agreement/gwet'
import { krippendorffAlpha } from '@/lib/statistics/agreement/krippendorff-alpha'
import { rawAgreement } from '@/lib/statistics/agreement/raw-agreement'
import { randolphWilson, rawAgreementWilson } from '@/lib/statistics/agreement/raw-agreement-interval'
import { type Tally, tallyByItem } from '@/lib/statistics/agreement/tally'
import { uniformDice } from '@/lib/statistics/resampling/dice'
import { CoverageCount } from './coverage'
import { seed } from './seed'
import { percent, type Simulation } from './simulation'

const scale = [1, 2, 3]
const coefficients: Record<string, (tally: Tally) => AgreementEstimate> = {
  raw: (tally) => rawAgreementWilson(tally),
  Fleiss: fleissKappa,
  AC1: gwetAgreement,
  Randolph: (tally) => randolphWilson(tally),
  alpha: krippendorffAlpha,
}
const names = [...Object.keys(coefficients), 'alpha, bootstrap']
const runs = 1000

/** Items of three categories, three raters who see the truth with a given probability, one rating in five missing. */
function draw(items: number, balance: number, seen: number, random: () => number): Tally {
  const category = () => {
    const u = random()
    return u < balance ? 1 : u < balance + (1 - balance) / 2 ? 2 : 3
  }
  const ratings = Array.from({ length: items }, () => {
    const truth = category()
    return [0, 1, 2].map(() => (random() < 0.2 ? null : random() < seen ? truth : category()))
  })
  return tallyByItem(ratings, scale)
}

function row(items: number, balance: number, seen: number): (string | number)[] {
  const large = draw(
    200_000,
    balance,
    seen,
    uniformDice(seed('true agreement', 1, balance * 1000, seen * 1000)),
  )
  const truths = Object.entries(coefficients).map(([name, of]) => [name, of(large).value as number] as const)
  const count = new CoverageCount()
  for (let run = 0; run < runs; run++) {
    const tally = draw(items, balance, seen, uniformDice(seed('agreement', run, items, balance * 1000)))
    for (const [name, truth] of truths) {
      const estimate = coefficients[name]?.(tally)
      count.add(name, estimate?.value == null ? null : estimate.interval, truth)
    }
    const alpha = truths.find(([name]) => name === 'alpha')?.[1] as number
    count.add(
      'alpha, bootstrap',
      bootstrapAlpha(tally, { key: seed('alpha', run, items), replicates: 1000 }),
      alpha,
    )
  }
  return [items, balance, seen, ...names.map((name) => percent(count.coverage(name)))]
}

function fewRow(items: number, balance: number, seen: number): (string | number)[] {
  const truth = rawAgreement(
    draw(200_000, balance, seen, uniformDice(seed('true agreement', 1, balance * 1000, seen * 1000))),
  ).value as number
  const count = new CoverageCount()
  for (let run = 0; run < runs; run++) {
    const tally = draw(items, balance, seen, uniformDice(seed('few', run, items, balance * 1000)))
    for (const [name, of] of [
      ['t', rawAgreement],
      ['wilson', rawAgreementWilson],
    ] as const) {
      const estimate = of(tally)
      const interval = estimate.value === null ? null : estimate.interval
      // a point is no interval: where all items agree, mean ± t covers nothing else
      count.add(name, interval, truth)
    }
  }
  return [items, balance, seen, percent(count.coverage('t')), percent(count.coverage('wilson'))]
}

export const simulation: Simulation = {
  title: 'Intervals of agreement',
  about: `Coverage of nominal 95 % intervals of agreement among three raters on a scale of three categories, one rating in five missing; "first" is the share of items whose truth is the first category, "seen" how often a rater sees the truth; ${runs} runs (± 1.4 % by chance).`,
  run() {
    const rows = [10, 30, 100, 300].flatMap((items) => [
      row(items, 0.34, 0.6),
      row(items, 0.34, 0.9),
      row(items, 0.8, 0.6),
    ])
    const few = [5, 10, 20].flatMap((items) => [fewRow(items, 0.34, 0.6), fewRow(items, 0.8, 0.95)])
    return {
      tables: [
        { caption: 'Coverage', columns: ['items', 'first', 'seen', ...names], rows },
        {
          caption: 'Few items: raw agreement, mean ± t and Wilson over items',
          columns: ['items', 'first', 'seen', 'mean ± t', 'Wilson'],
          rows: few,
        },
      ],
      claims: [
        {
          claim: 'raw agreement and Randolph cover at least 93.5 % however few the items (± 1.4 % by chance)',
          holds: [
            ...rows.flatMap((cells) => [cells[3], cells[6]]),
            ...few.map((cells) => cells.at(-1)),
          ].every((cell) => Number.parseFloat(String(cell)) >= 92.1),
        },
        {
          claim: 'from 100 items on every interval covers at least 94 % (± 1.7 % by chance)',
          holds: coverages(rows, 100).every((share) => share >= 92.3),
        },
        {
          claim:
            'none covers more than 98.5 %: AC1, Randolph and Fleiss err on the wide side when ratings are missing',
          holds: coverages(rows, 100).every((share) => share <= 98.5),
        },
      ],
    }
  },
}

const coverages = (rows: readonly (readonly (string | number)[])[], least: number): number[] =>
  rows
    .filter(([items]) => (items as number) >= least)
    .flatMap((cells) => cells.slice(3).map((cell) => Number.parseFloat(String(cell))))
