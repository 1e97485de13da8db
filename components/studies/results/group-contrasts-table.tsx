import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatDifferenceEstimate } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import type { GroupContrast } from '@/lib/studies/analysis/group-contrasts'
import { overItems } from '@/lib/studies/results/estimate'
import { type Arms, armAt } from './arms'

interface GroupContrastsTableProps {
  contrasts: readonly GroupContrast[]
  axes: readonly Pick<AxisResult, 'id' | 'label'>[]
  arms: Arms
}

/** How differently groups of raters judged the same answers: what a pooled number hides. */
export function GroupContrastsTable({ contrasts, axes, arms }: GroupContrastsTableProps) {
  return (
    <Table label="Groups of raters against each other" className="text-sm">
      <thead>
        <tr>
          <HeadCell>Axis</HeadCell>
          <HeadCell>Share of</HeadCell>
          <HeadCell>Groups</HeadCell>
          <HeadCell numeric>Difference, 95 % interval</HeadCell>
          <HeadCell numeric>p, not corrected</HeadCell>
          <HeadCell numeric>Questions both rated</HeadCell>
        </tr>
      </thead>
      <tbody>
        {contrasts.map(({ axis, arms: about, groups, questions, difference }) => {
          const [first, second] = about
          const name = armAt(arms, first).name
          return (
            <tr key={[axis, ...about, ...groups].join(' ')}>
              <RowHead className="font-normal">{axes.find(({ id }) => id === axis)?.label ?? axis}</RowHead>
              <Cell>
                {second === undefined
                  ? `${name} in favour`
                  : `${name} picked, of ${name} and ${armAt(arms, second).name}`}
              </Cell>
              <Cell>
                {groups[0]} less {groups[1]}
              </Cell>
              <Cell numeric>{formatDifferenceEstimate(overItems(difference), 'proportion')}</Cell>
              <Cell numeric>{formatP(difference.p)}</Cell>
              <Cell numeric>{formatCount(questions)}</Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
