import { createHash } from 'node:crypto'
import { connect, type Database } from '@/db/client'
import { boardRows, comparisons, scores, scorings } from '@/db/schema/scores'
import { submissions } from '@/db/schema/submissions'
import { systems } from '@/db/schema/systems'
import { insertBenchmark } from '@/db/testing/board-fixture'
import { intervalOf, placesOf, shuffled } from './made-up-scores'

const INSTANCES = 10_000
/** Every fourth system is a base, the next three are adapted from it. */
const FAMILY = 4
const contexts = ['abstract shown', 'question only', null] as const

/**
 * Fills a database with a benchmark whose board has `count` submissions, as scoring would leave it: systems with
 * lineage, settings, ledger entries, two metrics, ranks with their sets, comparisons with the base. Values are made up,
 * the same at every call.
 *
 * @param ownerUrl connection of the schema's owner
 * @returns the benchmark's slug
 */
export async function fillBoard(ownerUrl: string, count: number): Promise<string> {
  const slug = `board-of-${count}`
  const connection = connect(ownerUrl, { name: 'rounds bench', max: 1 })
  try {
    await connection.db.transaction((tx) => fill(tx, slug, count))
  } finally {
    await connection.close()
  }
  return slug
}

async function fill(db: Database, slug: string, count: number): Promise<void> {
  const versionId = await insertBenchmark(db, {
    slug,
    title: `Board of ${count}`,
    instanceCount: INSTANCES,
    contexts: ['abstract shown', 'question only'],
  })
  const values = shuffled(count).map((place) => 0.35 + (0.55 * place) / count)
  const intervals = values.map((value) => intervalOf(value, INSTANCES))
  const places = placesOf(values, intervals)
  const systemIds = await insertSystems(db, slug, count)
  const submissionIds = await insertSubmissions(db, versionId, systemIds)
  const scoringIds = await insertScorings(db, slug, submissionIds)

  await inChunks(
    scoringIds.flatMap((scoringId, i) =>
      ['accuracy', 'macro-f1'].map((metric) => ({
        scoringId,
        metric,
        isPrimary: metric === 'accuracy',
        n: INSTANCES,
        ...(metric === 'accuracy' ? intervals[i]! : intervalOf(values[i]! * 0.93, INSTANCES)),
      })),
    ),
    (rows) => db.insert(scores).values(rows),
  )
  await inChunks(
    submissionIds.map((submissionId, i) => ({
      submissionId,
      versionId,
      scoringId: scoringIds[i]!,
      n: INSTANCES,
      answered: answeredBy(i),
      entrants: count,
      ...places[i]!,
      ...intervals[i]!,
    })),
    (rows) => db.insert(boardRows).values(rows),
  )
  const adapted = submissionIds.map((_, i) => i).filter((i) => i % FAMILY !== 0)
  await inChunks(
    adapted.map((i) => {
      const base = i - (i % FAMILY)
      const difference = values[i]! - values[base]!
      const [low, high] = [difference - 0.009, difference + 0.009]
      const verdict =
        low > 0 ? ('better' as const) : high < 0 ? ('worse' as const) : ('inconclusive' as const)
      return {
        submissionId: submissionIds[i]!,
        againstSubmissionId: submissionIds[base]!,
        relation: 'base' as const,
        metric: 'accuracy',
        n: INSTANCES,
        difference,
        low,
        high,
        verdict,
        detectableDifference: 0.013,
        settingMismatches: [],
      }
    }),
    (rows) => db.insert(comparisons).values(rows),
  )
}

const answeredBy = (i: number) => (i % 9 === 0 ? INSTANCES - 137 : INSTANCES)

