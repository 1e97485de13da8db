import { DomainError } from '@/lib/errors'
import { formatBytes } from '@/lib/format/bytes'
import { formatCount } from '@/lib/format/count'
import { checkFile } from '@/lib/submissions/check-file'
import { sha256InNode } from '@/lib/submissions/digest-node'
import { type Matching, matchings } from '@/lib/submissions/formats/format'
import { formatById, formatIds } from '@/lib/submissions/formats/table'
import { gunzipInNode } from '@/lib/submissions/gunzip-node'
import type { CheckReport } from '@/lib/submissions/report'
import { expectationOf, type VersionIds } from '@/lib/submissions/version-ids'
import type { PredictionFile } from './prediction-file'
import { progressLine } from './progress-line'

export interface CheckOptions {
  extraction: string | null
  format: string | null
  fields: { id: string | undefined; prediction: string | undefined }
  matchBy: string | null
  run: number | null
  isQuiet: boolean
}

/** Checks a file against a version, with progress on standard error. @throws DomainError for a rule or format unknown */
export async function checkPredictions(
  file: PredictionFile,
  version: VersionIds,
  { extraction, format, fields, matchBy, run, isQuiet }: CheckOptions,
): Promise<CheckReport> {
  const { extraction: rules } = version.descriptor
  if (extraction !== null && !rules.includes(extraction)) {
    throw new DomainError(
      'invalid',
      `This benchmark reads answers by ${rules.join(', ')}, not by "${extraction}".`,
    )
  }
  if (format !== null && formatById(format) === null) {
    throw new DomainError('invalid', `The format is one of ${formatIds.join(', ')}, not "${format}".`)
  }
  const matching = matchingOf(matchBy)
  const progress = progressLine(isQuiet)
  const report = await checkFile(file.read(), expectationOf(version, extraction, matching), {
    format: format === null ? null : formatById(format),
    fields: {
      ...(fields.id !== undefined && { id: fields.id }),
      ...(fields.prediction !== undefined && { prediction: fields.prediction }),
    },
    matchBy: matching,
    run: run ?? 1,
    split: version.descriptor.split,
    digest: sha256InNode(),
    gunzip: gunzipInNode,
    onProgress: ({ taken, lines }) =>
      progress.show(`checking ${file.name}: ${formatCount(lines)} predictions, ${formatBytes(taken)}`),
  })
  progress.clear()
  return report
}

function matchingOf(given: string | null): Matching {
  const matching = matchings.find((known) => known === (given ?? 'id'))
  if (matching) return matching
  throw new DomainError('invalid', `Files are matched by ${matchings.join(' or ')}, not by "${given}".`)
}
