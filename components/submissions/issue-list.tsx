import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import type { Issue } from '@/lib/submissions/issue'
import type { CheckReport } from '@/lib/submissions/report'

/** What was found in a file, kind by kind, errors first: how often, where, and what to do about it. */
export function IssueList({ report }: { report: Pick<CheckReport, 'issues' | 'counts'> }) {
  const kinds = [...report.counts].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  )
  return (
    <section aria-label="What was found" className="grid">
      <h3 className="mb-1 font-[560] text-base">What was found</h3>
      {kinds.map(({ code, title, severity, count }) => {
        const issues = report.issues.filter((issue) => issue.code === code)
        return (
          <section key={code} aria-label={title} className="grid gap-1.5 border-hair border-t py-3.5">
            <h4 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-[540] font-sans tracking-normal">
              <Tag tone={severity === 'error' ? 'worse' : 'caution'}>{severity}</Tag>
              {title}
              {count > 1 && (
                <span className="num font-normal text-soft text-sm">{formatCount(count)} times</span>
              )}
            </h4>
            <Findings issues={issues} />
            {count > issues.length && (
              <p className="num text-faint text-sm">
                These are the first {formatCount(issues.length)} of {formatCount(count)}.
              </p>
            )}
          </section>
        )
      })}
    </section>
  )
}

/** Lines under the remedy they share. */
function Findings({ issues }: { issues: readonly Issue[] }) {
  const remedies = [...new Set(issues.map(({ remedy }) => remedy))]
  return remedies.map((remedy) => (
    <div key={remedy} className="grid gap-1.5">
      <p className="text-soft text-sm">{remedy}</p>
      <ul className="grid gap-1 text-sm">
        {issues
          .filter((issue) => issue.remedy === remedy)
          .map((issue) => (
            <li
              key={`${issue.line} ${issue.message}`}
              className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]"
            >
              <span className="num text-soft">{placeOf(issue)}</span>
              <span className="min-w-0 break-words">{issue.message}</span>
            </li>
          ))}
      </ul>
    </div>
  ))
}

const placeOf = ({ line, field }: Issue): string =>
  line === null ? 'whole file' : `line ${formatCount(line)}${field === null ? '' : `, ${field}`}`
