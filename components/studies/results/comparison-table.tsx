import Link from 'next/link'
import { OptionSwatch, ShareBar } from '@/components/charts/share-bar'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatEstimate } from '@/lib/format/estimate'
import type { ArmPair } from '@/lib/studies/results/arm-pairs'
import type { ComparisonRow } from '@/lib/studies/results/comparison-overview'
import { overItems } from '@/lib/studies/results/estimate'
import { type Arms, armAt } from './arms'
import { CoefficientValue } from './coefficient-value'
import { ContrastCell } from './contrast-cell'
import { CountsNote } from './counts-note'

interface ComparisonTableProps {
  rows: readonly ComparisonRow[]
  arms: Arms
  pair: ArmPair
  axisHref: (axis: string) => string
}

const directions = {
  selected: 'being picked speaks for an answer',
  'not-selected': 'being picked speaks against an answer',
} as const

/** Who was picked on each axis, with ties as an outcome of their own, and what that says of the first arm. */
export function ComparisonTable({ rows, arms, pair, axisHref }: ComparisonTableProps) {
  const [a, b] = [armAt(arms, pair.a), armAt(arms, pair.b)]
  return (
    <Table label={`Picks of ${a.name} and ${b.name} by axis`} className="text-sm">
      <thead>
        <tr>
          <HeadCell className="w-[22%] min-w-40">Axis</HeadCell>
          <HeadCell className="w-[22%] min-w-36 px-4">
            <span className="sr-only">Shares as a bar</span>
          </HeadCell>
          <HeadCell numeric>
            <OptionSwatch tone="favourable-1" />
            {a.name} picked, %
          </HeadCell>
          <HeadCell numeric>
            <OptionSwatch tone="neutral" />
            tie, %
          </HeadCell>
          <HeadCell numeric>
            <OptionSwatch tone="other-4" />
            {b.name} picked, %
          </HeadCell>
          <HeadCell className="min-w-52">
            {a.name} against {b.name}
          </HeadCell>
          <HeadCell numeric>Raters chose alike, %</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { pickedA, tie, pickedB, n, missing } = row.pair
          return (
            <tr key={row.id}>
              <RowHead>
                <Link href={axisHref(row.id)} className="plain-link">
                  {row.label}
                </Link>
                <span className="block font-normal text-faint text-xs">
                  {row.favours ? directions[row.favours] : 'no direction'}
                </span>
                <CountsNote n={n} className="block font-normal text-faint text-xs" />
                {missing > 0 && (
                  <span className="block font-normal text-faint text-xs">{missing} could not be rated</span>
                )}
              </RowHead>
              <Cell className="px-4">
                <ShareBar
                  name={row.label}
                  parts={[
                    { key: 'a', label: a.name, share: pickedA.value ?? 0, tone: 'favourable-1' },
                    { key: 'tie', label: 'tie', share: tie.value ?? 0, tone: 'neutral' },
                    { key: 'b', label: b.name, share: pickedB.value ?? 0, tone: 'other-4' },
                  ]}
                />
              </Cell>
              {[pickedA, tie, pickedB].map((share, place) => (
                <Cell key={['a', 'tie', 'b'][place]} numeric>
                  {formatEstimate(overItems(share), 'proportion')}
                </Cell>
              ))}
              <Cell>
                <ContrastCell contrast={row.contrast} />
              </Cell>
              <Cell numeric>
                <CoefficientValue coefficient={row.raw} as="share" hasInterval={false} />
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
