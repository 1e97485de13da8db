import { Cell, HeadCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import type { Issue } from '@/lib/submissions/issue'
import type { CheckReport } from '@/lib/submissions/report'

/** What was found in a file, kind by kind: how often, where, and what to do about it. */
export function IssueList({ report }: { report: Pick<CheckReport, 'issues' | 'counts'> }) {
  const kinds = [...report.counts].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  )
  return (
    <div className="grid gap-6">
      {kinds.map(({ code, title, severity, count }) => {
        const issues = report.issues.filter((issue) => issue.code === code)
        return (
          <section key={code} aria-label={title} className="grid gap-1.5">
            <h4 className="flex flex-wrap items-center gap-2 font-[560]">
              <Tag tone={severity === 'error' ? 'worse' : 'caution'}>
                {severity === 'error' ? 'error' : 'warning'}
              </Tag>
              {title}
              {count > 1 && (
                <span className="num font-normal text-soft text-sm">{formatCount(count)} times</span>
              )}
            </h4>
            <IssueTable label={title} issues={issues} />
            {count > issues.length && (
              <p className="num text-faint text-sm">
                The first {formatCount(issues.length)} of {formatCount(count)}.
              </p>
            )}
          </section>
        )
      })}
    </div>
  )
}

function IssueTable({ label, issues }: { label: string; issues: readonly Issue[] }) {
  return (
    <Table label={label} className="text-sm">
      <thead>
        <tr>
          <HeadCell>Line</HeadCell>
          <HeadCell>Field</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>What to do</HeadCell>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <tr key={`${issue.line} ${issue.message}`}>
            <Cell className="num align-top">{issue.line === null ? '–' : formatCount(issue.line)}</Cell>
            <Cell className="align-top">{issue.field ?? '–'}</Cell>
            <Cell className="min-w-[16rem] break-words align-top">{issue.message}</Cell>
            <Cell className="min-w-[14rem] align-top text-soft">{issue.remedy}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
