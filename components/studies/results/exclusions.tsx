import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatDifference, formatValue } from '@/lib/format/estimate'
import type { AnalysisView, StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { armValue, measureOf } from '@/lib/studies/results/measure'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'

type ExclusionsProps = Pick<StudyAnalysis, 'exclusions' | 'all' | 'withoutExcluded'> & { arms: Arms }

/** What was left out and why, and every number with it and without. */
export function Exclusions({ exclusions, all, withoutExcluded, arms }: ExclusionsProps) {
  if (exclusions.length === 0)
    return <p className="text-soft">Nothing was excluded: every rating that counts is in every number.</p>
  const changes = withoutExcluded ? changesOf(all, withoutExcluded) : []
  return (
    <div className="grid gap-4">
      <Table label="What was excluded" className="text-sm">
        <thead>
          <tr>
            <HeadCell>Excluded</HeadCell>
            <HeadCell>Reason</HeadCell>
            <HeadCell>Declared</HeadCell>
            <HeadCell numeric>Ratings</HeadCell>
          </tr>
        </thead>
        <tbody>
          {exclusions.map((exclusion, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list, and one rater may be named twice
            <tr key={place}>
              <RowHead className="font-normal">
                {exclusion.of === 'rater' ? `all of ${exclusion.rater}` : `one rating of ${exclusion.rater}`}
              </RowHead>
              <Cell>{exclusion.reason}</Cell>
              <Cell>
                {exclusion.isPredeclared ? 'before results were known' : 'after results were known'}
              </Cell>
              <Cell numeric>{formatCount(exclusion.ratings)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {changes.length > 0 && (
        <details>
          <summary className="min-h-6 text-soft text-sm">Every number with and without them</summary>
          <Table label="With and without what was excluded" className="text-sm">
            <thead>
              <tr>
                <HeadCell className="min-w-36">Axis</HeadCell>
                <HeadCell className="min-w-36">Source</HeadCell>
                <HeadCell numeric>All ratings</HeadCell>
                <HeadCell numeric>Without</HeadCell>
                <HeadCell numeric>Change</HeadCell>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ axis, arm, unit, before, after }) => (
                <tr key={`${axis} ${arm}`}>
                  <RowHead className="font-normal">{axis}</RowHead>
                  <Cell>
                    <ArmName arm={armAt(arms, arm)} />
                  </Cell>
                  <Cell numeric>{formatValue(before, unit)}</Cell>
                  <Cell numeric>{formatValue(after, unit)}</Cell>
                  <Cell numeric>
                    {formatDifference(before === null || after === null ? null : after - before, unit)}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      )}
    </div>
  )
}

/** The summary number of each axis and arm in both views; for comparisons the share that was picked. */
function changesOf(all: AnalysisView, kept: AnalysisView) {
  return all.axes.flatMap((axis) => {
    const other = kept.axes.find(({ id }) => id === axis.id)
    if (axis.kind === 'choice' && other?.kind === 'choice') {
      const measure = measureOf(axis)
      if (!measure) return []
      return axis.arms.map((arm) => {
        const left = other.arms.find((candidate) => candidate.arm === arm.arm)
        return {
          ...{ axis: axis.label, arm: arm.arm, unit: measure.unit },
          before: armValue(arm, measure)?.value ?? null,
          after: left ? (armValue(left, measure)?.value ?? null) : null,
        }
      })
    }
    if (axis.kind === 'comparison' && other?.kind === 'comparison')
      return axis.pairs.map((pair) => {
        const left = other.pairs.find(({ a, b }) => a === pair.a && b === pair.b)
        return {
          ...{ axis: axis.label, arm: pair.a, unit: 'proportion' as const },
          before: pair.pickedA.value,
          after: left?.pickedA.value ?? null,
        }
      })
    return []
  })
}
