import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatValue } from '@/lib/format/estimate'
import type { ReportedResult } from '@/lib/leaderboard/board'
import { metricTitle, metricUnit } from './metric-title'

/** Figures from papers: shown, never ranked with what was scored here. */
export function ReportedResults({ results }: { results: readonly ReportedResult[] }) {
  return (
    <section className="mt-14">
      <h2 className="text-xl">Reported elsewhere</h2>
      <p className="mt-1 mb-3 max-w-[68ch] text-soft">
        From papers, as they state them. Nobody has given us the predictions, so there is no interval, no
        comparison, and no rank: the questions asked, the prompts and the parsing may differ.
      </p>
      <Table label="Reported results" className="min-w-[46rem]">
        <thead>
          <tr>
            <HeadCell>System</HeadCell>
            <HeadCell>Metric</HeadCell>
            <HeadCell numeric>Value</HeadCell>
            <HeadCell numeric>n</HeadCell>
            <HeadCell>Setting</HeadCell>
            <HeadCell>Source</HeadCell>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={`${result.systemName} ${result.metric} ${result.setting} ${result.source}`}>
              <RowHead>{result.systemName}</RowHead>
              <Cell className="text-soft text-sm">{metricTitle(result.metric)}</Cell>
              <Cell numeric>{formatValue(result.value, metricUnit(result.metric))}</Cell>
              <Cell numeric className="text-soft text-sm">
                {result.instanceCount === null ? '–' : formatCount(result.instanceCount)}
              </Cell>
              <Cell className="text-soft text-sm">{result.setting}</Cell>
              <Cell className="text-sm text-soft">
                {result.sourceUrl ? <a href={result.sourceUrl}>{result.source}</a> : result.source}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
