import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { WebLink } from '@/components/ui/web-link'
import type { ReportedComparison } from '@/lib/benchmarks/reported/reported-comparison'
import { formatCount } from '@/lib/format/count'
import { ABSENT, fixed, signed } from '@/lib/format/number'
import { formatP } from '@/lib/format/p-value'

/** Comparisons as papers print them, in the unit of the source. */
export function ReportedTable({ rows }: { rows: readonly ReportedComparison[] }) {
  return (
    <Table label="Reported comparisons" className="min-w-[60rem] text-sm">
      <thead>
        <tr>
          <HeadCell>Benchmark, metric</HeadCell>
          <HeadCell>System</HeadCell>
          <HeadCell>Against</HeadCell>
          <HeadCell numeric>Value</HeadCell>
          <HeadCell numeric>Against</HeadCell>
          <HeadCell numeric>Difference</HeadCell>
          <HeadCell numeric>p</HeadCell>
          <HeadCell numeric>n</HeadCell>
          <HeadCell>As found by</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={[row.source, row.benchmark, row.systemName, row.againstName, row.metric].join('|')}>
            <Cell>
              {row.benchmark}
              <span className="block text-faint text-xs">{row.metric}</span>
            </Cell>
            <RowHead className="font-normal [overflow-wrap:anywhere]">{row.systemName}</RowHead>
            <Cell className="[overflow-wrap:anywhere]">{row.againstName}</Cell>
            <Cell numeric>{inUnit(row.value, row.valueLow, row.valueHigh, fixed)}</Cell>
            <Cell numeric>{inUnit(row.againstValue, row.againstLow, row.againstHigh, fixed)}</Cell>
            <Cell numeric>{inUnit(row.difference, row.low, row.high, signed)}</Cell>
            <Cell numeric>{formatP(row.pValue)}</Cell>
            <Cell numeric>{row.instanceCount === null ? ABSENT : formatCount(row.instanceCount)}</Cell>
            <Cell className="min-w-56 text-faint text-xs">
              {row.method}. <WebLink url={row.sourceUrl}>{row.source}</WebLink>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function inUnit(
  value: number | null,
  low: number | null,
  high: number | null,
  write: (value: number, digits: number) => string,
): string {
  if (value === null) return ABSENT
  const ends = low === null || high === null ? '' : ` [${write(low, 3)}, ${write(high, 3)}]`
  return `${write(value, 3)}${ends}`
}
