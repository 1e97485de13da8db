import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount, formatShare } from '@/lib/format/count'
import { ABSENT } from '@/lib/format/number'
import type { ArmTally } from '@/lib/studies/design/arm-tallies'

interface InterimResultsProps {
  arms: readonly string[]
  axes: readonly ArmTally[]
}

/** Counts by arm while the study runs: no intervals and no tests, which would be looked at too early. */
export function InterimResults({ arms, axes }: InterimResultsProps) {
  return (
    <div className="grid gap-7">
      {axes.map(({ axis, label, options }) => (
        <div key={axis} className="grid gap-1.5">
          <h3 className="text-lg">{label}</h3>
          <Table label={label}>
            <thead>
              <tr>
                <HeadCell>Answer</HeadCell>
                {arms.map((arm) => (
                  <HeadCell key={arm} numeric>
                    {arm}
                  </HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {options.map(({ value, label: words, counts }) => (
                <tr key={value}>
                  <RowHead className="font-normal">{words}</RowHead>
                  {counts.map(({ count, of }, place) => (
                    <Cell key={arms[place]} numeric>
                      {of === 0 ? ABSENT : `${formatCount(count)} (${formatShare(count, of)})`}
                    </Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
    </div>
  )
}
