import Link from 'next/link'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { HowComputed } from '@/components/ui/how-computed'
import { formatBytes } from '@/lib/format/bytes'
import { formatCount, formatShare } from '@/lib/format/count'
import { formatDateTime } from '@/lib/format/date'
import type { MetricUnit } from '@/lib/scoring/metric'
import type { Setting } from '@/lib/submissions/setting'
import { ComparisonSummary, type SummarisedComparison } from './comparison-summary'
import { Receipt, type ReceiptFacts } from './receipt'
import { type ScoreRow, ScoreTable } from './score-table'
import { SettingFacts } from './setting-facts'

export interface SubmissionReportProps {
  submissionId: string
  /** Where its numbers can be downloaded; null before it is published. */
  reproduceHref: string | null
  /** Its scores as a record of Every Eval Ever; null before it is published under its name. */
  recordHref: string | null
  /** Where this page's instance explorer lies. */
  instancesHref: string
  metric: { title: string; unit: MetricUnit }
  overall: readonly ScoreRow[]
  slices: readonly { title: string; rows: readonly ScoreRow[] }[]
  comparisons: readonly SummarisedComparison[]
  /** Said where there is no comparison: what is missing for one. */
  noComparison: string
  setting: Setting | null
  instanceCount: number
  answeredCount: number
  readableCount: number
  missing: 'wrong' | 'dropped' | 'refused'
  extraction: { title: string; id: string }
  file: { name: string | null; format: string; bytes: number | null; lines: number }
  receipt: ReceiptFacts
  createdAt: Date
}

const missingRules = {
  wrong: 'count as wrong',
  dropped: 'are left out of the score',
  refused: 'are not accepted',
}

/** Everything a scored submission has to say: verdict first, then scores, slices, setting, coverage, receipt. */
export function SubmissionReport(props: SubmissionReportProps) {
  const { metric, instanceCount, answeredCount, readableCount } = props
  const peers = props.comparisons.filter(({ relation }) => relation === 'peer')
  const bases = props.comparisons.filter(({ relation }) => relation !== 'peer')
  const summary = (comparison: SummarisedComparison) => (
    <ComparisonSummary
      key={comparison.againstSubmissionId}
      submissionId={props.submissionId}
      metric={metric}
      instanceCount={instanceCount}
      comparison={comparison}
    />
  )
  return (
    <div className="grid gap-10">
      <Section title="Against its base model">
        {bases.length === 0 && <p className="text-soft">{props.noComparison}</p>}
        {bases.map(summary)}
      </Section>
      {peers.length > 0 && <Section title="Beside its peers">{peers.map(summary)}</Section>}
      <Section title="Scores">
        <ScoreTable label="Scores over all instances" rowTitle="Metric" rows={props.overall} />
        <HowComputed>
          <p>
            Each instance gives a short vector of statistics, and a metric is a function of their sum.
            Intervals of plain proportions are Wilson’s; all others are percentiles of 10,000 bootstrap
            replicates in which the same instances are drawn for every submission of this benchmark version.
          </p>
          {props.reproduceHref && (
            <p>
              <Link href={props.reproduceHref}>Download the numbers and compute them again</Link>
            </p>
          )}
        </HowComputed>
      </Section>
      {props.slices.map(({ title, rows }) => (
        <Section key={title} title={`By ${title.toLowerCase()}`}>
          <ScoreTable
            label={`${metric.title} by ${title.toLowerCase()}`}
            rowTitle={title}
            rows={rows}
            plotted
          />
          {rows.length > 5 && (
            <p className="text-faint text-sm">
              {rows.length} slices were looked at: about one in twenty intervals misses its true value by
              chance alone.
            </p>
          )}
        </Section>
      ))}
      <div className="grid gap-10 lg:grid-cols-2">
        <Section title="Setting">
          <SettingFacts setting={props.setting} />
        </Section>
        <Section title="Answers">
          <Facts
            layout="list"
            facts={[
              {
                term: 'Answered',
                value: `${formatCount(answeredCount)} of ${formatCount(instanceCount)} (${formatShare(answeredCount, instanceCount)})`,
              },
              {
                term: 'Readable',
                value: `${formatCount(readableCount)} of ${formatCount(answeredCount)} answers`,
              },
              { term: 'Missing answers', value: missingRules[props.missing] },
              {
                term: 'Read by',
                value: (
                  <Link href={`/methods/extraction#${props.extraction.id}`}>{props.extraction.title}</Link>
                ),
              },
              {
                term: 'File',
                value: `${props.file.name ?? 'name withheld'}, ${props.file.format}, ${formatCount(props.file.lines)} lines${props.file.bytes === null ? '' : `, ${formatBytes(props.file.bytes)}`}`,
              },
              { term: 'Submitted', value: formatDateTime(props.createdAt) },
            ]}
          />
          <p>
            <Link href={props.instancesHref}>Look at every instance</Link>
          </p>
        </Section>
      </div>
      <Section title="Receipt">
        <Receipt {...props.receipt} />
        {props.recordHref && (
          <p>
            <a href={props.recordHref} download>
              Scores as an Every Eval Ever record (JSON)
            </a>
          </p>
        )}
      </Section>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 content-start gap-4">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  )
}
