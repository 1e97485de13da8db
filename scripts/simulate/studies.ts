import { createHash } from 'node:crypto'
import { analyseStudy } from '@/lib/studies/analysis/analyse-study'
import type { AnalysisView, AxisResult } from '@/lib/studies/analysis/analysis'
import type { StudyData } from '@/lib/studies/analysis/study-data'
import { CoverageCount } from './coverage'
import { percent, type Simulation } from './simulation'
import { drawComparisons, drawRatings, type RatedDesign, truthOf } from './studies-draw'

const [runs, replicates, permutations] = [1000, 500, 500]
const level = 0.05

/** Everything below goes through the analysis of a whole study, as its results page does. */
const analysed = (data: StudyData, run: number): AnalysisView =>
  analyseStudy(data, {
    ...{ replicates, permutations },
    // hashed: keys that differ in their last word alone begin with the same draws
    seed: createHash('sha256').update(`study ${run}`).digest('hex').slice(0, 32),
  }).all

function axisIn<K extends AxisResult['kind']>(view: AnalysisView, kind: K): Extract<AxisResult, { kind: K }> {
  return view.axes.find((axis) => axis.kind === kind) as Extract<AxisResult, { kind: K }>
}

const designs: readonly RatedDesign[] = [0, 1].flatMap((severity) =>
  [6, 15].map((raters) => ({
    ...{ questions: 100, raters, perItem: 3, severity, shares: [0.8, 0.9] as const, assignment: 'same' },
  })),
)
const assignments = {
  same: 'the same for both arms',
  any: 'any for each answer',
  own: 'of one arm each',
} as const

const columns = ['arm, these raters', 'arm, all raters', 'A − B, these raters', 'A − B, all raters']

/** Shares of two arms rated apart: each rater is milder or stricter than others, each question easier or harder. */
function sharesRow(design: RatedDesign): (string | number)[] {
  const count = new CoverageCount()
  let found = 0
  for (let run = 0; run < runs; run++) {
    const { data, severities } = drawRatings(design, run)
    const axis = axisIn(analysed(data, run), 'choice')
    const truth = truthOf(design, severities)
    const [a] = axis.arms
    count.add('arm, these raters', a?.favourable?.interval ?? null, truth.these[0])
    count.add('arm, all raters', a?.favourable?.intervalOverRaters ?? null, truth.all[0])
    const difference = axis.contrasts[0]?.favourable
    count.add('A − B, these raters', difference?.interval ?? null, truth.these[0] - truth.these[1])
    count.add('A − B, all raters', difference?.intervalOverRaters ?? null, truth.all[0] - truth.all[1])
    if ((difference?.p ?? 1) < level) found++
  }
  const { raters, severity } = design
  return [
    raters,
    severity,
    ...columns.map((method) => percent(count.coverage(method))),
    percent(found / runs),
  ]
}

/** How often equal arms are told apart: on one axis, and on any of six after Holm's correction. */
function nullRow(severity: number, assignment: RatedDesign['assignment'] = 'same'): (string | number)[] {
  const design: RatedDesign = {
    ...{ questions: 40, raters: 6, perItem: 3, severity, shares: [0.85, 0.85], assignment },
  }
  let [single, any] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const view = analysed(drawRatings(design, run, 6).data, run)
    const tests = view.axes.map((axis) => (axis.kind === 'choice' ? axis.contrasts[0]?.favourable : null))
    if ((tests[0]?.p ?? 1) < level) single++
    if (tests.some((test) => (test?.pAdjusted ?? 1) < level)) any++
  }
  return [severity, assignments[assignment], percent(single / runs), percent(any / runs)]
}

/** Preferences of two arms with many ties, and of four arms with planted strengths. */
function preferenceRow(strengths: readonly number[], ties: number, leaning = 0): (string | number)[] {
  const count = new CoverageCount()
  let [told, ranked] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const { data, advantage, ranks } = drawComparisons(
      { questions: 120, raters: 8, ties, strengths, leaning },
      run,
    )
    const axis = axisIn(analysed(data, run), 'comparison')
    const [pair] = axis.pairs
    count.add('these', pair?.advantage.interval ?? null, advantage.these)
    count.add('all', pair?.advantage.intervalOverRaters ?? null, advantage.all)
    if ((pair?.advantage.p ?? 1) < level) told++
    const sets = axis.strengths.arms.map(({ rank }) => rank)
    if (sets.every((set, i) => set && set.low <= (ranks[i] ?? 0) && (ranks[i] ?? 0) <= set.high)) ranked++
  }
  return [
    ...[strengths.join(', '), percent(ties), leaning],
    ...[percent(count.coverage('these')), percent(count.coverage('all'))],
    ...[percent(told / runs), percent(ranked / runs)],
  ]
}

