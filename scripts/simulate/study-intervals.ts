import { clusteredWilson } from '@/lib/statistics/intervals/clustered-wilson'
import { percentileInterval } from '@/lib/statistics/resampling/interval'
import { bootstrapReplicates } from '@/lib/statistics/resampling/replicates'
import { twoWayReplicates } from '@/lib/statistics/resampling/two-way'
import { CoverageCount } from './coverage'
import { seed } from './seed'
import { percent, type Simulation } from './simulation'
import { drawRatings, truthOf } from './studies-draw'

const [runs, replicates] = [1000, 500]
const ratio = ([sum, n]: Float64Array): number | null => (n === 0 ? null : (sum as number) / (n as number))

/** The ratings of the first arm: which question, which rater, in favour or not. */
function firstArm(questions: number, raters: number, severity: number, share: number, run: number) {
  const design = {
    questions,
    raters,
    perItem: 3,
    severity,
    shares: [share, share] as const,
    assignment: 'same' as const,
  }
  const { data, severities } = drawRatings(design, run)
  const own = data.ratings.filter(({ arms }) => arms[0] === 'arm 0')
  return {
    truth: truthOf(design, severities).these[0],
    questionOf: own.map(({ question }) => Number(question.slice(2))),
    raterOf: own.map(({ rater }) => Number(rater.slice(6))),
    values: own.map(({ values }) => (values['axis-0']?.values[0] === 'good' ? 1 : 0)),
  }
}

function itemsRow(questions: number, share: number): (string | number)[] {
  const count = new CoverageCount()
  for (let run = 0; run < runs; run++) {
    const { truth, questionOf, values } = firstArm(questions, 15, 0, share, run)
    const sums = new Float64Array(questions)
    values.forEach((value, i) => {
      const question = questionOf[i] as number
      sums[question] = (sums[question] as number) + value
    })
    const sizes = new Float64Array(questions).fill(3)
    const draws = { key: seed('items', run), columns: [sums, sizes], clusters: null, strata: null }
    const bootstrap = bootstrapReplicates({ ...draws, from: 0, to: replicates, evaluate: ratio })
    count.add('bootstrap', percentileInterval(bootstrap), truth)
    count.add('Wilson', clusteredWilson(sums, sizes), truth)
  }
  return [
    ...[questions, share, percent(count.coverage('bootstrap')), percent(count.coverage('Wilson'))],
    ...[count.meanWidth('bootstrap').toFixed(3), count.meanWidth('Wilson').toFixed(3)],
  ]
}

function ratersRow(raters: number, severity: number): (string | number)[] {
  const count = new CoverageCount()
  const share = 0.7
  for (let run = 0; run < runs; run++) {
    const { questionOf, raterOf, values } = firstArm(100, raters, severity, share, run)
    const columns = [values, values.map(() => 1)]
    const cells = { key: seed('raters', run), columns, rowOf: questionOf, columnOf: raterOf }
    const pigeonhole = twoWayReplicates({ ...cells, from: 0, to: replicates, evaluate: ratio })
    count.add('pigeonhole', percentileInterval(pigeonhole), share)
  }
  return [raters, severity, percent(count.coverage('pigeonhole')), count.meanWidth('pigeonhole').toFixed(3)]
}

const number = (cell: string | number | undefined): number => Number.parseFloat(String(cell))

export const simulation: Simulation = {
  title: 'Intervals of shares in studies',
  about: `Which interval for a share of ratings, three raters an item. First over other items: the bootstrap of questions that papers use, and Wilson's for clusters. Then over other items and raters, 100 questions, true share 0.7, severity as a standard deviation in log-odds. ${runs} runs of ${replicates} replicates (± 1.4 % by chance).`,
  run() {
    const items = [60, 140].flatMap((questions) =>
      [0.8, 0.95, 0.98].map((share) => itemsRow(questions, share)),
    )
    const raters = [3, 5, 10].flatMap((count) => [0.5, 1].map((severity) => ratersRow(count, severity)))
    return {
      tables: [
        {
          caption: 'Over items: coverage of nominal 95 % intervals, mean width',
          columns: ['questions', 'share', 'bootstrap', 'Wilson for clusters', 'width', 'width'],
          rows: items,
        },
        {
          caption: 'Over items and raters',
          columns: ['raters', 'severity', 'pigeonhole bootstrap', 'width'],
          rows: raters,
        },
      ],
      claims: [
        {
          claim: "Wilson's interval for clusters covers at least 94 % everywhere (± 1.4 % by chance)",
          holds: items.every((row) => number(row[3]) >= 92.6),
        },
        {
          claim:
            'the bootstrap covers less than 92 % at a share of 0.98 and 60 questions: it is not used for shares',
          holds: items.some((row) => row[0] === 60 && row[1] === 0.98 && number(row[2]) < 92),
        },
        {
          claim:
            'the interval over raters covers less than 85 % with three raters of severity 1, and at least 88 % from five on',
          holds: raters.every((row) =>
            row[0] === 3 ? row[1] !== 1 || number(row[2]) < 85 : number(row[2]) >= 86.6,
          ),
        },
      ],
    }
  },
}
