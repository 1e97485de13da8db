import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { ABSENT, fixed } from '@/lib/format/number'
import type { AxisWatch } from '@/lib/studies/design/oversight'

/** Agreement so far, over all arms together: the raw share beside alpha, which says little where nearly all are alike. */
export function AgreementTable({ axes }: { axes: readonly AxisWatch[] }) {
  return (
    <Table label="Agreement so far">
      <thead>
        <tr>
          <HeadCell>Question</HeadCell>
          <HeadCell numeric>Rated twice or more</HeadCell>
          <HeadCell numeric>Agreeing pairs</HeadCell>
          <HeadCell numeric>Krippendorff’s α</HeadCell>
        </tr>
      </thead>
      <tbody>
        {axes.map(({ axis, label, units, raw, alpha, why }) => (
          <tr key={axis}>
            <RowHead className="font-normal">{label}</RowHead>
            <Cell numeric>{formatCount(units)}</Cell>
            <Cell numeric>{raw === null ? ABSENT : `${fixed(100 * raw, 1)} %`}</Cell>
            <Cell numeric className="whitespace-normal!">
              {alpha === null ? (
                <span className="text-faint text-xs">{why ? `not defined: ${why}` : ABSENT}</span>
              ) : (
                fixed(alpha, 2)
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
