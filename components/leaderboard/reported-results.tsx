import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { WebLink } from '@/components/ui/web-link'
import { formatCount } from '@/lib/format/count'
import { formatDifferenceEstimate, formatInterval, formatValue } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import type { BenchmarkBoard, ReportedResult } from '@/lib/leaderboard/board'
import {
  type ReportedEstimate,
  reportedEstimate,
  unpairedComparison,
} from '@/lib/leaderboard/reported-comparison'
import { metricById } from '@/lib/scoring/metrics/table'
import { metricTitle, metricUnit } from './metric-title'

interface ReportedResultsProps {
  board: Pick<BenchmarkBoard, 'slug' | 'version' | 'reported'>
  /** A scored submission that the figures of one metric are held against; null shows the figures alone. */
  against: { name: string; metric: string; right: number; n: number } | null
}

/** Figures from papers, each with what n says of it, where asked for beside a scored system; never ranked with one. */
export function ReportedResults({ board, against }: ReportedResultsProps) {
  const { instanceCount } = board.version
  const estimates = board.reported.map((result) => ({
    result,
    estimate: reportedEstimate(result, metricById(result.metric), instanceCount),
  }))
  const isAssumed = estimates.some(({ estimate }) => estimate.isAssumed)
  return (
    <>
      <Table label="Reported results" className="min-w-[46rem]">
        <thead>
          <tr>
            <HeadCell>System</HeadCell>
            <HeadCell>Metric</HeadCell>
            <HeadCell numeric>Value, 95 % interval</HeadCell>
            <HeadCell numeric>n</HeadCell>
            {against && (
              <HeadCell numeric>
                Minus {against.name},
                <br />
                unpaired
              </HeadCell>
            )}
            <HeadCell>Setting</HeadCell>
            <HeadCell>Source</HeadCell>
          </tr>
        </thead>
        <tbody>
          {estimates.map(({ result, estimate }) => (
            <tr key={`${result.systemName} ${result.metric} ${result.setting} ${result.source}`}>
              <RowHead>{result.systemName}</RowHead>
              <Cell className="text-soft text-sm">{metricTitle(result.metric)}</Cell>
              <Cell numeric>
                {formatValue(result.value, metricUnit(result.metric))}{' '}
                <span className="text-faint text-sm">
                  {formatInterval(estimate, metricUnit(result.metric))}
                  {estimate.isAssumed && '*'}
                  {result.kind === 'threshold' && '†'}
                </span>
              </Cell>
              <Cell numeric className="text-soft text-sm">
                {result.instanceCount === null ? '–' : formatCount(result.instanceCount)}
              </Cell>
              {against && (
                <Cell numeric className="text-sm">
                  <Unpaired result={result} estimate={estimate} against={against} />
                </Cell>
              )}
              <Cell className="text-soft text-sm">{result.setting}</Cell>
              <Cell className="text-sm text-soft">
                <WebLink url={result.sourceUrl}>{result.source}</WebLink>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {board.reported.some(({ kind }) => kind === 'threshold') && (
        <p className="mt-2 text-faint text-xs">
          † A mark that was set, not a result on a sample of questions: it has no interval, and no test holds
          a score against it. Whether a score is above it, the score’s own interval says.
        </p>
      )}
      {isAssumed && (
        <p className="mt-2 text-faint text-xs">
          * The source does not state n: the {formatCount(instanceCount)} instances of the benchmark are
          assumed.
        </p>
      )}
    </>
  )
}

interface UnpairedProps {
  result: ReportedResult
  estimate: ReportedEstimate
  against: NonNullable<ReportedResultsProps['against']>
}

function Unpaired({ result, estimate, against }: UnpairedProps) {
  const compared =
    result.metric === against.metric
      ? unpairedComparison(estimate, { successes: against.right, n: against.n })
      : null
  if (!compared) return <span className="text-faint">–</span>
  const difference = { value: compared.difference, low: compared.low, high: compared.high }
  return (
    <>
      {formatDifferenceEstimate(difference, metricUnit(result.metric))}
      <span className="block text-faint text-xs">
        {compared.verdict}, {formatP(compared.p)}
      </span>
    </>
  )
}
