import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatEstimate, formatInterval } from '@/lib/format/estimate'
import { overItems, overRaters } from '@/lib/studies/results/estimate'
import type { ChoiceAxis } from '@/lib/studies/results/measure'
import { measureOf } from '@/lib/studies/results/measure'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'

/** What each arm comes to on an axis of options: share in favour, by the other published set too, and mean score. */
export function MeasureTable({ axis, arms }: { axis: ChoiceAxis; arms: Arms }) {
  const hasFavourable = axis.favourable.length > 0
  const hasScore = axis.arms.some(({ score }) => score !== null)
  const measure = measureOf(axis)
  const scoreUnit = measure?.of === 'score' ? measure.unit : 'score'
  return (
    <Table label={`By source: ${axis.label}`} className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-36">Source</HeadCell>
          {hasFavourable && (
            <>
              <HeadCell numeric>In favour, %, 95 % interval</HeadCell>
              <HeadCell numeric>Interval over raters too</HeadCell>
            </>
          )}
          {axis.alternative && <HeadCell numeric>By the other published set, %</HeadCell>}
          {hasScore && <HeadCell numeric>Mean score, 95 % interval</HeadCell>}
          <HeadCell numeric>Items</HeadCell>
          <HeadCell numeric>Ratings</HeadCell>
          <HeadCell numeric>Raters</HeadCell>
        </tr>
      </thead>
      <tbody>
        {axis.arms.map((row) => (
          <tr key={row.arm}>
            <RowHead>
              <ArmName arm={armAt(arms, row.arm)} isLinked />
            </RowHead>
            {hasFavourable && (
              <>
                <Cell numeric>
                  {row.favourable && formatEstimate(overItems(row.favourable), 'proportion')}
                </Cell>
                <Cell numeric className="text-soft">
                  {(row.favourable && formatInterval(overRaters(row.favourable), 'proportion')) || '–'}
                </Cell>
              </>
            )}
            {axis.alternative && (
              <Cell numeric>
                {row.alternative && formatEstimate(overItems(row.alternative), 'proportion')}
              </Cell>
            )}
            {hasScore && <Cell numeric>{row.score && formatEstimate(overItems(row.score), scoreUnit)}</Cell>}
            <Cell numeric>{formatCount(row.n.items)}</Cell>
            <Cell numeric>{formatCount(row.n.ratings)}</Cell>
            <Cell numeric>{formatCount(row.n.raters)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