const number = (cell: string | number | undefined): number => Number.parseFloat(String(cell))

export const simulation: Simulation = {
  title: 'Studies with raters of different severity',
  about: `Whole studies are drawn and analysed as a results page would: raters whose severity differs by a standard deviation given in log-odds, questions that differ by one, two arms in favour of which 80 and 90 % are truly said (A − B is −10 points), 100 questions, 3 raters an item who rate both arms. "These raters" is the truth for the raters drawn, "all raters" that of raters at large. In comparisons raters may lean towards one arm, by a standard deviation in log-odds; then a difference can be found among these raters though raters at large have none. ${runs} runs of ${replicates} replicates (± 1.4 % by chance).`,
  run() {
    const shares = designs.map(sharesRow)
    const equal = [nullRow(0), nullRow(1), nullRow(1, 'any'), nullRow(1, 'own')]
    const preferences = [
      preferenceRow([0, 0], 0.5),
      preferenceRow([0.6, 0], 0.5),
      preferenceRow([0.6, 0, 0, -0.6], 0.3),
      preferenceRow([0, 0], 0.5, 0.5),
      preferenceRow([0.6, 0], 0.5, 0.5),
    ]
    const cells = (rows: (string | number)[][], column: number) => rows.map((row) => number(row[column]))
    return {
      tables: [
        {
          caption: 'Coverage of nominal 95 % intervals',
          columns: ['raters', 'severity', ...columns, 'difference found'],
          rows: shares,
        },
        {
          caption: 'Equal arms told apart at 5 %, 40 questions',
          columns: ['severity', 'raters', 'one axis', 'any of six, Holm'],
          rows: equal,
        },
        {
          caption: 'Preferences, 120 questions, 8 raters',
          columns: [
            ...['strengths', 'ties', 'leaning', 'advantage, these raters', 'advantage, all raters'],
            ...['advantage found', 'all ranks in their sets'],
          ],
          rows: preferences,
        },
      ],
      claims: [
        {
          claim: 'intervals over items cover shares and differences for these raters in 93 to 97 % (± 1.4 %)',
          holds: [2, 4].every((column) =>
            cells(shares, column).every((share) => share >= 91.6 && share <= 98.4),
          ),
        },
        {
          claim:
            'intervals over items and raters cover shares for raters at large in at least 93 % from six raters on',
          holds: [3, 5].every((column) => cells(shares, column).every((share) => share >= 91.6)),
        },
        {
          claim: 'raters who rate both arms cancel out: the difference is covered whatever their severity',
          holds: cells(shares, 4).every((share) => share >= 91.6),
        },
        {
          claim:
            'equal arms are told apart in at most 5 % of studies, on one axis and on any of six after Holm (± 1.4 %), where raters are the same for both arms or any',
          holds: [2, 3].every((column) => cells(equal.slice(0, 3), column).every((share) => share <= 6.4)),
        },
        {
          claim:
            'where each arm has raters of its own, their severity is taken for a difference: equal arms are told apart in more than 20 % of studies, and the page warns of it',
          holds: number(equal[3]?.[2]) > 20,
        },
        {
          claim:
            'preferences with half ties: intervals cover in 93 to 97 %, equal arms are told apart in at most 5 % (± 1.4 %)',
          holds: cells(preferences, 3).every((share) => share >= 91.6) && number(preferences[0]?.[5]) <= 6.4,
        },
        {
          claim:
            'raters who lean one way or the other: the interval over items and raters covers the preference of raters at large in at least 93 % (± 1.4 %)',
          holds: cells(preferences, 4).every((share) => share >= 91.6),
        },
        {
          claim: 'all true ranks of an order lie in their sets in at least 95 % (± 1.4 %)',
          holds: cells(preferences.slice(0, 4), 6).every((share) => share >= 93.6),
        },
      ],
    }
  },
}
