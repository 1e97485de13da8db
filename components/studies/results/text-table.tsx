import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount, formatShare } from '@/lib/format/count'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'

/** How often raters wrote or marked something, where that is all an axis asks. */
export function TextTable({ axis, arms }: { axis: Extract<AxisResult, { kind: 'text' }>; arms: Arms }) {
  return (
    <Table label={`Answered in words: ${axis.label}`} className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-36">Source</HeadCell>
          <HeadCell numeric>Written or marked</HeadCell>
          <HeadCell numeric>Ratings</HeadCell>
        </tr>
      </thead>
      <tbody>
        {axis.arms.map(({ arm, n, written }) => (
          <tr key={arm}>
            <RowHead>
              <ArmName arm={armAt(arms, arm)} />
            </RowHead>
            <Cell numeric>
              {formatCount(written)} <span className="text-faint">{formatShare(written, n.ratings)}</span>
            </Cell>
            <Cell numeric>{formatCount(n.ratings)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
