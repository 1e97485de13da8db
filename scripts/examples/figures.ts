import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Database } from '@/db/client'
import { comparableSubmissions, storedScore } from '@/db/queries/compare'
import type { StoredScore } from '@/lib/leaderboard/compare-scores'
import { statisticAt } from '@/lib/scoring/metric'
import { discordance } from '@/lib/statistics/comparison/discordance'
import { mcnemarExact } from '@/lib/statistics/comparison/mcnemar'
import { percentileInterval } from '@/lib/statistics/resampling/interval'
import { type ExpectedEntry, examplesOf } from './expected'

/** A published or independently computed figure beside what the platform says. */
export interface Figure {
  id: string
  quantity: string
  expected: number
  found: number | null
  holds: boolean
}

const optional = z.number().nullish()

const Entry: z.ZodType<ExpectedEntry> = z.looseObject({
  id: z.string(),
  metric: z.string(),
  n: z.number(),
  value: optional,
  tolerance: z.number(),
  counts: z.looseObject({ correct: optional }).nullish(),
  n10: optional,
  n01: optional,
  difference: optional,
  p: optional,
  interval: z.tuple([z.number(), z.number()]).nullish(),
})
const Entries = z.looseObject({ entries: z.array(z.looseObject({ id: z.string(), verified: z.boolean() })) })

/** The verified entries of `expected.json` that are about imported examples. */
export const readExpected = (text: string): ExpectedEntry[] =>
  Entries.parse(JSON.parse(text)).entries.flatMap(({ id, verified, ...rest }) =>
    verified && examplesOf(id) ? [Entry.parse({ id, ...rest })] : [],
  )

/**
 * Bootstrap intervals are drawn with other dice there than here, and percentiles of shares of right answers jump by one
 * instance.
 */
export const drawnTolerance = (n: number): number => Math.max(0.004, 1 / n + 1e-9)

/**
 * Every verified figure of `expected.json` on the imported benchmarks, against the platform's ledger.
 *
 * @param submissions submission by key of the example, published
 */
export async function checkFigures(
  db: Database,
  file: string,
  submissions: ReadonlyMap<string, string>,
): Promise<Figure[]> {
  const ledger = new Ledger(db, submissions)
  const figures: Figure[] = []
  for (const entry of readExpected(await readFile(file, 'utf8'))) {
    const sources = examplesOf(entry.id)
    if (!sources) continue
    if (sources.kind === 'score') figures.push(...(await scoreFigures(ledger, entry, sources.keys)))
    else figures.push(...(await comparisonFigures(ledger, entry, sources)))
  }
  return figures
}

export const figure = (
  id: string,
  quantity: string,
  expected: number,
  found: number | null,
  tolerance: number,
): Figure => ({
  ...{ id, quantity, expected, found },
  holds: found !== null && Math.abs(found - expected) <= tolerance,
})

async function scoreFigures(
  ledger: Ledger,
  entry: ExpectedEntry,
  keys: readonly string[],
): Promise<Figure[]> {
  const expected = Number(entry.value)
  const { tolerance } = entry
  if (entry.metric === 'macro-F1') {
    const [score] = await ledger.scores(keys, 'macro-f1')
    return [figure(entry.id, 'macro-F1', expected, score?.value ?? null, tolerance)]
  }
  const right = sum(await ledger.right(keys))
  const figures = [figure(entry.id, 'accuracy', expected, right / entry.n, tolerance)]
  const correct = entry.counts?.correct
  return correct === undefined || correct === null
    ? figures
    : [...figures, figure(entry.id, 'right answers', correct, right, 0)]
}

interface Compared {
  metric: string
  a: readonly string[]
  b: readonly string[]
}

