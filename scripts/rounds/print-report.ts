import { formatCount, formatShare } from '@/lib/format/count'
import type { Issue } from '@/lib/submissions/issue'
import type { CheckReport } from '@/lib/submissions/report'

/** A report as people read it in a terminal: what was read, how answers were understood, what is wrong and what to do. */
export function printReport(report: CheckReport, say: (line: string) => void): void {
  const read = `${formatCount(report.lines)} predictions read${report.format ? ` (${report.format})` : ''}`
  say(report.answered === null ? `${read}; ids were not checked` : `${read}; ${coverage(report)}`)
  if (report.answers) {
    const { rule, read: readable, unread, isWhole, samples } = report.answers
    const of = isWhole ? '' : ' of a sample'
    const example = samples.length > 0 ? ' For example:' : ''
    say(
      `Answers by the rule "${rule}": ${formatCount(readable)} read, ${formatCount(unread)} not${of}.${example}`,
    )
    for (const { line, id, raw, answer } of samples) {
      say(`  line ${line}  ${id}  ${JSON.stringify(shortened(raw))} → ${answer ?? 'no answer'}`)
    }
  }
  printFindings(report, say)
  say(`\n${report.ok ? 'The file can be submitted.' : 'The file would not be accepted.'}`)
}

/** Errors and warnings of a report, and what to do about them. */
export function printFindings(report: CheckReport, say: (line: string) => void): void {
  for (const { code, title, severity, count } of report.counts) {
    say(
      `\n${severity === 'error' ? 'Error' : 'Warning'}: ${title}${count > 1 ? ` (${formatCount(count)})` : ''}`,
    )
    const issues = report.issues.filter((issue) => issue.code === code)
    for (const issue of issues) say(`  ${where(issue)}${issue.message}`)
    if (count > issues.length) say(`  … and ${formatCount(count - issues.length)} more`)
    for (const remedy of new Set(issues.map((issue) => issue.remedy))) say(`  → ${remedy}`)
  }
}

function coverage({ answered, instanceCount, missing }: CheckReport): string {
  const share = formatShare(answered ?? 0, instanceCount)
  const lacking = missing ? `, ${formatCount(missing)} missing` : ''
  return `${formatCount(answered ?? 0)} of ${formatCount(instanceCount)} instances answered (${share}${lacking})`
}

const where = ({ line, field }: Issue): string =>
  line === null ? '' : `line ${line}${field === null ? '' : `, field "${field}"`}: `

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
