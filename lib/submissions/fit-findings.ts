import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { shorten } from './entry'
import type { Matching } from './formats/format'
import type { IdFit } from './id-tally'
import type { IssueLog } from './issue-log'

export interface FitRules {
  readonly instanceCount: number
  readonly missing: BenchmarkDescriptor['missing']
  readonly duplicates: BenchmarkDescriptor['duplicates']
  readonly matchBy: Matching
  /** An id of the version, to show what its ids look like; null where none is at hand. */
  readonly exampleId: string | null
}

const whatMissingCountsAs = {
  wrong: 'They count as wrong.',
  dropped: 'They are left out of the score.',
  refused: 'This benchmark takes complete files only.',
} as const

/** Turns how the ids fit into findings: unknown ids, repeated ids, instances without a prediction. */
export function reportFit(log: IssueLog, fit: IdFit, rules: FitRules): void {
  if (rules.matchBy === 'position') {
    reportPlaces(log, fit, rules.instanceCount)
    return
  }
  const looks = rules.exampleId === null ? '' : ` Its ids look like "${shorten(rules.exampleId)}".`
  const unknownRemedy = `Remove the line, or choose the benchmark, version or split it belongs to.${looks}`
  log.addExamples(
    fit.unknown.first.map(({ line, id }) => ({
      code: 'unknown-id' as const,
      line,
      field: 'id',
      message: `This version has no instance "${shorten(id)}".`,
      remedy: unknownRemedy,
    })),
    fit.unknown.total,
  )
  const isRefused = rules.duplicates === 'refused'
  log.addExamples(
    fit.duplicates.first.map(({ line, id, firstLine }) => ({
      code: 'duplicate-id' as const,
      severity: isRefused ? ('error' as const) : ('warning' as const),
      line,
      field: 'id',
      message: `"${shorten(id)}" was given on line ${firstLine} already.`,
      remedy: isRefused ? 'Keep one line per id.' : `The ${rules.duplicates} line of an id counts here.`,
    })),
    fit.duplicates.total,
  )
  const missing = rules.instanceCount - fit.answered
  if (missing <= 0 || fit.answered === 0) return
  const examples = fit.missing.map((id) => `"${shorten(id)}"`).join(', ')
  const count = `${missing.toLocaleString('en')} of ${rules.instanceCount.toLocaleString('en')}`
  log.add({
    code: 'incomplete',
    severity: rules.missing === 'refused' ? 'error' : 'warning',
    message: `${count} instances have no prediction. ${whatMissingCountsAs[rules.missing]}${examples && ` First: ${examples}.`}`,
  })
}

/** Places count only where the file has each of the split once: else every answer could go to a neighbour's question. */
function reportPlaces(log: IssueLog, { answered, unknown, duplicates }: IdFit, instanceCount: number): void {
  if (answered === instanceCount && unknown.total === 0 && duplicates.total === 0) return
  const parts = [
    `${answered.toLocaleString('en')} of ${instanceCount.toLocaleString('en')} places of the split are answered`,
    unknown.total > 0 && `${unknown.total.toLocaleString('en')} lines are of places it does not have`,
    duplicates.total > 0 && `${duplicates.total.toLocaleString('en')} lines repeat a place`,
  ]
  const line = unknown.first[0]?.line ?? duplicates.first[0]?.line ?? null
  log.add({ code: 'not-the-split', line, message: `${parts.filter(Boolean).join(', ')}.` })
}
