import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import { withInterval } from '@/lib/studies/results/estimate'

type ComparisonAxis = Extract<AxisResult, { kind: 'comparison' }>

/** Whether raters favoured a side of the screen, whatever stood there. */
export function SidesTable({ axes }: { axes: readonly ComparisonAxis[] }) {
  return (
    <Table label="Side preference by axis" className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-36">Axis</HeadCell>
          <HeadCell numeric>Shown first picked</HeadCell>
          <HeadCell numeric>Shown second picked</HeadCell>
          <HeadCell numeric>Ties</HeadCell>
          <HeadCell numeric>First, of picks, %, 95 % interval</HeadCell>
          <HeadCell numeric>Against one half</HeadCell>
        </tr>
      </thead>
      <tbody>
        {axes.map(({ id, label, sides }) => (
          <tr key={id}>
            <RowHead>{label}</RowHead>
            <Cell numeric>{formatCount(sides.first)}</Cell>
            <Cell numeric>{formatCount(sides.second)}</Cell>
            <Cell numeric>{formatCount(sides.ties)}</Cell>
            <Cell numeric>{formatEstimate(withInterval(sides.share, sides.interval), 'proportion')}</Cell>
            <Cell numeric>{sides.share === null ? 'no picks' : formatP(sides.p)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
