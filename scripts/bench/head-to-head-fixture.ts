import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { connect, type Database } from '@/db/client'
import { benchmarks } from '@/db/schema/benchmarks'
import { bestComparisons, boardRows, comparisons, scorings } from '@/db/schema/scores'
import { submissions } from '@/db/schema/submissions'
import { systems } from '@/db/schema/systems'
import { insertBenchmark, insertSuite } from '@/db/testing/board-fixture'
import { shuffled } from './made-up-scores'

const N = 1000

/**
 * Fills a database with what the head-to-head board is read from, as scoring would leave it: pairs of a medical system
 * and its base, each on every benchmark, in the closest and in the best setting. Values are made up, the same at every
 * call.
 */
export async function fillHeadToHead(
  ownerUrl: string,
  { pairs, columns }: { pairs: number; columns: number },
): Promise<void> {
  const connection = connect(ownerUrl, { name: 'rounds bench', max: 1 })
  try {
    await connection.db.transaction((tx) => fill(tx, pairs, columns))
  } finally {
    await connection.close()
  }
}

async function fill(db: Database, pairs: number, columns: number): Promise<void> {
  const slugs = Array.from({ length: columns }, (_, i) => `benchmark-${i + 1}`)
  await insertSuite(db, { slug: 'suite', title: 'Suite', benchmarks: slugs.map((slug) => ({ slug })) })
  const bases = await insertSystems(db, pairs, 'base', () => null)
  const adapted = await insertSystems(db, pairs, 'medical', (i) => bases[i]!)
  const differences = shuffled(pairs * columns)
  for (const [column, slug] of slugs.entries()) {
    const versionId = await insertBenchmark(db, {
      slug,
      title: `Benchmark ${column + 1}`,
      suite: 'suite',
      instanceCount: N,
    })
    await db.update(benchmarks).set({ position: column }).where(eq(benchmarks.slug, slug))
    const [ofBases, ofAdapted] = [
      await insertSubmissions(db, versionId, bases),
      await insertSubmissions(db, versionId, adapted),
    ]
    const rows = adapted.map((_, pair) => {
      const difference = ((differences[pair * columns + column] ?? 0) / (pairs * columns) - 0.55) * 0.3
      const [low, high] = [difference - 0.04, difference + 0.04]
      return {
        submissionId: ofAdapted[pair]!,
        againstSubmissionId: ofBases[pair]!,
        relation: 'base' as const,
        metric: 'accuracy',
        ...{ n: N, difference, low, high, pValue: Math.min(1, Math.exp(-30 * Math.abs(difference))) },
        ...{ bothRight: 500, onlyThis: 120, onlyOther: 100, bothWrong: 280, pMethod: 'exact McNemar' },
        verdict: low > 0 ? ('better' as const) : high < 0 ? ('worse' as const) : ('inconclusive' as const),
        detectableDifference: 0.045,
        settingMismatches: pair % 7 === 0 ? ['examples: zero-shot against 5-shot'] : [],
      }
    })
    await db.insert(comparisons).values(rows)
    await db.insert(bestComparisons).values(rows)
  }
}

async function insertSystems(
  db: Database,
  count: number,
  kind: 'base' | 'medical',
  baseOf: (i: number) => string | null,
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, i) => ({
    slug: `${kind}-${i + 1}`,
    name: `Made-up ${i + 1}-7B${kind === 'medical' ? '-med' : ''}`,
    kind,
    family: `Family ${(i % 12) + 1}`,
    parameters: 7e9,
    baseSystemId: baseOf(i),
  }))
  const inserted = await db.insert(systems).values(rows).returning({ id: systems.id })
  return inserted.map(({ id }) => id)
}

/** Published submissions with a ledger entry and a row of the board. */
async function insertSubmissions(db: Database, versionId: string, systemIds: string[]): Promise<string[]> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const inserted = await db
    .insert(submissions)
    .values(
      systemIds.map((systemId) => ({
        versionId,
        systemId,
        setting: {
          shots: 0,
          context: null,
          chainOfThought: false,
          decoding: 'greedy',
          fineTuned: false,
          prompt: null,
        },
        status: 'scored' as const,
        ...{
          fileName: 'predictions.jsonl',
          format: 'jsonl',
          extraction: 'exact-label',
          fileHash: hash(systemId),
        },
        ...{ fileBytes: 20_000, lineCount: N, answeredCount: N, instanceCount: N },
        publishedAt: new Date('2026-01-01T00:00:00Z'),
      })),
    )
    .returning({ id: submissions.id })
  const ids = inserted.map(({ id }) => id)
  const entries = await db
    .insert(scorings)
    .values(
      ids.map((submissionId) => ({
        submissionId,
        sequence: 1,
        signature: {
          ...{ benchmark: 'made up', versionHash: hash(versionId), fileHash: hash(submissionId), params: {} },
          ...{ task: 'multiple-choice', extraction: 'exact-label', missing: 'wrong', metrics: ['accuracy'] },
          ...{ scorer: 'made up', replicates: 0, sliceReplicates: 0, diceKey: '0'.repeat(32), level: 0.95 },
        },
        ...{
          signatureHash: hash(submissionId),
          receipt: hash(submissionId),
          reason: 'made up for a measurement',
        },
        ...{ layout: ['correct', 'count'], instanceCount: N, answeredCount: N },
      })),
    )
    .returning({ id: scorings.id })
  await db.insert(boardRows).values(
    ids.map((submissionId, i) => ({
      ...{ submissionId, versionId, scoringId: entries[i]!.id, value: 0.6, low: 0.57, high: 0.63 },
      ...{ n: N, answered: N, entrants: ids.length },
    })),
  )
  return ids
}
