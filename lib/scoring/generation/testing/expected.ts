import { readFileSync } from 'node:fs'
import { shared, sharedPath } from '@/lib/testing/shared'

/** An entry of `data/expected.json`, as far as text metrics need it; its README says what the fields mean. */
export interface Expectation {
  id: string
  kind: string
  benchmark: string
  gold: string[]
  predictions: string[]
  metric: string
  value: number
  tolerance: number
  n: number
  verified: boolean
  human?: boolean
  counts?: Record<string, number>
  n10?: number
  n01?: number
  difference?: number
}

/** Expectations of a benchmark, by default those a script has verified; empty without the shared material. */
export function expectations(benchmark: string, { verified = true } = {}): Expectation[] {
  if (shared === null) return []
  const { entries } = JSON.parse(readFileSync(sharedPath('data', 'expected.json'), 'utf8')) as {
    entries: Expectation[]
  }
  return entries.filter((entry) => entry.benchmark === benchmark && entry.verified === verified)
}

/** A file of `data/` as text, without its byte-order mark. */
export const dataText = (file: string): string =>
  readFileSync(sharedPath('data', file), 'utf8').replace(/^\ufeff/, '')

/** The values of a JSON Lines file. */
export const dataLines = <Row>(file: string): Row[] =>
  dataText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
