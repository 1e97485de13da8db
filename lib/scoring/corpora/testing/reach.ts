import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { shared, sharedPath } from '@/lib/testing/shared'

/** An entry of `data/expected.json`; the README beside it says what the fields mean. */
export interface Expectation {
  readonly id: string
  readonly kind: string
  readonly benchmark: string
  readonly gold: readonly string[]
  readonly predictions: readonly string[]
  readonly metric: string
  readonly value?: unknown
  readonly tolerance: number
  readonly n?: number
  readonly verified: boolean
  readonly human?: boolean
  /** The two systems of a comparison, by name. */
  readonly comparison?: readonly string[]
  readonly counts?: Readonly<Record<string, number>>
  readonly extra?: Readonly<Record<string, number>>
  readonly n10?: number
  readonly n01?: number
  readonly difference?: number
  readonly p?: number | null
}

/** What our own computation gave for an entry; fields that one side does not have are not compared. */
export type Found = Partial<
  Pick<Expectation, 'value' | 'n' | 'counts' | 'extra' | 'n10' | 'n01' | 'difference' | 'p'>
>

let manifest: readonly Expectation[] | null = null

/** Every entry of the manifest; none without the shared material. */
export function allExpectations(): readonly Expectation[] {
  if (shared === null) return []
  manifest ??= JSON.parse(readFileSync(sharedPath('data', 'expected.json'), 'utf8')).entries as Expectation[]
  return manifest
}

/** Verified entries whose id begins with a prefix (`bc5cdr/`); empty without the shared material. */
export const expectationsOf = (...prefixes: string[]): Expectation[] =>
  allExpectations().filter(({ id, verified }) => verified && prefixes.some((prefix) => id.startsWith(prefix)))

/**
 * One test for every verified entry under the prefixes: counts first, then scores. An entry that `compute` does not
 * know fails, unless it is in `unreached` with the reason.
 */
export function reachAll(
  title: string,
  prefixes: readonly string[],
  compute: (entry: Expectation) => Found | null | Promise<Found | null>,
  unreached: Readonly<Record<string, string>> = {},
): void {
  describe.skipIf(!shared)(title, () => {
    for (const entry of expectationsOf(...prefixes)) {
      if (unreached[entry.id] !== undefined) continue
      test(entry.id, async () => {
        expectReached(entry, await compute(entry))
      })
    }
  })
}

/** @throws AssertionError where a computed figure is not the expected one, or nothing was computed */
export function expectReached(entry: Expectation, found: Found | null): void {
  if (found === null) throw new TypeError(`nothing computes ${entry.id}`)
  for (const field of ['counts', 'n10', 'n01', 'n', 'value', 'extra', 'difference', 'p'] as const) {
    const expected = entry[field]
    if (found[field] === undefined || expected === undefined) continue
    compare(
      found[field],
      expected,
      `${entry.id} ${field}`,
      field === 'counts' || field === 'n' ? 0 : entry.tolerance,
    )
  }
}

function compare(actual: unknown, expected: unknown, what: string, tolerance: number): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    // expected values are printed with twelve digits
    const room = tolerance === 0 ? 0 : Math.max(tolerance, 1e-11 * Math.abs(expected))
    expect(Math.abs(actual - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(room)
  } else if (
    typeof expected === 'object' &&
    expected !== null &&
    typeof actual === 'object' &&
    actual !== null
  ) {
    for (const [key, value] of Object.entries(actual))
      compare(value, (expected as Record<string, unknown>)[key], `${what} ${key}`, tolerance)
  } else expect(actual, what).toEqual(expected)
}

const texts = new Map<string, string>()

/** A file of `data/` as text (gunzipped by its name), without byte-order mark; read once. */
export function dataText(file: string): string {
  const known = texts.get(file)
  if (known !== undefined) return known
  const bytes = dataBytes(file)
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  texts.set(file, text)
  return text
}

/** A file of `data/` as bytes, gunzipped where its name ends in .gz. */
export function dataBytes(file: string): Buffer {
  const bytes = readFileSync(sharedPath('data', file))
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

export const dataJson = <Value>(file: string): Value => JSON.parse(dataText(file)) as Value

/** The values of a JSON Lines file. */
export const dataLines = <Row>(file: string): Row[] =>
  dataText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
