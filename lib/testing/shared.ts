import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from '../env'

/**
 * Where the shared test material (golden values, real benchmarks and predictions) lies: `ROUNDS_SHARED`, else the
 * folder `shared` beside the repository. `null` where neither exists; says so once, so that a skipped test is noticed.
 */
export const shared: string | null = locate()

function locate(): string | null {
  const beside = fileURLToPath(new URL('../../../shared', import.meta.url))
  const found = [env.ROUNDS_SHARED, beside].find((place) => place !== undefined && existsSync(place))
  if (found === undefined) {
    console.warn(
      'SKIPPED: no shared test material (set ROUNDS_SHARED); tests on golden values and real data do not run',
    )
    return null
  }
  return found
}

/** A path inside the shared material. Call only where `shared` is not null. */
export const sharedPath = (...parts: string[]): string => path.join(shared ?? '', ...parts)