async function comparisonFigures(
  ledger: Ledger,
  entry: ExpectedEntry,
  compared: Compared,
): Promise<Figure[]> {
  const { metric, a, b } = compared
  if (metric !== 'accuracy') return valueComparisonFigures(ledger, entry, compared)
  const { onlyA, onlyB } = discordance(await ledger.right(a), await ledger.right(b))
  const { n } = entry
  const interval = percentileInterval(await ledger.replicatesOfDifference(compared, n), 0.95)
  const of = (
    quantity: string,
    expected: number | null | undefined,
    found: number | null,
    tolerance: number,
  ) =>
    expected === undefined || expected === null
      ? []
      : [figure(entry.id, quantity, expected, found, tolerance)]
  return [
    ...of('only the first right', entry.n10, onlyA, 0),
    ...of('only the second right', entry.n01, onlyB, 0),
    ...of('difference', entry.difference, (onlyA - onlyB) / n, 1e-9),
    ...of('exact McNemar p', entry.p, mcnemarExact(onlyA, onlyB), 1e-9),
    ...of('lower end', entry.interval?.[0], interval?.low ?? null, drawnTolerance(n)),
    ...of('upper end', entry.interval?.[1], interval?.high ?? null, drawnTolerance(n)),
  ]
}

/** Differences of metrics that are not of right and wrong: of one benchmark, its replicates as they stand. */
async function valueComparisonFigures(
  ledger: Ledger,
  { id, n, difference, interval }: ExpectedEntry,
  compared: Compared,
): Promise<Figure[]> {
  const [first, second] = await Promise.all(
    [compared.a, compared.b].map((keys) => ledger.scores(keys, compared.metric)),
  )
  const found = (first?.[0]?.value ?? Number.NaN) - (second?.[0]?.value ?? Number.NaN)
  const size = first?.[0]?.columns[0]?.length ?? n
  const ends = percentileInterval(await ledger.replicatesOfDifference(compared, size), 0.95)
  return [
    figure(id, 'difference', Number(difference), found, 1e-9),
    figure(id, 'lower end', Number(interval?.[0]), ends?.low ?? null, 0.004),
    figure(id, 'upper end', Number(interval?.[1]), ends?.high ?? null, 0.004),
  ]
}

/** What the platform stored for the imported examples; several of them are one after the other. */
class Ledger {
  private readonly db: Database
  private readonly submissions: ReadonlyMap<string, string>

  constructor(db: Database, submissions: ReadonlyMap<string, string>) {
    this.db = db
    this.submissions = submissions
  }

  async scores(keys: readonly string[], metric: string): Promise<StoredScore[]> {
    const ids = keys.map((key) => this.submissions.get(key) ?? '')
    const known = ids.includes('') ? [] : await comparableSubmissions(this.db, ids)
    return Promise.all(
      ids.flatMap((id) => {
        const submission = known.find((entry) => entry.id === id)
        return submission ? [storedScore(this.db, submission, metric)] : []
      }),
    )
  }

  /** 1 where the answer is right, over all instances of the benchmarks. */
  async right(keys: readonly string[]): Promise<Uint8Array> {
    const columns = (await this.scores(keys, 'accuracy')).map(
      ({ layout, columns }) => columns[statisticAt(layout, 'correct')] ?? [],
    )
    return Uint8Array.from(columns.flatMap((column) => Array.from(column)))
  }

  /**
   * Replicates of the difference over `n` instances of several benchmarks: each is drawn with dice of its own, as a
   * stratum.
   */
  async replicatesOfDifference({ metric, a, b }: Compared, n: number): Promise<Float64Array> {
    const [first, second] = await Promise.all([this.scores(a, metric), this.scores(b, metric)])
    const total = new Float64Array(first[0]?.replicates?.length ?? 0)
    first.forEach(({ replicates, columns }, stratum) => {
      const other = second[stratum]?.replicates
      const size = columns[0]?.length ?? 0
      for (let i = 0; i < total.length; i++) {
        total[i]! += ((replicates?.[i] ?? Number.NaN) - (other?.[i] ?? Number.NaN)) * (size / n)
      }
    })
    return total
  }
}

const sum = (values: Uint8Array): number => values.reduce((total, value) => total + value, 0)
