import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount, formatShare } from '@/lib/format/count'
import { formatEstimate, formatInterval } from '@/lib/format/estimate'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import type { DecidedView } from '@/lib/studies/analysis/axis-results'
import { withInterval } from '@/lib/studies/results/estimate'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'

interface DecidedTableProps {
  axis: Pick<AxisResult, 'label' | 'options' | 'favourable'>
  decided: DecidedView
  arms: Arms
}

const thresholdWords = (threshold: number) =>
  threshold === 0.5 ? 'more than half' : `more than ${Math.round(100 * threshold)} %`

/** One label for each item: as adjudicated, else by majority; what has neither is an outcome of its own. */
export function DecidedTable({ axis, decided, arms }: DecidedTableProps) {
  const shown = axis.options.flatMap((option, i) => (option.isMissing ? [] : [{ ...option, i }]))
  const hasQuestions = decided.arms.some(({ favourable }) => favourable?.intervalOverQuestions)
  const hasAdjudicated = decided.arms.some(({ adjudicated }) => adjudicated > 0)
  return (
    <Table
      label={`One label for each item, ${thresholdWords(decided.threshold)} of its raters: ${axis.label}`}
      className="text-sm"
    >
      <caption className="pb-1 text-left text-soft">
        {thresholdWords(decided.threshold)} of the raters of an item
      </caption>
      <thead>
        <tr>
          <HeadCell className="min-w-36">Source</HeadCell>
          {shown.map(({ value, label }) => (
            <HeadCell key={value} numeric>
              {label}
            </HeadCell>
          ))}
          <HeadCell numeric>No majority</HeadCell>
          {hasAdjudicated && <HeadCell numeric>Of all, adjudicated</HeadCell>}
          <HeadCell numeric>Items or criteria</HeadCell>
          {axis.favourable.length > 0 && <HeadCell numeric>In favour of all, %, 95 % interval</HeadCell>}
          {hasQuestions && <HeadCell numeric>Interval over questions</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {decided.arms.map((row) => (
          <tr key={row.arm}>
            <RowHead>
              <ArmName arm={armAt(arms, row.arm)} />
            </RowHead>
            {shown.map(({ value, i }) => (
              <Cell key={value} numeric>
                {formatCount(row.counts[i] ?? 0)}
              </Cell>
            ))}
            <Cell numeric>
              {formatCount(row.undecided)}{' '}
              <span className="text-faint">{formatShare(row.undecided, row.units)}</span>
            </Cell>
            {hasAdjudicated && <Cell numeric>{formatCount(row.adjudicated)}</Cell>}
            <Cell numeric>{formatCount(row.units)}</Cell>
            {axis.favourable.length > 0 && (
              <Cell numeric>
                {row.favourable
                  ? formatEstimate(withInterval(row.favourable.value, row.favourable.interval), 'proportion')
                  : '–'}
              </Cell>
            )}
            {hasQuestions && (
              <Cell numeric>
                {formatInterval(
                  withInterval(row.favourable?.value ?? null, row.favourable?.intervalOverQuestions ?? null),
                  'proportion',
                ) || '–'}
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
