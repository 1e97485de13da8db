import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import { overItems } from '@/lib/studies/results/estimate'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'
import { CountsNote } from './counts-note'

type SeveralAxis = Extract<AxisResult, { kind: 'several' }>

/** How often each of the options of "tick all that apply" was ticked. */
export function SeveralTable({ axis, arms }: { axis: SeveralAxis; arms: Arms }) {
  return (
    <Table label={`What raters ticked: ${axis.label}`} className="text-sm">
      <thead>
        <tr>
          <HeadCell>Option</HeadCell>
          {axis.arms.map(({ arm, n }) => (
            <HeadCell key={arm ?? 'all'} numeric>
              {arm === null ? 'The answers together' : <ArmName arm={armAt(arms, arm)} />}
              <span className="block">
                ticked, %, of <CountsNote n={n} className="" />
              </span>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {axis.options.map(({ value, label, isMissing }, i) => (
          <tr key={value}>
            <RowHead className="font-normal">
              {label}
              {isMissing && <span className="text-faint"> (no rating)</span>}
            </RowHead>
            {axis.arms.map((row) => {
              const ticked = row.ticked[i]
              return (
                <Cell key={row.arm ?? 'all'} numeric>
                  {ticked ? formatEstimate(overItems(ticked), 'proportion') : '–'}
                  <span className="text-faint"> {formatCount(row.counts[i] ?? 0)}×</span>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