async function insertSystems(db: Database, slug: string, count: number): Promise<string[]> {
  const kinds = ['base', 'medical', 'medical', 'instruction-tuned'] as const
  const name = (i: number) => `${slug}-system-${String(i + 1).padStart(5, '0')}`
  const row = (i: number, baseSystemId: string | null) => ({
    slug: name(i),
    name: `Made-up ${Math.floor(i / FAMILY) + 1}-${['7B', '7B-med', '70B-bio', '70B-instruct'][i % FAMILY]}`,
    kind: kinds[i % FAMILY]!,
    family: `Family ${(Math.floor(i / FAMILY) % 12) + 1}`,
    parameters: i % FAMILY < 2 ? 7e9 : 70e9,
    openWeights: i % 3 !== 0,
    baseSystemId,
  })
  const all = Array.from({ length: count }, (_, i) => i)
  const ids: string[] = new Array(count)
  const insert = async (places: number[], baseOf: (i: number) => string | null) => {
    await inChunks(places, async (chunk) => {
      const rows = chunk.map((i) => row(i, baseOf(i)))
      const returned = await db.insert(systems).values(rows).returning({ id: systems.id })
      chunk.forEach((i, k) => {
        ids[i] = returned[k]!.id
      })
    })
  }
  await insert(
    all.filter((i) => i % FAMILY === 0),
    () => null,
  )
  await insert(
    all.filter((i) => i % FAMILY !== 0),
    (i) => ids[i - (i % FAMILY)]!,
  )
  return ids
}

async function insertSubmissions(db: Database, versionId: string, systemIds: string[]): Promise<string[]> {
  const start = Date.UTC(2026, 0, 1)
  const rows = systemIds.map((systemId, i) => ({
    versionId,
    systemId,
    setting: {
      shots: [0, 0, 3, 5][i % 4]!,
      context: contexts[i % contexts.length]!,
      chainOfThought: i % 5 === 0,
      decoding: 'greedy',
      fineTuned: i % 7 === 0,
      prompt: null,
    },
    status: 'scored' as const,
    fileName: 'predictions.jsonl',
    format: 'jsonl',
    extraction: 'exact-label',
    fileHash: hashOf(`file ${i}`),
    fileBytes: 200_000,
    lineCount: answeredBy(i),
    answeredCount: answeredBy(i),
    instanceCount: INSTANCES,
    publishedAt: new Date(start + i * 6 * 3_600_000),
  }))
  const ids: string[] = []
  await inChunks(rows, async (chunk) => {
    const returned = await db.insert(submissions).values(chunk).returning({ id: submissions.id })
    ids.push(...returned.map(({ id }) => id))
  })
  return ids
}

async function insertScorings(db: Database, slug: string, submissionIds: string[]): Promise<string[]> {
  const ids: string[] = []
  const signature = (i: number) => ({
    benchmark: slug,
    versionHash: hashOf(slug),
    fileHash: hashOf(`file ${i}`),
    task: 'multiple-choice',
    params: { choices: 4 },
    extraction: 'exact-label',
    missing: 'wrong',
    metrics: ['accuracy', 'macro-f1'],
    scorer: 'made up',
    replicates: 0,
    sliceReplicates: 0,
    diceKey: '0'.repeat(32),
    level: 0.95,
  })
  const rows = submissionIds.map((submissionId, i) => ({
    submissionId,
    sequence: 1,
    signature: signature(i),
    signatureHash: hashOf(`signature ${i}`),
    receipt: hashOf(`receipt ${i}`),
    reason: 'made up for a measurement',
    layout: ['correct', 'count'],
    instanceCount: INSTANCES,
    answeredCount: answeredBy(i),
  }))
  await inChunks(rows, async (chunk) => {
    const returned = await db.insert(scorings).values(chunk).returning({ id: scorings.id })
    ids.push(...returned.map(({ id }) => id))
  })
  return ids
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A statement takes 65,534 parameters at most. */
async function inChunks<T>(rows: readonly T[], insert: (chunk: T[]) => PromiseLike<unknown>): Promise<void> {
  const size = 500
  for (let i = 0; i < rows.length; i += size) await insert(rows.slice(i, i + size))
}
