import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Database } from '@/db/client'
import { scoringIdsByReceipt, scoringIdsOf, storedScoring } from '@/db/queries/stored-scoring'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { encoderSource } from '../models/encoder-source'
import { type Command, wrongUsage } from './command'
import { withOwnerDatabase } from './owner-database'
import { type Verification, verifyScoring } from './verify-scoring'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const RECEIPT = /^[0-9a-f]{8,64}$/i

export const verify: Command = {
  name: 'verify',
  summary: 'compute a receipt again and say what differs',
  usage: `usage: rounds verify RECEIPT|SUBMISSION [--model-directory DIR] [--json]

Scores the submission's stored predictions anew, beside the gold of its benchmark version, and compares every value,
interval, statistic, replicate and extracted answer with what the ledger has, to the last bit.

RECEIPT     of a score, whole or its first 8 or more digits
SUBMISSION  id of a submission: its latest entry
DIR         folder of models for metrics that need one (ROUNDS_MODEL_DIRECTORY); another processor than the one that
            scored may give vectors whose last bits differ

Ends with 0 when all is equal, 1 when something differs or cannot be computed, 2 when asked wrongly.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'model-directory': { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const [given, ...more] = positionals
    if (given === undefined || more.length > 0) {
      return wrongUsage(this, 'one RECEIPT or SUBMISSION')
    }
    const encoders = encoderSource(values['model-directory'] ?? env.ROUNDS_MODEL_DIRECTORY)
    return withOwnerDatabase(async ({ db }) => {
      const results: Verification[] = []
      for (const id of await wanted(db, given)) {
        const stored = await storedScoring(db, id)
        if (stored) results.push(await verifyScoring(db, stored, availableParallelism(), encoders))
      }
      if (values.json) console.log(JSON.stringify(results, null, 2))
      else for (const result of results) print(result)
      return results.every(({ isEqual }) => isEqual) ? 0 : 1
    })
  },
}

/** @throws DomainError when there is nothing of that name, or the beginning of a receipt fits several */
async function wanted(db: Database, given: string): Promise<string[]> {
  if (UUID.test(given)) {
    const [latest] = await scoringIdsOf(db, given)
    if (!latest) throw new DomainError('not-found', `The submission ${given} has no scores here.`)
    return [latest.id]
  }
  if (!RECEIPT.test(given))
    throw new DomainError('invalid', 'Give a receipt (8 to 64 hex digits) or the id of a submission.')
  const found = await scoringIdsByReceipt(db, given)
  if (found.length === 0) throw new DomainError('not-found', `No score here has the receipt ${given}.`)
  return found.map(({ id }) => id)
}

function print({
  submissionId,
  sequence,
  scoredAt,
  receipt,
  facts,
  differences,
  isEqual,
  obstacle,
}: Verification): void {
  console.log(`submission ${submissionId}, entry ${sequence} of ${scoredAt}`)
  console.log(`receipt ${receipt}`)
  if (obstacle !== null) console.log(`cannot be computed again: ${obstacle}`)
  else if (isEqual) console.log(`equal: ${facts}`)
  else {
    console.log(`${differences.length} differences:`)
    for (const difference of differences) console.log(`  ${difference}`)
  }
}
