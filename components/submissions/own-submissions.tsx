import Link from 'next/link'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { formatShare } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import { formatValue } from '@/lib/format/estimate'
import { settingInWords } from '@/lib/format/setting'
import { titleWithUnit } from '@/lib/format/unit'
import type { MetricUnit } from '@/lib/scoring/metric'
import type { Setting } from '@/lib/submissions/setting'
import type { SubmissionStatus } from '@/lib/submissions/status'
import { statusWords } from './stages'

interface Listed {
  id: string
  benchmark: { slug: string; title: string }
  system: { slug: string; name: string }
  organisation: string | null
  setting: Setting | null
  run: number
  status: SubmissionStatus
  answeredCount: number
  instanceCount: number
  /** Of the primary metric; null before it is scored, and where the metric is undefined. */
  value: number | null
  metric: { title: string; unit: MetricUnit }
  createdAt: Date
  publishedAt: Date | null
  anonymousUntil: Date | null
  withdrawnAt: Date | null
}

/** One's submissions as a table: what, how it scored, who sees it. */
export function OwnSubmissions({ submissions, now }: { submissions: readonly Listed[]; now: Date }) {
  return (
    <Table label="Your submissions">
      <thead>
        <tr>
          <HeadCell>System and setting</HeadCell>
          <HeadCell>Benchmark</HeadCell>
          <HeadCell numeric>Score</HeadCell>
          <HeadCell>Status</HeadCell>
          <HeadCell>Submitted</HeadCell>
        </tr>
      </thead>
      <tbody>
        {submissions.map((submission) => (
          <tr key={submission.id}>
            <RowHead className="min-w-[12rem]">
              <Link href={`/account/submissions/${submission.id}`}>{submission.system.name}</Link>
              <span className="block font-normal text-faint text-sm">
                {[
                  settingInWords(submission.setting),
                  submission.run > 1 ? `run ${submission.run}` : null,
                  submission.organisation && `for ${submission.organisation}`,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </RowHead>
            <Cell>{submission.benchmark.title}</Cell>
            <Cell numeric>
              {submission.value === null ? '–' : formatValue(submission.value, submission.metric.unit)}
              <span className="block text-faint text-xs">
                {titleWithUnit(submission.metric.title, submission.metric.unit)}
              </span>
              {submission.answeredCount < submission.instanceCount && (
                <span className="block text-caution text-xs">
                  {formatShare(submission.answeredCount, submission.instanceCount)} answered
                </span>
              )}
            </Cell>
            <Cell>
              <Status submission={submission} now={now} />
            </Cell>
            <Cell className="num whitespace-nowrap text-soft">{formatDate(submission.createdAt)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Status({ submission, now }: { submission: Listed; now: Date }) {
  const [word, tone] = statusOf(submission, now)
  return <Tag tone={tone}>{word}</Tag>
}

function statusOf(submission: Listed, now: Date): [string, TagTone] {
  const { status, publishedAt, anonymousUntil, withdrawnAt } = submission
  if (withdrawnAt) return ['withdrawn', 'neutral']
  if (status === 'failed') return [statusWords.failed.toLowerCase(), 'worse']
  if (status !== 'scored') return [statusWords[status].toLowerCase(), 'caution']
  if (publishedAt === null) return ['private', 'neutral']
  return anonymousUntil && anonymousUntil > now ? ['public without names', 'accent'] : ['public', 'accent']
}
