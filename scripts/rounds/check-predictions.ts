import { DomainError } from '@/lib/errors'
import { formatBytes } from '@/lib/format/bytes'
import { formatCount } from '@/lib/format/count'
import { checkFile } from '@/lib/submissions/check-file'
import { sha256InNode } from '@/lib/submissions/digest-node'
import { gunzipInNode } from '@/lib/submissions/gunzip-node'
import type { CheckReport } from '@/lib/submissions/report'
import { expectationOf, type VersionIds } from '@/lib/submissions/version-ids'
import type { FileStatements } from './file-statements'
import type { PredictionFile } from './prediction-file'
import { progressLine } from './progress-line'

export interface CheckOptions {
  extraction: string | null
  statements: FileStatements
  isQuiet: boolean
}

/** Checks a file against a version, with progress on standard error. @throws DomainError for a rule unknown */
export async function checkPredictions(
  file: PredictionFile,
  version: VersionIds,
  { extraction, statements, isQuiet }: CheckOptions,
): Promise<CheckReport> {
  const { extraction: rules } = version.descriptor
  if (extraction !== null && !rules.includes(extraction)) {
    throw new DomainError(
      'invalid',
      `This benchmark reads answers by ${rules.join(', ')}, not by "${extraction}".`,
    )
  }
  const progress = progressLine(isQuiet)
  const report = await checkFile(file.read(), expectationOf(version, extraction, statements.matchBy), {
    ...statements,
    split: version.descriptor.split,
    digest: sha256InNode(),
    gunzip: gunzipInNode,
    onProgress: ({ taken, lines }) =>
      progress.show(`checking ${file.name}: ${formatCount(lines)} predictions, ${formatBytes(taken)}`),
  })
  progress.clear()
  return report
}
