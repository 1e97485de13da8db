import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount, formatShare } from '@/lib/format/count'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import type { Reliability as Facts } from '@/lib/studies/analysis/reliability'
import { CoefficientValue } from './coefficient-value'

interface ReliabilityProps {
  reliability: Facts
  axes: readonly Pick<AxisResult, 'id' | 'label'>[]
}

/** Hidden repeats and hidden gold: how steady raters were, and how they did where the answer was known. */
export function Reliability({ reliability: { repeats, gold }, axes }: ReliabilityProps) {
  const repeated = repeats.filter(({ pairs }) => pairs > 0)
  if (repeated.length === 0 && gold.length === 0)
    return <p className="text-soft">No item was repeated or had a known answer, so neither is known.</p>
  // the reason is the same on every axis: the number of repeats
  const hasIntervals = repeated.some(({ kappa }) => kappa.value !== null && kappa.interval !== null)
  return (
    <div className="grid gap-4">
      {repeated.length > 0 && (
        <Table label="The same rater on the same item twice" className="max-w-3xl text-sm">
          <thead>
            <tr>
              <HeadCell>Same rater, same item, twice</HeadCell>
              <HeadCell numeric>Times</HeadCell>
              <HeadCell numeric>Chose alike</HeadCell>
              <HeadCell numeric>Cohen’s kappa</HeadCell>
            </tr>
          </thead>
          <tbody>
            {repeated.map(({ axis, pairs, agreeing, kappa }) => (
              <tr key={axis}>
                <RowHead className="font-normal">{axes.find(({ id }) => id === axis)?.label ?? axis}</RowHead>
                <Cell numeric>{formatCount(pairs)}</Cell>
                <Cell numeric>{formatShare(agreeing, pairs)}</Cell>
                <Cell numeric>
                  <CoefficientValue coefficient={kappa} hasInterval={hasIntervals} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {repeated.length > 0 && !hasIntervals && (
        <p className="text-faint text-sm">Repeats are too few for an interval of kappa.</p>
      )}
      {gold.length > 0 && (
        <Table label="Answers to items whose answer is known" className="max-w-xl text-sm">
          <thead>
            <tr>
              <HeadCell>Items with a known answer, by rater</HeadCell>
              <HeadCell numeric>Answers</HeadCell>
              <HeadCell numeric>As expected</HeadCell>
            </tr>
          </thead>
          <tbody>
            {gold
              .toSorted((a, b) => a.rater.localeCompare(b.rater, 'en'))
              .map(({ rater, answers, right }) => (
                <tr key={rater}>
                  <RowHead className="font-normal">{rater}</RowHead>
                  <Cell numeric>{formatCount(answers)}</Cell>
                  <Cell numeric>{formatShare(right, answers)}</Cell>
                </tr>
              ))}
          </tbody>
        </Table>
      )}
    </div>
  )
}
