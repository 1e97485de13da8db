import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount, formatShare } from '@/lib/format/count'
import { ABSENT, fixed } from '@/lib/format/number'
import type { Checked, RaterWatch } from '@/lib/studies/design/oversight'

interface RaterWatchTableProps {
  raters: readonly RaterWatch[]
  /** Ratings below the floor, by rater. */
  quick: ReadonlyMap<string, number>
  /** Seconds. */
  floor: number
}

/** Each rater's pace, gold, repeats and quick ratings. Facts to look into: nobody is left out by them. */
export function RaterWatchTable({ raters, quick, floor }: RaterWatchTableProps) {
  return (
    <Table label="Raters so far">
      <thead>
        <tr>
          <HeadCell>Rater</HeadCell>
          <HeadCell numeric>Ratings</HeadCell>
          <HeadCell numeric>Median time</HeadCell>
          <HeadCell numeric>Below {floor} s</HeadCell>
          <HeadCell numeric>Calibration as expected</HeadCell>
          <HeadCell numeric>Gold as expected</HeadCell>
          <HeadCell numeric>Repeats the same</HeadCell>
        </tr>
      </thead>
      <tbody>
        {raters.map((rater) => (
          <tr key={rater.rater}>
            <RowHead>{rater.rater}</RowHead>
            <Cell numeric>{formatCount(rater.ratings)}</Cell>
            <Cell numeric>{seconds(rater.medianActiveMs)}</Cell>
            <Cell numeric>
              {quick.has(rater.rater) ? (
                <span className="text-caution">
                  <span aria-hidden="true">⚑ </span>
                  {formatCount(quick.get(rater.rater) ?? 0)}
                </span>
              ) : (
                '0'
              )}
            </Cell>
            <Cell numeric>{share(rater.calibration)}</Cell>
            <Cell numeric>{share(rater.gold)}</Cell>
            <Cell numeric>{share(rater.repeats)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const seconds = (ms: number | null) => (ms === null ? ABSENT : `${fixed(ms / 1000, 0)} s`)
const share = ({ answers, right }: Checked) =>
  answers === 0 ? ABSENT : `${formatShare(right, answers)} of ${formatCount(answers)}`
