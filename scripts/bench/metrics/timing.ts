import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { shared, sharedPath } from '@/lib/testing/shared'

/** One metric on one input of `shared/speed`, beside the recorded time of its reference implementation. */
export interface MetricTiming {
  readonly name: string
  /** What is scored, in words. */
  readonly input: string
  /** Median of five processes of the reference, as its README records. */
  readonly referenceSeconds: number
  /** How many times as fast it has to be. */
  readonly reach: number
  /** Seconds of one pass over the input, reading it not counted. */
  run(): Promise<number>
}

const inputs = new Map<string, unknown>()

/** The parsed content of `speed/NAME.json.gz`, read once. @throws Error where there is no shared material */
export function speedInput<Content>(name: string): Content {
  if (shared === null) throw new Error('timing metrics needs the shared material (ROUNDS_SHARED)')
  if (!inputs.has(name)) {
    const file = gunzipSync(readFileSync(sharedPath('speed', `${name}.json.gz`)))
    inputs.set(name, JSON.parse(file.toString('utf8')))
  }
  return inputs.get(name) as Content
}

/** Median seconds of a few passes, after one that lets the engine compile: scoring runs in long-lived processes. */
export function medianSeconds(work: () => unknown, passes = 5): number {
  work()
  const seconds: number[] = []
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now()
    work()
    seconds.push((performance.now() - start) / 1000)
  }
  return seconds.sort((a, b) => a - b)[passes >> 1]!
}
