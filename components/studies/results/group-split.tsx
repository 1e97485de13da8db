import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import type { AxisResult, StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { overItems } from '@/lib/studies/results/estimate'
import { armValue, measureOf } from '@/lib/studies/results/measure'
import { type Arms, armAt } from './arms'
import { Section } from './section'

interface GroupSplitProps {
  axis: AxisResult
  groups: StudyAnalysis['groups']
  arms: Arms
}

/** The same axis for each group of raters by itself. */
export function GroupSplit({ axis, groups, arms }: GroupSplitProps) {
  const rows = groups.flatMap(({ group, view }) => {
    const own = view.axes.find(({ id }) => id === axis.id)
    return own ? rowsOf(own, arms).map((row) => ({ group, ...row })) : []
  })
  if (rows.length === 0) return null
  return (
    <Section id="groups" title="By group of raters">
      <Table label={`By group of raters: ${axis.label}`} className="text-sm">
        <thead>
          <tr>
            <HeadCell>Group</HeadCell>
            <HeadCell className="min-w-36">Source</HeadCell>
            <HeadCell numeric>Value, 95 % interval</HeadCell>
            <HeadCell numeric>Items</HeadCell>
            <HeadCell numeric>Ratings</HeadCell>
            <HeadCell numeric>Raters</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, key, name, value, n }) => (
            <tr key={`${group} ${key}`}>
              <RowHead className="font-normal">{group}</RowHead>
              <Cell>{name}</Cell>
              <Cell numeric>{value}</Cell>
              <Cell numeric>{formatCount(n.items)}</Cell>
              <Cell numeric>{formatCount(n.ratings)}</Cell>
              <Cell numeric>{formatCount(n.raters)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

function rowsOf(axis: AxisResult, arms: Arms) {
  if (axis.kind === 'choice') {
    const measure = measureOf(axis)
    if (!measure) return []
    return axis.arms.map((row) => {
      const value = armValue(row, measure)
      return {
        ...{ key: row.arm, name: armAt(arms, row.arm).name, n: row.n },
        value: value ? formatEstimate(overItems(value), measure.unit) : '–',
      }
    })
  }
  if (axis.kind === 'comparison')
    return axis.pairs.map((pair) => ({
      ...{ key: `${pair.a} ${pair.b}`, n: pair.n },
      name: `${armAt(arms, pair.a).name} picked, of it and ${armAt(arms, pair.b).name}`,
      value: formatEstimate(overItems(pair.pickedA), 'proportion'),
    }))
  return []
}
