import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount, formatShare } from '@/lib/format/count'
import type { AgreementPanel } from '@/lib/studies/analysis/agreement-panel'
import { CoefficientValue } from './coefficient-value'
import { mostOptionsShown } from './options-table'

interface RaterTableProps {
  panel: AgreementPanel
  name: string
}

/** How each rater used the options: where one prevails, or raters differ in their use, coefficients have a reason. */
export function RaterMarginalsTable({ panel: { categories, shares, raters }, name }: RaterTableProps) {
  if (categories.length > mostOptionsShown) return null
  return (
    <Table label={`How each rater used the options: ${name}`} className="text-sm">
      <thead>
        <tr>
          <HeadCell>Rater</HeadCell>
          {categories.map((category) => (
            <HeadCell key={category} numeric>
              {category}
            </HeadCell>
          ))}
          <HeadCell numeric>Ratings</HeadCell>
        </tr>
      </thead>
      <tbody>
        <tr>
          <RowHead>All, mean over items</RowHead>
          {shares.map((share, i) => (
            <Cell key={categories[i]} numeric>
              {formatShare(share, 1)}
            </Cell>
          ))}
          <Cell />
        </tr>
        {raters.map(({ rater, ratings, counts }) => (
          <tr key={rater}>
            <RowHead className="font-normal">{rater}</RowHead>
            {counts.map((count, i) => (
              <Cell key={categories[i]} numeric>
                {formatShare(count, ratings)} <span className="text-faint">{formatCount(count)}</span>
              </Cell>
            ))}
            <Cell numeric>{formatCount(ratings)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Every two raters on the items that both rated. */
export function RaterPairsTable({ panel: { pairs, pairsLeftOut }, name }: RaterTableProps) {
  if (pairs.length === 0) return null
  const isWeighted = pairs.some(({ weightedKappa }) => weightedKappa !== null)
  return (
    <div className="grid gap-2">
      <Table label={`Pairs of raters: ${name}`} className="max-w-3xl text-sm">
        <thead>
          <tr>
            <HeadCell>Raters</HeadCell>
            <HeadCell numeric>Items both rated</HeadCell>
            <HeadCell numeric>Chose alike</HeadCell>
            <HeadCell numeric>Cohen’s kappa</HeadCell>
            {isWeighted && <HeadCell numeric>Weighted (linear)</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ a, b, units, agreeing, kappa, weightedKappa }) => (
            <tr key={`${a} ${b}`}>
              <RowHead className="whitespace-nowrap font-normal">
                {a}, {b}
              </RowHead>
              <Cell numeric>{formatCount(units)}</Cell>
              <Cell numeric>
                {formatShare(agreeing, units)} <span className="text-faint">{formatCount(agreeing)}</span>
              </Cell>
              <Cell numeric>
                <CoefficientValue coefficient={kappa} />
              </Cell>
              {isWeighted && (
                <Cell numeric>
                  <CoefficientValue coefficient={weightedKappa} />
                </Cell>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {pairsLeftOut > 0 && (
        <p className="text-faint text-sm">
          {formatCount(pairsLeftOut)} more pairs have fewer items in common and are left out here.
        </p>
      )}
    </div>
  )
}
