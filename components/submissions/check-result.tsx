import { Notice } from '@/components/ui/notice'
import { countOf, formatCount } from '@/lib/format/count'
import type { CheckReport } from '@/lib/submissions/report'
import { AnswerSamples } from './answer-samples'
import { CoverageBar } from './coverage-bar'
import { IssueList } from './issue-list'

interface CheckResultProps {
  report: CheckReport
  ruleTitle: string
}

/** What the check of a file found, the verdict first. */
export function CheckResult({ report, ruleTitle }: CheckResultProps) {
  const errors = report.counts.filter(({ severity }) => severity === 'error')
  const warnings = report.counts.length - errors.length
  const total = errors.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="grid gap-6">
      {report.ok ? (
        <Notice kind="success" title="The file can be submitted" live>
          {formatCount(report.lines)} predictions read
          {warnings > 0 ? `, ${countOf(warnings, 'thing')} to know below` : ''}.
        </Notice>
      ) : (
        <Notice kind="error" title="The file would not be accepted" live>
          {formatCount(total)} {total === 1 ? 'error' : 'errors'} of {countOf(errors.length, 'kind')}. Nothing
          was sent and no quota was used.
        </Notice>
      )}
      {report.answered !== null && (
        <CoverageBar answered={report.answered} instanceCount={report.instanceCount} />
      )}
      {report.answered === null && (
        <p className="text-soft text-sm">
          This benchmark has {formatCount(report.instanceCount)} instances, too many to check ids in the
          browser. The server does it before it accepts the file.
        </p>
      )}
      {report.answers && <AnswerSamples answers={report.answers} ruleTitle={ruleTitle} />}
      {report.counts.length > 0 && <IssueList report={report} />}
    </div>
  )
}
