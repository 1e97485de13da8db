import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Database } from '@/db/client'
import { comparableSubmissions, storedScore } from '@/db/queries/compare'
import type { StoredScore } from '@/lib/leaderboard/compare-scores'
import { statisticAt } from '@/lib/scoring/metric'
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
 * Every verified score of `expected.json` on the imported benchmarks, against the platform's ledger.
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
    if (sources?.kind === 'score') figures.push(...(await scoreFigures(ledger, entry, sources.keys)))
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
}

const sum = (values: Uint8Array): number => values.reduce((total, value) => total + value, 0)
