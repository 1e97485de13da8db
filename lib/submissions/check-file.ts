import { Checker, type Expectation } from './check'
import { type ReadingOptions, type ReadingProgress, readPredictions } from './read-predictions'
import type { CheckReport } from './report'

export interface CheckProgress extends ReadingProgress {
  /** Predictions read so far. */
  readonly lines: number
}

interface Options extends Omit<ReadingOptions, 'afterPiece' | 'limits'> {
  /** Awaited after each piece: shows progress, lets others run. */
  readonly onProgress?: (progress: CheckProgress) => Promise<void> | void
}

/** Checks a file before it is sent, in the browser and on the command line. @throws what the source throws */
export async function checkFile(
  bytes: AsyncIterable<Uint8Array>,
  expectation: Expectation,
  { onProgress, ...options }: Options,
): Promise<CheckReport> {
  const checker = new Checker(expectation)
  const reading = await readPredictions(bytes, checker, {
    ...options,
    ...(expectation.limits && { limits: expectation.limits }),
    ...(onProgress && { afterPiece: (progress) => onProgress({ ...progress, lines: checker.lines }) }),
  })
  return checker.finish(reading)
}
