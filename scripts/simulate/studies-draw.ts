import { normalDice } from '@/lib/statistics/distributions/normal-dice'
import { uniformDice } from '@/lib/statistics/resampling/dice'
import type { StudyData, StudyRating } from '@/lib/studies/analysis/study-data'
import type { Axis, Instrument } from '@/lib/studies/instruments/instrument'
import { seed } from './seed'

/** A planted study: two arms, each item rated by some of the raters. */
export interface RatedDesign {
  readonly questions: number
  readonly raters: number
  readonly perItem: number
  /** Standard deviation of the raters' severity, in log-odds. */
  readonly severity: number
  /** Truth: share in favour of each arm, over questions and raters at large. */
  readonly shares: readonly [number, number]
  /** Who rates the two answers to a question: the same raters, any of them, or for each arm raters of its own. */
  readonly assignment: 'same' | 'any' | 'own'
}

/** Questions differ by a standard deviation of one, in log-odds. */
const difficulty = 1

const axisOf = (id: string, values: readonly string[], favourable: string): Axis => ({
  ...{
    id,
    label: id,
    question: id,
    wording: 'reconstructed' as const,
    favourable: [favourable],
    multiple: false,
  },
  options: values.map((value, i) => ({ value, label: value, order: i + 1 })),
})

const instrumentOf = (mode: Instrument['mode'], axes: Axis[]): Instrument => ({
  ...{
    schemaVersion: 1,
    id: 'planted',
    title: 'Planted',
    mode,
    axes,
    unit: 'answer',
    raterRole: 'simulated',
  },
  citation: { authors: 'none', year: 2026, venue: 'simulation', title: 'none' },
  ...{ aggregation: {}, recommendedRatersPerItem: 3, agreementStatistic: { primary: null } },
})

