import { formatCount } from '../../../format/count'
import { formatDifferenceEstimate, formatEstimate, formatValue } from '../../../format/estimate'
import { formatP } from '../../../format/p-value'
import { toLatex } from '../../../leaderboard/export/latex'
import type { MetricUnit } from '../../../scoring/metric'
import type { AnalysisView, AxisResult, StudyAnalysis } from '../analysis'
import type { Coefficient } from '../coefficient'
import type { Difference, Estimate } from '../numbers'

interface Provenance {
  /** Name of the study in addresses. */
  readonly slug: string
  readonly title: string
  /** Of the frozen results. */
  readonly version: number
}

/**
 * Tables of a study for a paper: shares or means by arm, differences of two arms with adjusted p, preferences, and
 * agreement; those that the study has.
 *
 * @param view one of the analysis: all ratings, without the excluded ones, or one rater group
 */
export function studyLatex(
  analysis: StudyAnalysis,
  view: AnalysisView,
  { slug, title, version }: Provenance,
): string {
  const nameOf = (id: string) => analysis.arms.find((arm) => arm.id === id)?.name ?? id
  const level = `${Math.round(analysis.settings.level * 100)} %`
  const { items, ratings, raters } = view.n
  const basis = `${formatCount(ratings)} ratings of ${formatCount(items)} items by ${formatCount(raters)} raters`
  const table = (
    name: string,
    caption: string,
    columns: readonly string[],
    rows: readonly (readonly string[])[],
  ) =>
    rows.length === 0
      ? []
      : [
          toLatex({
            caption: `${title}: ${caption} (${basis}).`,
            label: `tab:${slug}-${name}`,
            provenance: [
              `Rounds, study ${slug}, results version ${version}, instrument ${analysis.instrument.id}`,
              `seed ${analysis.settings.seed}, ${analysis.settings.replicates} replicates`,
            ],
            columns: columns.map((column, i) => ({ title: column, align: i < 2 ? 'l' : 'r' })),
            rows,
          }),
        ]
  return [
    ...table(
      'arms',
      `share in the favourable set, or mean score, with ${level} intervals over items`,
      ['Axis', 'Arm', 'In favour or mean', 'n'],
      view.axes.flatMap((axis) => armRows(axis, nameOf)),
    ),
    ...table(
      'contrasts',
      `differences of two arms with ${level} intervals over items; p adjusted over axes (${analysis.settings.multiplicity})`,
      ['Axis', 'Arms', 'Difference', 'Adjusted p'],
      view.axes.flatMap((axis) => contrastRows(axis, nameOf)),
    ),
    ...table(
      'preferences',
      `shares of preferences with ${level} intervals over items; ties are kept`,
      ['Axis', 'Arms', 'First', 'Tie', 'Second', 'n', 'Adjusted p'],
      view.axes.flatMap((axis) => preferenceRows(axis, nameOf)),
    ),
    ...table(
      'agreement',
      'agreement of raters',
      ['Axis', 'Alpha, by scale', 'Raw', 'Alpha', 'Randolph', 'AC1', 'Items rated twice'],
      view.axes.flatMap(agreementRow),
    ),
  ].join('\n')
}

type Names = (arm: string) => string

const estimate = ({ value, interval }: Estimate, unit: MetricUnit): string =>
  formatEstimate({ value, low: interval?.low ?? null, high: interval?.high ?? null }, unit)

const difference = ({ value, interval }: Difference, unit: MetricUnit): string =>
  formatDifferenceEstimate({ value, low: interval?.low ?? null, high: interval?.high ?? null }, unit)

function armRows(axis: AxisResult, nameOf: Names): string[][] {
  if (axis.kind === 'choice')
    return axis.arms.map(({ arm, favourable, score, n }) => [
      ...[axis.label, nameOf(arm)],
      favourable ? estimate(favourable, 'proportion') : score ? estimate(score, 'score') : '–',
      formatCount(n.ratings),
    ])
  if (axis.kind === 'ranking')
    return axis.arms.map(({ arm, bestAlone, n }) => [
      ...[`${axis.label}, ranked first`, nameOf(arm), estimate(bestAlone, 'proportion')],
      formatCount(n.ratings),
    ])
  if (axis.kind === 'entries')
    return axis.arms.map(({ arm, perRating, n }) => [
      ...[`${axis.label}, per rating`, nameOf(arm), estimate(perRating, 'score'), formatCount(n.ratings)],
    ])
  return []
}

function contrastRows(axis: AxisResult, nameOf: Names): string[][] {
  if (axis.kind !== 'choice') return []
  return axis.contrasts.flatMap(({ a, b, favourable, score }) => {
    const row = (found: Difference | null, unit: MetricUnit) =>
      found
        ? [[axis.label, `${nameOf(a)} − ${nameOf(b)}`, difference(found, unit), formatP(found.pAdjusted)]]
        : []
    return favourable ? row(favourable, 'proportion') : row(score, 'score')
  })
}

function preferenceRows(axis: AxisResult, nameOf: Names): string[][] {
  if (axis.kind !== 'comparison' && axis.kind !== 'ranking') return []
  return axis.pairs.map(({ a, b, pickedA, tie, pickedB, n, advantage }) => [
    ...[axis.label, `${nameOf(a)} / ${nameOf(b)}`],
    ...[pickedA, tie, pickedB].map((share) => estimate(share, 'proportion')),
    ...[formatCount(n.ratings), formatP(advantage.pAdjusted)],
  ])
}

function agreementRow({ label, agreement }: AxisResult): string[][] {
  if (!agreement || agreement.n.pairable === 0) return []
  const primary = agreement.alpha.at(-1)
  const value = (of: Coefficient | undefined) => (of ? formatValue(of.value, 'correlation') : '–')
  return [
    [
      ...[label, primary?.level ?? '–', value(agreement.raw), value(primary?.coefficient)],
      ...[value(agreement.randolph), value(agreement.ac1), formatCount(agreement.n.pairable)],
    ],
  ]
}
