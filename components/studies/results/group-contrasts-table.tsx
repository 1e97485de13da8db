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

/** The largest contrast in a sentence, and all of them in a table. */
export function GroupContrasts(props: GroupContrastsTableProps) {
  const [largest] = props.contrasts.toSorted(
    (a, b) => Math.abs(b.difference.value ?? 0) - Math.abs(a.difference.value ?? 0),
  )
  if (!largest) return null
  const { axis, arms: about, groups, difference, questions } = largest
  return (
    <>
      <p className="max-w-[82ch]">
        The largest of {formatCount(props.contrasts.length)} differences: on “
        {props.axes.find(({ id }) => id === axis)?.label ?? axis}”,{' '}
        {about.map((arm) => armAt(props.arms, arm).name).join(' against ')}, {groups[0]} less {groups[1]}{' '}
        <span className="num">{formatDifferenceEstimate(overItems(difference), 'proportion')}</span> on{' '}
        {formatCount(questions)} questions.
      </p>
      <details>
        <summary className="min-h-6 text-soft text-sm">All of them</summary>
        <GroupContrastsTable {...props} />
      </details>
    </>
  )
}

/** How differently groups of raters judged the same answers: what a pooled number hides. */
function GroupContrastsTable({ contrasts, axes, arms }: GroupContrastsTableProps) {
  return (
    <Table label="Groups of raters against each other" className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-36">Axis</HeadCell>
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
