import type { Figure } from '../../../charts/svg'
import { formatCount } from '../../../format/count'
import type { AnalysisView, StudyAnalysis } from '../../analysis/analysis'
import type { ArmPair } from '../arm-pairs'
import { comparisonRows } from '../comparison-overview'
import { contrastOn } from '../contrast'
import { optionTones } from '../option-tones'
import { overviewPlots } from '../overview'
import { type BarGroup, barsFigure } from './bars-figure'
import { differencesFigure } from './differences-figure'
import type { FigureLabels } from './frame'
import { sharesFigure } from './shares-figure'

interface FigureSource {
  readonly analysis: StudyAnalysis
  readonly view: AnalysisView
  readonly pair: ArmPair | null
  readonly labels: FigureLabels
}

interface FigureKind {
  readonly id: string
  readonly title: string
  /** null where the study has nothing of the kind. */
  draw(source: FigureSource): Figure | null
}

/** Bars of more options than this would be stripes. */
const mostOptions = 12

const nameIn = ({ arms }: Pick<StudyAnalysis, 'arms'>, id: string) =>
  arms.find((arm) => arm.id === id)?.name ?? id

const plotFigure = (of: 'favourable' | 'score', { analysis, view, pair, labels }: FigureSource) => {
  const plot = overviewPlots(view, pair, analysis.settings.level).find(({ measure }) => measure.of === of)
  const places = new Map(analysis.arms.map(({ id }, place) => [id, place]))
  const pairName = pair && `${nameIn(analysis, pair.a)} less ${nameIn(analysis, pair.b)}`
  return plot ? sharesFigure(plot, places, labels, pairName) : null
}

/** Every figure of a study: a file and a line. */
const figureKinds: readonly FigureKind[] = [
  { id: 'shares', title: 'Figure: shares in favour', draw: (source) => plotFigure('favourable', source) },
  { id: 'scores', title: 'Figure: mean scores', draw: (source) => plotFigure('score', source) },
  {
    id: 'options',
    title: 'Figure: what raters chose',
    draw({ analysis, view, labels }) {
      const groups = view.axes.flatMap((axis): BarGroup[] => {
        if (axis.kind !== 'choice' || axis.options.length > mostOptions) return []
        const tones = optionTones(axis)
        const bars = axis.arms.map(({ arm, shares, n }) => ({
          name: nameIn(analysis, arm),
          remark: `${formatCount(n.ratings)} ratings`,
          parts: axis.options.flatMap(({ label }, i) => {
            const [share, tone] = [shares[i] ?? null, tones[i] ?? null]
            return share === null || tone === null ? [] : [{ label, share, tone }]
          }),
        }))
        return [{ title: axis.label, bars }]
      })
      return groups.length === 0 ? null : barsFigure('what raters chose, %', groups, labels)
    },
  },
  {
    id: 'picks',
    title: 'Figure: which answer was picked',
    draw({ analysis, view, pair, labels }) {
      const rows = comparisonRows(view, pair, analysis.settings.level)
      if (!pair || rows.length === 0) return null
      const [a, b] = [nameIn(analysis, pair.a), nameIn(analysis, pair.b)]
      const parts = (picked: readonly (number | null)[]) => [
        { label: `${a} picked`, share: picked[0] ?? 0, tone: 'favourable-1' as const },
        { label: 'tie', share: picked[1] ?? 0, tone: 'neutral' as const },
        { label: `${b} picked`, share: picked[2] ?? 0, tone: 'other-4' as const },
      ]
      const bars = rows.map(({ label, pair: { pickedA, tie, pickedB, n } }) => ({
        name: label,
        remark: `${formatCount(n.ratings)} ratings`,
        parts: parts([pickedA.value, tie.value, pickedB.value]),
      }))
      return barsFigure(`which of two answers was picked, %`, [{ title: `${a} against ${b}`, bars }], labels)
    },
  },
  {
    id: 'differences',
    title: 'Figure: differences by axis',
    draw({ analysis, view, pair, labels }) {
      if (!pair) return null
      const all = view.axes.flatMap((axis) => {
        const contrast = contrastOn(axis, pair, analysis.settings.level)
        return contrast ? [{ label: axis.label, contrast }] : []
      })
      // one axis needs one unit: where there are shares, scores are left to their own figure
      const unit =
        all.find(({ contrast }) => contrast.unit === 'proportion')?.contrast.unit ?? all[0]?.contrast.unit
      const rows = all.filter(({ contrast }) => contrast.unit === unit)
      const name = `${nameIn(analysis, pair.a)} less ${nameIn(analysis, pair.b)}`
      return rows.length === 0 ? null : differencesFigure(rows, name, labels)
    },
  },
]

/** Which figures there are of a view; which pair they show does not matter for that. */
export function figuresOf(
  analysis: StudyAnalysis,
  view: AnalysisView,
  pair: ArmPair | null,
): { id: string; title: string }[] {
  const labels = { study: '', note: '', intervals: '', arms: [] }
  return figureKinds
    .filter((kind) => kind.draw({ analysis, view, pair, labels }) !== null)
    .map(({ id, title }) => ({ id, title }))
}

/** @returns null for an unknown figure, or one that this study has nothing for */
export const drawFigure = (id: string, source: FigureSource): Figure | null =>
  figureKinds.find((kind) => kind.id === id)?.draw(source) ?? null
