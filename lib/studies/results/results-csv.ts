import { type CsvCell, toCsv } from '../../leaderboard/export/csv'
import type { AnalysisView, AxisResult, StudyAnalysis } from '../analysis/analysis'
import type { Counts, Difference, Estimate } from '../analysis/numbers'

const header = [
  ...['axis', 'label', 'kind', 'measure', 'option', 'arm', 'against', 'value', 'low', 'high'],
  ...[
    'low_over_raters',
    'high_over_raters',
    'p',
    'p_adjusted',
    'test',
    'permutations_drawn',
    'count',
    'items',
    'ratings',
    'raters',
  ],
]

interface Row {
  readonly measure: string
  readonly option?: string
  readonly arm: string
  readonly against?: string
  readonly estimate?: Estimate | Difference | null
  readonly count?: number
  readonly n?: Counts
}

/**
 * Frozen results as a table with a row for each number: shares and means by arm, differences and preferences by pair.
 * Proportions are in [0, 1], absent values empty.
 */
export function resultsCsv({ arms }: Pick<StudyAnalysis, 'arms'>, { axes }: AnalysisView): string {
  const nameOf = (id: string) => arms.find((arm) => arm.id === id)?.name ?? id
  return toCsv(
    header,
    axes.flatMap((axis) =>
      rowsOf(axis).map(({ measure, option, arm, against, estimate, count, n }): CsvCell[] => {
        const difference = estimate && 'test' in estimate ? estimate : null
        return [
          ...[axis.id, axis.label, axis.kind, measure, option ?? null, nameOf(arm)],
          ...[against === undefined ? null : nameOf(against), estimate?.value ?? null],
          ...[estimate?.interval?.low ?? null, estimate?.interval?.high ?? null],
          ...[estimate?.intervalOverRaters?.low ?? null, estimate?.intervalOverRaters?.high ?? null],
          ...[difference?.p ?? null, difference?.pAdjusted ?? null, difference?.test ?? null],
          difference?.drawn ?? null,
          ...[count ?? null, n?.items ?? null, n?.ratings ?? null, n?.raters ?? null],
        ]
      }),
    ),
  )
}

function rowsOf(axis: AxisResult): Row[] {
  switch (axis.kind) {
    case 'choice':
      return [
        ...axis.arms.flatMap(({ arm, n, counts, shares, favourable, alternative, score, missing }): Row[] => [
          ...axis.options.map(({ value }, i) => ({
            ...{ measure: 'share', option: value, arm, count: counts[i] ?? 0, n },
            estimate: { value: shares[i] ?? null, interval: null, intervalOverRaters: null },
          })),
          { measure: 'in favour', arm, estimate: favourable, n },
          ...(axis.alternative ? [{ measure: 'in favour, other set', arm, estimate: alternative, n }] : []),
          { measure: 'mean score', arm, estimate: score, n },
          { measure: 'cannot rate', arm, count: missing },
        ]),
        ...axis.contrasts.flatMap(({ a, b, favourable, score }): Row[] => [
          ...(favourable
            ? [{ measure: 'difference in favour', arm: a, against: b, estimate: favourable }]
            : []),
          ...(score ? [{ measure: 'difference of scores', arm: a, against: b, estimate: score }] : []),
        ]),
      ]
    case 'comparison':
      return [...axis.pairs.flatMap(pairRows(axis)), ...strengthRows(axis.strengths)]
    case 'ranking':
      return [
        ...axis.arms.flatMap(({ arm, n, meanRank, bestAlone }): Row[] => [
          { measure: 'mean rank', arm, estimate: meanRank, n },
          { measure: 'alone first', arm, estimate: bestAlone, n },
        ]),
        ...axis.pairs.flatMap(pairRows(axis)),
        ...strengthRows(axis.strengths),
      ]
    case 'several':
      return axis.arms.flatMap(({ arm, n, counts, ticked }) =>
        axis.options.map(
          ({ value }, i): Row => ({
            ...{ measure: 'ticked', option: value, arm: arm ?? '', count: counts[i] ?? 0, n },
            estimate: ticked[i] ?? null,
          }),
        ),
      )
    case 'entries':
      return axis.arms.flatMap(({ arm, n, perRating, byOption }): Row[] => [
        { measure: 'entries a rating', arm, estimate: perRating, n },
        ...byOption.map(({ value, perRating: own }) => ({
          ...{ measure: 'entries a rating', option: value, arm, estimate: own, n },
        })),
      ])
    case 'text':
      return axis.arms.map(({ arm, n, written }) => ({ measure: 'written', arm, count: written, n }))
  }
}

type Paired = Extract<AxisResult, { kind: 'comparison' | 'ranking' }>

const pairRows =
  ({ options }: Pick<AxisResult, 'options'>) =>
  ({ a, b, n, counts, pickedA, tie, pickedB, advantage, score, missing }: Paired['pairs'][number]): Row[] => [
    ...counts.map((count, i) => ({
      ...{
        measure: 'picks',
        option: options[i]?.value ?? ['a', 'tie', 'b'][i],
        arm: a,
        against: b,
        count,
        n,
      },
    })),
    { measure: 'picked', arm: a, against: b, estimate: pickedA, n },
    { measure: 'tie', arm: a, against: b, estimate: tie, n },
    { measure: 'picked', arm: b, against: a, estimate: pickedB, n },
    { measure: 'advantage', arm: a, against: b, estimate: advantage, n },
    ...(score ? [{ measure: 'mean leaning', arm: a, against: b, estimate: score, n }] : []),
    { measure: 'cannot rate', arm: a, against: b, count: missing },
  ]

const strengthRows = ({ arms }: Paired['strengths']): Row[] =>
  arms.flatMap(({ arm, winRate, strength, interval, rank }): Row[] => [
    { measure: 'win rate', arm, estimate: winRate },
    { measure: 'log strength', arm, estimate: { value: strength, interval, intervalOverRaters: null } },
    ...(rank
      ? [
          {
            ...{ measure: 'rank set', arm },
            estimate: {
              ...{ value: rank.rank, intervalOverRaters: null },
              interval: { low: rank.low, high: rank.high, level: 0.95, method: 'rank set' },
            },
          },
        ]
      : []),
  ])
