import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatEstimate } from '@/lib/format/estimate'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import type { Estimate } from '@/lib/studies/analysis/numbers'
import { overItems } from '@/lib/studies/results/estimate'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'
import { CountsNote } from './counts-note'

type EntriesAxis = Extract<AxisResult, { kind: 'entries' }>

/** Entries (errors, omissions) per rating: all, by kind, and by what was said of each. */
export function EntriesTable({ axis, arms }: { axis: EntriesAxis; arms: Arms }) {
  const [first] = axis.arms
  const rows: { key: string; label: string; of: (arm: EntriesAxis['arms'][number]) => Estimate | null }[] = [
    { key: 'all', label: 'All entries', of: ({ perRating }) => perRating },
    ...(first?.clinical ? [{ key: 'clinical', label: 'Clinical ones', of: clinicalOf }] : []),
    ...(first?.byOption ?? []).map(({ value, label }, i) => ({
      key: `option ${value}`,
      label,
      of: ({ byOption }: EntriesAxis['arms'][number]) => byOption[i]?.perRating ?? null,
    })),
    ...(first?.byFollower ?? []).map((follower, i) => ({
      key: `follower ${follower.axis} ${follower.value}`,
      label: `${follower.axis}: ${follower.label}`,
      of: ({ byFollower }: EntriesAxis['arms'][number]) => byFollower[i]?.perRating ?? null,
    })),
  ]
  return (
    <Table label={`Entries a rating: ${axis.label}`} className="text-sm">
      <thead>
        <tr>
          <HeadCell>Entries a rating, 95 % interval</HeadCell>
          {axis.arms.map(({ arm, n }) => (
            <HeadCell key={arm} numeric>
              <ArmName arm={armAt(arms, arm)} />
              <CountsNote n={n} className="block" />
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, of }) => (
          <tr key={key}>
            <RowHead className={key === 'all' ? undefined : 'font-normal'}>{label}</RowHead>
            {axis.arms.map((arm) => {
              const estimate = of(arm)
              return (
                <Cell key={arm.arm} numeric>
                  {estimate ? formatEstimate(overItems(estimate), 'score') : '–'}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const clinicalOf = ({ clinical }: EntriesAxis['arms'][number]) => clinical
