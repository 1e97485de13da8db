import { type Finding, type Issue, type IssueCode, isFatal, issueKinds, type Severity } from './issue'

export interface IssueCount {
  readonly code: IssueCode
  readonly title: string
  readonly severity: Severity
  readonly count: number
}

/** Collects findings in constant memory: all are counted, the first few of each code are kept. */
export class IssueLog {
  readonly #keptPerCode: number
  readonly #errorLimit: number
  readonly #kept: Issue[] = []
  readonly #counts = new Map<IssueCode, { severity: Severity; count: number; kept: number }>()
  #errors = 0
  #stopped = false

  constructor({ keptPerCode = 20, errorLimit = Number.POSITIVE_INFINITY } = {}) {
    this.#keptPerCode = keptPerCode
    this.#errorLimit = errorLimit
  }

  add(finding: Finding): void {
    const severity = finding.severity ?? issueKinds[finding.code].severity
    this.#count(finding.code, severity, 1)
    this.#keep(finding, severity)
    if (isFatal(finding.code)) this.#stopped = true
    else if (this.#errors >= this.#errorLimit && !this.#stopped) {
      const message = `Reading stopped after ${this.#errors.toLocaleString('en')} errors.`
      this.add({ code: 'too-many-errors', line: finding.line ?? null, message })
    }
  }

  /** Findings counted elsewhere, of which only the first few are at hand. */
  addExamples(findings: readonly Finding[], total: number): void {
    for (const finding of findings) this.add(finding)
    const [first] = findings
    if (!first || total <= findings.length) return
    this.#count(first.code, first.severity ?? issueKinds[first.code].severity, total - findings.length)
  }

  #count(code: IssueCode, severity: Severity, count: number): void {
    const entry = this.#counts.get(code)
    if (entry) entry.count += count
    else this.#counts.set(code, { severity, count, kept: 0 })
    if (severity === 'error') this.#errors += count
  }

  #keep(finding: Finding, severity: Severity): void {
    const entry = this.#counts.get(finding.code)
    if (!entry || entry.kept >= this.#keptPerCode) return
    entry.kept++
    this.#kept.push({
      code: finding.code,
      severity,
      line: finding.line ?? null,
      field: finding.field ?? null,
      message: finding.message,
      remedy: finding.remedy ?? issueKinds[finding.code].remedy,
    })
  }

  get hasErrors(): boolean {
    return this.#errors > 0
  }

  /** Whether reading on is pointless. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** In the order of the file, what concerns all of it first. */
  get issues(): readonly Issue[] {
    return [...this.#kept].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  }

  get counts(): readonly IssueCount[] {
    return [...this.#counts].map(([code, { severity, count }]) => ({
      code,
      title: issueKinds[code].title,
      severity,
      count,
    }))
  }
}
