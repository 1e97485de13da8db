import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { DomainError } from '@/lib/errors'

/** A file of predictions on the command line; `-` is standard input, which can be read only once. */
export interface PredictionFile {
  name: string
  /** Null where it cannot be known before reading. */
  bytes: number | null
  canBeReadAgain: boolean
  read(): AsyncIterable<Uint8Array>
}

/** @throws DomainError not-found when there is no such file */
export async function predictionFile(given: string): Promise<PredictionFile> {
  if (given === '-') {
    return { name: 'standard input', bytes: null, canBeReadAgain: false, read: () => process.stdin }
  }
  const facts = await stat(given).catch(() => null)
  if (!facts?.isFile()) throw new DomainError('not-found', `There is no file "${given}".`)
  return {
    name: path.basename(given),
    bytes: facts.size,
    canBeReadAgain: true,
    read: () => createReadStream(given, { highWaterMark: 256 * 1024 }),
  }
}
