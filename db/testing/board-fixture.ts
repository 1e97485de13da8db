import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { BenchmarkFacts } from '@/lib/benchmarks/descriptor'
import { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { SuiteDescriptor } from '@/lib/benchmarks/suites'
import { Setting } from '@/lib/submissions/setting'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions, suites } from '../schema/benchmarks'
import { boardRows, comparisons, scores, scorings } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'

/** Made-up boards for tests and measurements of pages: what loading and scoring would leave behind, written as the owner. */
const facts: BenchmarkFacts = {
  slug: 'fixture',
  title: 'Fixture',
  summary: 'Questions that nobody asked.',
  description: 'Made up for a test.',
  suite: null,
  languages: ['en'],
  split: 'test',
  citation: { text: 'Nobody (2026)' },
  licence: { name: 'CC0', showInstances: true, showGold: true },
  access: 'public',
  task: 'multiple-choice',
  params: { choices: 4 },
  metrics: ['accuracy', 'macro-f1'],
  missing: 'wrong',
  extraction: ['exact-label'],
  quota: { limit: 10, periodHours: 24 },
}

export async function insertSuite(
  db: Database,
  descriptor: Partial<SuiteDescriptor> & { slug: string; benchmarks: { slug: string }[] },
): Promise<void> {
  const whole = SuiteDescriptor.parse({
    title: descriptor.slug,
    summary: 'A suite.',
    citation: 'Nobody (2026)',
    aggregate: 'mean',
    ...descriptor,
  })
  await db.insert(suites).values({ slug: whole.slug, descriptor: whole })
}

/** @returns the id of its only version */
export async function insertBenchmark(
  db: Database,
  changes: Partial<BenchmarkFacts> & { slug: string; instanceCount?: number },
): Promise<string> {
  const { instanceCount = 500, ...rest } = changes
  const descriptor = BenchmarkDescriptor.parse({ ...facts, title: changes.slug, ...rest })
  await db.insert(benchmarks).values({
    slug: descriptor.slug,
    suiteSlug: descriptor.suite,
    isDemonstration: descriptor.demonstration,
  })
  const contentHash = createHash('sha256').update(descriptor.slug).digest('hex')
  const [version] = await db
    .insert(benchmarkVersions)
    .values({
      benchmarkSlug: descriptor.slug,
      number: 1,
      contentHash,
      descriptor,
      instanceCount,
      clusterCount: instanceCount,
    })
    .returning({ id: benchmarkVersions.id })
  const id = version!.id
  await db.update(benchmarks).set({ currentVersionId: id }).where(eq(benchmarks.slug, descriptor.slug))
  return id
}

/** @returns its id */
export async function insertSystem(
  db: Database,
  system: Partial<typeof systems.$inferInsert> & { slug: string },
): Promise<string> {
  const [row] = await db
    .insert(systems)
    .values({ name: system.slug, kind: 'medical', ...system })
    .returning({ id: systems.id })
  return row!.id
}

export interface ScoredFixture {
  versionId: string
  systemId: string
  value: number | null
  /** Half the width of the interval. */
  halfWidth?: number
  /** Rank, and the ends of its set; null: unranked. */
  rank?: readonly [number, number, number] | null
  setting?: Partial<Setting> | null
  run?: number
  answered?: number
  n?: number
  publishedAt?: Date | null
  anonymousUntil?: Date | null
  withdrawn?: boolean
  /** Values of other metrics. */
  others?: Record<string, number | null>
  entrants?: number
}

/** @returns ids of the submission and its scoring */
export async function insertScored(
  db: Database,
  fixture: ScoredFixture,
): Promise<{ submissionId: string; scoringId: string }> {
  const { versionId, systemId, value, halfWidth = 0.04, rank = null, n = 500 } = fixture
  const answered = fixture.answered ?? n
  const publishedAt =
    fixture.publishedAt === undefined ? new Date('2026-11-01T00:00:00Z') : fixture.publishedAt
  const hash = createHash('sha256').update(`${versionId}${systemId}${Math.random()}`).digest('hex')
  const [submission] = await db
    .insert(submissions)
    .values({
      versionId,
      systemId,
      setting: fixture.setting ? Setting.parse(fixture.setting) : null,
      run: fixture.run ?? 1,
      status: 'scored',
      fileName: 'predictions.jsonl',
      format: 'jsonl',
      extraction: 'exact-label',
      fileHash: hash,
      fileBytes: 1000,
      lineCount: answered,
      answeredCount: answered,
      instanceCount: n,
      publishedAt,
      anonymousUntil: fixture.anonymousUntil ?? null,
      ...(fixture.withdrawn ? { withdrawnAt: new Date(), withdrawnReason: 'a slip' } : {}),
    })
    .returning({ id: submissions.id })
  const submissionId = submission!.id
  const [scoring] = await db
    .insert(scorings)
    .values({
      submissionId,
      sequence: 1,
      signature: {
        benchmark: 'fixture',
        versionHash: hash,
        fileHash: hash,
        task: 'multiple-choice',
        params: {},
        extraction: 'exact-label',
        missing: 'wrong',
        metrics: ['accuracy'],
        scorer: 'fixture',
        replicates: 0,
        sliceReplicates: 0,
        diceKey: '0'.repeat(32),
        level: 0.95,
      },
      signatureHash: hash,
      receipt: hash,
      reason: 'fixture',
      layout: ['correct', 'count'],
      instanceCount: n,
      answeredCount: answered,
    })
    .returning({ id: scorings.id })
  const scoringId = scoring!.id
  const around = (centre: number | null) =>
    centre === null
      ? { value: null, low: null, high: null }
      : { value: centre, low: centre - halfWidth, high: centre + halfWidth }
  const values = { accuracy: value, ...fixture.others }
  await db.insert(scores).values(
    Object.entries(values).map(([metric, centre]) => ({
      scoringId,
      metric,
      isPrimary: metric === 'accuracy',
      n,
      ...around(centre),
    })),
  )
  await db.insert(boardRows).values({
    submissionId,
    versionId,
    scoringId,
    rank: rank?.[0] ?? null,
    rankLow: rank?.[1] ?? null,
    rankHigh: rank?.[2] ?? null,
    n,
    answered,
    entrants: fixture.entrants ?? 1,
    ...around(value),
  })
  return { submissionId, scoringId }
}

export async function insertComparison(
  db: Database,
  comparison: Pick<typeof comparisons.$inferInsert, 'submissionId' | 'againstSubmissionId' | 'difference'> &
    Partial<typeof comparisons.$inferInsert>,
): Promise<void> {
  await db.insert(comparisons).values({
    relation: 'base',
    metric: 'accuracy',
    n: 500,
    low: comparison.difference - 0.034,
    high: comparison.difference + 0.034,
    verdict: 'inconclusive',
    settingMismatches: [],
    ...comparison,
  })
}