function studyOf(instrument: Instrument, arms: number, questions: number, ratings: StudyRating[]): StudyData {
  return {
    ...{ instrument, ratings },
    arms: names('arm', arms).map((id) => ({ id, name: id, kind: 'uploaded' })),
    questions: names('q', questions).map((id) => ({ id, externalId: id, fields: {} })),
    ...{
      exclusions: [],
      adjudications: [],
      judgeScores: [],
      sourceGuesses: [],
      tellings: [],
      answerLengths: {},
    },
  }
}

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix} ${i}`)
const rating = (
  about: Pick<StudyRating, 'question' | 'arms' | 'rater' | 'values' | 'shownOrder'>,
): StudyRating => ({
  ...about,
  id: `${about.question} ${about.arms.join(' ')} ${about.rater}`,
  item: `${about.question} ${about.arms.join(' ')}`,
  ...{ group: 'clinician', kind: 'regular', repeatOf: null, expected: null, activeMs: null },
})

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** Mean of a logistic over a normal of this standard deviation, by a fine sum. */
function meanLogistic(centre: number, deviation: number): number {
  let [sum, weight] = [0, 0]
  for (let z = -6; z <= 6; z += 0.02) {
    const density = Math.exp((-z * z) / 2)
    sum += density * logistic(centre + deviation * z)
    weight += density
  }
  return sum / weight
}

/** The log-odds whose mean over questions and raters is a share. */
function centreOf(share: number, deviation: number): number {
  let [low, high] = [-12, 12]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (meanLogistic(middle, deviation) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Raters of an item, who take turns; an arm with raters of its own has half of them. */
function ratersOf(
  { raters, perItem, assignment }: RatedDesign,
  question: number,
  arm: number,
  uniform: () => number,
): number[] {
  const turns = Array.from({ length: perItem }, (_, k) => question * perItem + k)
  if (assignment === 'same') return turns.map((turn) => turn % raters)
  if (assignment === 'own') return turns.map((turn) => (arm * raters) / 2 + (turn % Math.floor(raters / 2)))
  const left = Array.from({ length: raters }, (_, rater) => rater)
  return turns.flatMap(() => left.splice(Math.floor(uniform() * left.length), 1))
}

/** Ratings of both arms by raters of different severity. */
export function drawRatings(
  design: RatedDesign,
  run: number,
  axes = 1,
): { data: StudyData; severities: number[] } {
  const { questions, raters, severity, shares } = design
  const uniform = uniformDice(seed('study', run, raters, severity, ...shares))
  const normal = normalDice(uniform)
  const severities = Array.from({ length: raters }, () => severity * normal())
  const centres = shares.map((share) => centreOf(share, Math.hypot(difficulty, severity)))
  const ids = names('axis', axes).map((name) => name.replace(' ', '-'))
  const ratings = names('q', questions).flatMap((question, q) => {
    const own = ids.map(() => difficulty * normal())
    return centres.flatMap((centre, arm) =>
      ratersOf(design, q, arm, uniform).map((rater) => {
        const values = ids.map((id, axis) => {
          const chance = logistic(centre + (own[axis] ?? 0) + (severities[rater] ?? 0))
          return [id, { values: [uniform() < chance ? 'good' : 'bad'] }]
        })
        return rating({
          ...{ question, arms: [`arm ${arm}`], rater: `rater ${rater}`, shownOrder: [0] },
          values: Object.fromEntries(values),
        })
      }),
    )
  })
  const instrument = instrumentOf(
    'independent',
    ids.map((id) => axisOf(id, ['good', 'bad'], 'good')),
  )
  return { data: studyOf(instrument, 2, questions, ratings), severities }
}

/** The share in favour of each arm: for the raters drawn, and for raters at large. */
export function truthOf(
  { severity, shares }: RatedDesign,
  severities: readonly number[],
): { these: [number, number]; all: readonly [number, number] } {
  const [a, b] = shares.map((share) => {
    const centre = centreOf(share, Math.hypot(difficulty, severity))
    const means = severities.map((own) => meanLogistic(centre + own, difficulty))
    return means.reduce((sum, mean) => sum + mean, 0) / means.length
  })
  return { these: [a ?? 0, b ?? 0], all: shares }
}

export interface ComparedDesign {
  readonly questions: number
  readonly raters: number
  /** Share of ties. */
  readonly ties: number
  /** Log strengths of the arms. */
  readonly strengths: readonly number[]
  /** Standard deviation, in log-odds, of each rater's own liking for the earlier of two arms. */
  readonly leaning: number
}

/** Every pair of arms compared once for each question, sides at random, by a rater drawn at random. */
export function drawComparisons(
  { questions, raters, ties, strengths, leaning }: ComparedDesign,
  run: number,
): { data: StudyData; advantage: { these: number; all: number }; ranks: number[] } {
  const uniform = uniformDice(seed('comparisons', run, ties, ...strengths))
  const normal = normalDice(uniform)
  const leanings = Array.from({ length: raters }, () => (leaning === 0 ? 0 : leaning * normal()))
  const ratings = names('q', questions).flatMap((question) =>
    strengths.flatMap((first, a) =>
      strengths.slice(a + 1).map((second, i) => {
        const rater = Math.floor(raters * uniform())
        const isTie = uniform() < ties
        const aWins = uniform() < logistic(first - second + (leanings[rater] ?? 0))
        const isAFirst = uniform() < 0.5
        const value = isTie ? 'tie' : aWins === isAFirst ? 'a' : 'b'
        return rating({
          ...{ question, arms: [`arm ${a}`, `arm ${a + 1 + i}`], shownOrder: isAFirst ? [0, 1] : [1, 0] },
          rater: `rater ${rater}`,
          values: { better: { values: [value] } },
        })
      }),
    ),
  )
  const instrument = instrumentOf('pairwise', [axisOf('better', ['a', 'tie', 'b'], 'selected')])
  const [first = 0, second = 0] = strengths
  const advantage = (wins: number) => (1 - ties) * (2 * wins - 1)
  return {
    data: studyOf(instrument, strengths.length, questions, ratings),
    advantage: {
      these: advantage(leanings.reduce((sum, own) => sum + logistic(first - second + own), 0) / raters),
      all: advantage(leaning === 0 ? logistic(first - second) : meanLogistic(first - second, leaning)),
    },
    ranks: strengths.map((strength) => 1 + strengths.filter((other) => other > strength).length),
  }
}
