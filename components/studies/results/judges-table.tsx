import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { fixed } from '@/lib/format/number'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import type { JudgeAgreement } from '@/lib/studies/analysis/judges'
import { overItems } from '@/lib/studies/results/estimate'
import { CoefficientValue } from './coefficient-value'

interface JudgesTableProps {
  judges: readonly JudgeAgreement[]
  axes: readonly Pick<AxisResult, 'id' | 'label'>[]
}

/** Automatic metrics and model judges against the raters' mean of each answer, beside what one rater reaches. */
export function JudgesTable({ judges, axes }: JudgesTableProps) {
  return (
    <Table label="Each judge on each axis" className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-28">Judge</HeadCell>
          <HeadCell className="min-w-36">Axis</HeadCell>
          <HeadCell numeric>Answers</HeadCell>
          <HeadCell numeric>Spearman, 95 % interval</HeadCell>
          <HeadCell numeric>Pearson</HeadCell>
          <HeadCell numeric>Kendall</HeadCell>
          <HeadCell numeric>Same option, %</HeadCell>
          <HeadCell numeric>ICC(3,k), standardised</HeadCell>
          <HeadCell numeric>One rater with the others, Spearman</HeadCell>
        </tr>
      </thead>
      <tbody>
        {judges.map((row) => (
          <tr key={`${row.judge} ${row.axis}`}>
            <RowHead className="[overflow-wrap:anywhere]">{row.judge}</RowHead>
            <Cell>
              {axes.find(({ id }) => id === row.axis)?.label ?? row.axis}
              <span className="block text-faint text-xs">
                against the {row.against === 'score' ? 'mean score' : 'share in favour'} of an answer
              </span>
            </Cell>
            <Cell numeric>{formatCount(row.answers)}</Cell>
            {[row.spearman, row.pearson, row.kendall].map((estimate, i) => (
              <Cell key={['spearman', 'pearson', 'kendall'][i]} numeric>
                {formatEstimate(overItems(estimate), 'score')}
              </Cell>
            ))}
            <Cell numeric>{row.exact ? formatEstimate(overItems(row.exact), 'proportion') : '–'}</Cell>
            <Cell numeric>
              <CoefficientValue coefficient={row.iccOfStandardised} />
            </Cell>
            <Cell numeric>
              {row.singleRater ? (
                <>
                  {fixed(row.singleRater.spearman, 2)}
                  <span className="block text-faint text-xs">
                    {formatCount(row.singleRater.raters)} raters
                  </span>
                </>
              ) : (
                '–'
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
