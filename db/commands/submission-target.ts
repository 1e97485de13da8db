import type { CurrentUser } from '@/lib/accounts/current-user'
import { organisationIdOf } from '@/lib/accounts/membership'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'
import { type ScoringRules, scoringRules } from '@/lib/scores/scoring-rules'
import { QuotaExceededError } from '@/lib/submissions/quota'
import type { SubmissionRequest } from '@/lib/submissions/request'
import type { Database } from '../client'
import { type BenchmarkVersion, versionBySlug } from '../queries/benchmarks'
import { quotaOf, quotaOwner } from '../queries/quotas'
import { systemFor } from '../queries/systems'

/** What a submission is made to and for, looked up and permitted. */
export interface SubmissionTarget {
  version: BenchmarkVersion
  rules: ScoringRules
  systemId: string
  organisationId: string | null
  quotaOwner: string
}

/**
 * Looks up what a submission names and asks whether its submitter may: all that can be refused before the file is read.
 *
 * @throws DomainError not-found, gone (another version is current), forbidden, invalid (extraction rule)
 */
export async function submissionTarget(
  db: Database,
  request: SubmissionRequest,
  submitter: CurrentUser,
): Promise<SubmissionTarget> {
  const version = await currentVersion(db, request)
  const organisationId = organisationIdOf(submitter, request.organisation)
  if (!can(submitter, 'create-submission', { organisationId })) {
    throw new DomainError('forbidden', 'Only researchers submit predictions.')
  }
  const system = await systemFor(db, submitter, request.system)
  if (!system) {
    const message = `There is no system "${request.system}" that you could submit for. Add it on the page /submit, or with POST /api/v1/systems.`
    throw new DomainError('not-found', message, { field: 'system' })
  }
  const { extraction } = version.descriptor
  if (request.extraction !== null && !extraction.includes(request.extraction)) {
    const message = `This benchmark reads answers by ${extraction.map((id) => `"${id}"`).join(', ')}.`
    throw new DomainError('invalid', message, { field: 'extraction' })
  }
  return {
    version,
    rules: scoringRules(version.descriptor, request.extraction),
    systemId: system.id,
    organisationId,
    quotaOwner: quotaOwner(submitter.id, organisationId),
  }
}

async function currentVersion(db: Database, request: SubmissionRequest): Promise<BenchmarkVersion> {
  const version = await versionBySlug(db, request.benchmark)
  if (!version) {
    const message = `There is no benchmark "${request.benchmark}".`
    throw new DomainError('not-found', message, { field: 'benchmark' })
  }
  if (request.version !== null && request.version !== version.number) {
    const message = `Submissions go to version ${version.number} of this benchmark, not to version ${request.version}.`
    throw new DomainError('gone', message, { field: 'version' })
  }
  return version
}

/** Refuses at once where nothing is left; the charge itself, when the file is accepted, is what decides. */
export async function refuseWithoutQuota(db: Database, target: SubmissionTarget): Promise<void> {
  const state = await quotaOf(db, target.version.descriptor, target.quotaOwner)
  if (state.remaining === 0) throw new QuotaExceededError(state, new Date())
}
