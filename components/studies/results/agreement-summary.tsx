import Link from 'next/link'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import { CoefficientValue } from './coefficient-value'

interface AgreementSummaryProps {
  axes: readonly AxisResult[]
  axisHref: (axis: string) => string
}

/** Agreement of the raters on every axis, by coefficients that answer different questions. */
export function AgreementSummary({ axes, axisHref }: AgreementSummaryProps) {
  const panels = axes.flatMap(({ id, label, agreement }) => (agreement ? [{ id, label, agreement }] : []))
  return (
    <Table label="Agreement by axis" className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-36">Axis</HeadCell>
          <HeadCell numeric>Rated twice or more</HeadCell>
          <HeadCell numeric>Of these all alike</HeadCell>
          <HeadCell numeric>Pairs alike, %, 95 % interval</HeadCell>
          <HeadCell numeric>Krippendorff’s alpha</HeadCell>
          <HeadCell numeric>Gwet’s AC1</HeadCell>
          <HeadCell numeric>Randolph’s kappa</HeadCell>
        </tr>
      </thead>
      <tbody>
        {panels.map(({ id, label, agreement }) => {
          const { n, unanimous, raw, alpha, ac1, randolph } = agreement
          const primary = alpha.at(-1)
          return (
            <tr key={id}>
              <RowHead>
                <Link href={axisHref(id)} className="plain-link">
                  {label}
                </Link>
              </RowHead>
              <Cell numeric>
                {formatCount(n.pairable)} <span className="text-faint">of {formatCount(n.units)}</span>
              </Cell>
              {n.pairable === 0 ? (
                <Cell colSpan={5} className="text-right text-faint">
                  undefined: no item was rated twice
                </Cell>
              ) : (
                <>
                  <Cell numeric>{formatCount(unanimous)}</Cell>
                  <Cell numeric>
                    <CoefficientValue coefficient={raw} as="share" />
                  </Cell>
                  <Cell numeric>
                    <CoefficientValue coefficient={primary?.coefficient ?? null} />
                    {primary && <span className="block text-faint text-xs">{primary.level}</span>}
                  </Cell>
                  <Cell numeric>
                    <CoefficientValue coefficient={ac1} />
                  </Cell>
                  <Cell numeric>
                    <CoefficientValue coefficient={randolph} />
                  </Cell>
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
