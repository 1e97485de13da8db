import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { countInWords, formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import { metricTitle } from './metric-title'

interface ListedBoard {
  slug: string
  isDemonstration: boolean
  descriptor: BenchmarkDescriptor
  instanceCount: number
  submissions: number
  leaders: number
  entrants: number
  latest: Date | null
}

/** Benchmarks with what their boards hold and say. */
export function BoardList({ label, boards }: { label: string; boards: readonly ListedBoard[] }) {
  return (
    <Table label={label} className="table-fixed phone:block">
      <thead className="phone:sr-only">
        <tr>
          <HeadCell>Benchmark</HeadCell>
          <HeadCell numeric className="w-24">
            Instances
          </HeadCell>
          <HeadCell className="w-36">Primary metric</HeadCell>
          <HeadCell numeric className="w-28">
            Submissions
          </HeadCell>
          <HeadCell className="w-44">The data say</HeadCell>
          <HeadCell numeric className="w-28">
            Newest
          </HeadCell>
        </tr>
      </thead>
      <tbody className="phone:block">
        {boards.map((board) => (
          <tr key={board.slug} className="phone:block phone:border-hair phone:border-b phone:py-3">
            <RowHead className="font-normal phone:block phone:border-0 phone:p-0">
              <a href={`/benchmarks/${board.slug}`} className="plain-link font-[560]">
                {board.descriptor.title}
              </a>{' '}
              {board.isDemonstration && <Tag tone="caution">demonstration</Tag>}
              <span className="block text-soft text-sm">{board.descriptor.summary}</span>
            </RowHead>
            <Cell numeric className="text-soft text-sm phone:hidden">
              {formatCount(board.instanceCount)}
            </Cell>
            <Cell className="text-soft text-sm phone:hidden">
              {metricTitle(board.descriptor.metrics[0] ?? '')}
            </Cell>
            <Cell numeric className="text-sm phone:hidden">
              {formatCount(board.submissions)}
            </Cell>
            <Cell className="text-sm text-soft phone:block phone:border-0 phone:p-0 phone:pt-1">
              <span className="wide:hidden">
                {formatCount(board.instanceCount)} instances, {formatCount(board.submissions)} submissions:{' '}
              </span>
              {finding(board)}
            </Cell>
            <Cell numeric className="text-soft text-sm phone:hidden">
              {board.latest ? formatDate(board.latest) : '–'}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function finding({ submissions, leaders, entrants }: ListedBoard): string {
  if (submissions === 0) return 'no submissions yet'
  if (entrants < 2) return 'nothing to compare yet'
  if (leaders === 1) return 'one leader'
  if (leaders === entrants) return 'none can be told apart'
  return `no single leader: ${countInWords(leaders)} may be first`
}
