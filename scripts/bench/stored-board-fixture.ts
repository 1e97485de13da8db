import { createHash } from 'node:crypto'
import type { Database } from '@/db/client'
import { packColumn, packFloats } from '@/db/packing'
import { replicateVectors, scores, scorings, statisticColumns } from '@/db/schema/scores'
import { submissions } from '@/db/schema/submissions'
import { systems } from '@/db/schema/systems'
import { PREDICTED } from '@/lib/scores/predicted'
import { normalDice } from '@/lib/statistics/distributions/normal-dice'
import { diceKey, uniformDice } from '@/lib/statistics/resampling/dice'

const key = diceKey('00112233445566778899aabbccddeeff')
const REPLICATES = 10_000
/** Every fourth system is a base, the next three are adapted from it. */
const FAMILY = 4

/**
 * Published submissions as the worker leaves them, ledger and vectors included, so that a board can be refreshed from
 * them: right and wrong answers that share what is hard, and replicates with the spread and the correlation these would
 * have (drawn directly, since drawing ten million resamples for each would take an hour).
 *
 * @param db the owner's
 * @returns submissions in order, with the system of each
 */
export async function insertStoredBoard(
  db: Database,
  { versionId, instances, count }: { versionId: string; instances: number; count: number },
): Promise<{ submissionId: string; systemId: string; baseSystemId: string | null }[]> {
  const systemIds = await insertSystems(db, count)
  const uniform = uniformDice(key, 1)
  const difficulty = Float64Array.from({ length: instances }, uniform)
  const normal = normalDice(uniformDice(key, 2))
  const common = Float64Array.from({ length: REPLICATES }, normal)
  const added: { submissionId: string; systemId: string; baseSystemId: string | null }[] = []
  for (let i = 0; i < count; i++) {
    const skill = 0.4 + (0.5 * ((i * 7919) % count)) / count
    const right = Uint8Array.from(difficulty, (hard) =>
      Number(uniform() * 0.4 + 0.6 * (1 - hard) > 1 - skill),
    )
    const value = right.reduce((sum, one) => sum + one, 0) / instances
    const spread = Math.sqrt((value * (1 - value)) / instances)
    const replicates = common.map((shared) => value + spread * (0.8 * shared + 0.6 * normal()))
    const submissionId = await insertScored(db, {
      versionId,
      systemId: systemIds[i]!,
      right,
      value,
      spread,
      replicates,
    })
    const baseSystemId = i % FAMILY === 0 ? null : systemIds[i - (i % FAMILY)]!
    added.push({ submissionId, systemId: systemIds[i]!, baseSystemId })
  }
  return added
}

async function insertSystems(db: Database, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const [row] = await db
      .insert(systems)
      .values({
        slug: `system-${i + 1}`,
        name: `Made-up ${i + 1}`,
        kind: i % FAMILY === 0 ? 'base' : 'medical',
        baseSystemId: i % FAMILY === 0 ? null : ids[i - (i % FAMILY)]!,
      })
      .returning({ id: systems.id })
    ids.push(row!.id)
  }
  return ids
}

interface Scored {
  versionId: string
  systemId: string
  right: Uint8Array
  value: number
  spread: number
  replicates: Float64Array
}

async function insertScored(db: Database, scored: Scored): Promise<string> {
  const { versionId, systemId, right, value, spread, replicates } = scored
  const n = right.length
  const hash = createHash('sha256').update(systemId).digest('hex')
  const [submission] = await db
    .insert(submissions)
    .values({
      ...{ versionId, systemId, status: 'scored', fileHash: hash, fileBytes: 200_000 },
      setting: {
        shots: 0,
        context: null,
        chainOfThought: false,
        decoding: 'greedy',
        fineTuned: false,
        prompt: null,
      },
      ...{ fileName: 'predictions.jsonl', format: 'jsonl', extraction: 'automatic' },
      ...{ lineCount: n, answeredCount: n, instanceCount: n, publishedAt: new Date() },
    })
    .returning({ id: submissions.id })
  const layout = ['correct', 'count', PREDICTED]
  const [scoring] = await db
    .insert(scorings)
    .values({
      submissionId: submission!.id,
      sequence: 1,
      signature: {
        ...{ benchmark: 'made up', versionHash: hash, fileHash: hash, params: {}, task: 'multiple-choice' },
        ...{ extraction: 'automatic', missing: 'wrong', metrics: ['accuracy'], scorer: 'made up' },
        ...{ replicates: REPLICATES, sliceReplicates: 0, diceKey: '0'.repeat(32), level: 0.95 },
      },
      ...{ signatureHash: hash, receipt: hash, reason: 'made up for a measurement', layout },
      ...{ instanceCount: n, answeredCount: n },
    })
    .returning({ id: scorings.id })
  const scoringId = scoring!.id
  const [low, high] = [value - 1.96 * spread, value + 1.96 * spread]
  await db
    .insert(scores)
    .values({ scoringId, metric: 'accuracy', isPrimary: true, n, ...{ value, low, high } })
  const ones = new Uint8Array(n).fill(1)
  await db
    .insert(statisticColumns)
    .values([right, ones, ones].map((column, i) => ({ scoringId, column: i, ...packColumn(column) })))
  await db
    .insert(replicateVectors)
    .values({ scoringId, metric: 'accuracy', replicates: REPLICATES, packed: packFloats(replicates) })
  return submission!.id
}
