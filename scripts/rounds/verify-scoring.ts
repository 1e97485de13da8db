import type { Database } from '@/db/client'
import { computeScores } from '@/db/commands/compute-scores'
import { submissionToScore } from '@/db/queries/scoring-input'
import type { StoredScoring } from '@/db/queries/stored-scoring'
import { formatCount } from '@/lib/format/count'
import { receiptOf } from '@/lib/scores/receipt'
import { scoringDifferences } from '@/lib/scores/scoring-differences'
import type { EncoderSource } from '@/lib/scoring/models/encoder'
import { SCORER_VERSION } from '@/lib/scoring/signature'

export interface Verification {
  submissionId: string
  sequence: number
  scoredAt: string
  receipt: string
  isEqual: boolean
  /** What was compared, in words. */
  facts: string
  differences: string[]
  /** Why it cannot be computed again; null where it was. */
  obstacle: string | null
}

/**
 * Computes an entry of the ledger again and compares.
 *
 * @param db a role that may read gold: the owner, or the worker
 * @param encoders where the model of a metric that needs one is looked for
 */
export async function verifyScoring(
  db: Database,
  stored: StoredScoring,
  threads: number,
  encoders: EncoderSource = async () => null,
): Promise<Verification> {
  const { submissionId, sequence, receipt, signature } = stored
  const facts = [
    `${formatCount(stored.values.length)} values`,
    `${stored.layout.length} statistics of ${formatCount(stored.instanceCount)} instances`,
    `${stored.replicates.size} vectors of ${formatCount(signature.replicates)} replicates`,
  ].join(', ')
  const result = { submissionId, sequence, scoredAt: stored.scoredAt.toISOString(), receipt, facts }
  const submission = await submissionToScore(db, submissionId)
  if (!submission || signature.scorer !== SCORER_VERSION) {
    const obstacle = submission
      ? `it was scored by version ${signature.scorer} of the scorer, and this is ${SCORER_VERSION}`
      : 'its submission is gone'
    return { ...result, isEqual: false, differences: [], obstacle }
  }
  const { encoder } = signature
  if (encoder && (await encoders({ model: encoder.name, sha256: encoder.sha256 })) === null) {
    const obstacle = `it was scored with the model ${encoder.name} (${encoder.sha256}), which is not here`
    return { ...result, isEqual: false, differences: [], obstacle }
  }
  // what was scored without a model is computed without, whatever is here now
  const computed = await computeScores(db, submission, { threads, encoders: encoder && encoders })
  const { statistics, values } = computed
  const counts = {
    instanceCount: statistics.columns[0]?.length ?? 0,
    answeredCount: statistics.answered,
  }
  const differences = scoringDifferences(stored, {
    ...counts,
    signature: computed.signature,
    receipt: receiptOf({ ...counts, signature: computed.signature, values }),
    values,
    layout: statistics.layout,
    columns: statistics.columns,
    replicates: computed.replicates,
    answers: computed.answers,
  })
  return { ...result, isEqual: differences.length === 0, differences, obstacle: null }
}
