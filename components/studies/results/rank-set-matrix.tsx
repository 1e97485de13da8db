import Link from 'next/link'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatValue } from '@/lib/format/estimate'
import { formatRankSet } from '@/lib/format/rank-set'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import type { StrengthTable } from '@/lib/studies/analysis/axis-results'
import { ArmName } from './arm-name'
import type { Arms } from './arms'

interface RankSetMatrixProps {
  axes: readonly (Pick<AxisResult, 'id' | 'label'> & { strengths: StrengthTable })[]
  arms: Arms
  axisHref: (axis: string) => string
}

/** For every axis the ranks that the votes cannot rule out, and the win rate; no axis is averaged with another. */
export function RankSetMatrix({ axes, arms, axisHref }: RankSetMatrixProps) {
  return (
    <Table label="Ranks by axis" className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-36">Axis</HeadCell>
          {[...arms.values()].map((arm) => (
            <HeadCell key={arm.id} numeric>
              <ArmName arm={arm} />
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {axes.map(({ id, label, strengths }) => (
          <tr key={id}>
            <RowHead>
              <Link href={axisHref(id)} className="plain-link">
                {label}
              </Link>
            </RowHead>
            {[...arms.values()].map((arm) => {
              const row = strengths.arms.find((candidate) => candidate.arm === arm.id)
              return (
                <Cell key={arm.id} numeric>
                  {formatRankSet(row?.rank?.low ?? null, row?.rank?.high ?? null)}
                  <span className="block text-faint text-xs">
                    {row ? `wins ${formatValue(row.winRate.value, 'proportion')} %` : 'not compared'}
                  </span>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
