import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { BenchmarkFacts } from '@/lib/benchmarks/descriptor'
import type { Instance } from '@/lib/benchmarks/instance'
import { testFacts } from '@/lib/scores/testing'
import { Setting } from '@/lib/submissions/setting'
import type { Database } from '../client'
import { addBenchmarkVersion } from '../commands/benchmarks'
import { benchmarkVersions } from '../schema/benchmarks'
import { quotaCharges, quotaUsage, submissionEvents, submissions } from '../schema/submissions'
import { systems } from '../schema/systems'

const labels = ['A', 'B', 'C', 'D']

/** Multiple-choice questions q0, q1 … whose right answers go round A, B, C, D; subjects take turns by ten. */
export function* testInstances(count: number): Generator<Instance<string>> {
  for (let i = 0; i < count; i++) {
    yield {
      id: `q${i}`,
      question: {
        text: `Question ${i}?`,
        options: labels.map((label) => ({ label, text: `option ${label} of ${i}` })),
      },
      gold: labels[i % 4]!,
      slices: { subject: i % 20 < 10 ? 'anatomy' : 'physiology' },
    }
  }
}

/** The right answer with probability `accuracy` (by a fixed pattern, not by chance), else another one. */
export const testAnswer = (i: number, accuracy: number, seed = 0): string =>
  labels[(i + ((((i + 1) * 7919 + seed * 104_729) % 1000) / 1000 < accuracy ? 0 : 1)) % 4]!

/** As the owner. @returns the version's id */
export async function addTestBenchmark(
  owner: Database,
  {
    count = 40,
    instances,
    ...facts
  }: Partial<BenchmarkFacts> & { count?: number; instances?: Iterable<Instance> } = {},
): Promise<string> {
  const { versionId } = await addBenchmarkVersion(owner, {
    facts: testFacts({ slices: [{ id: 'subject', title: 'Subject' }], ...facts }),
    instances: instances ?? testInstances(count),
  })
  return versionId
}

/** @returns its id */
export async function addTestSystem(
  db: Database,
  slug: string,
  rest: Partial<typeof systems.$inferInsert> = {},
): Promise<string> {
  const [system] = await db
    .insert(systems)
    .values({ slug, name: slug, kind: 'base', ...rest })
    .returning({ id: systems.id })
  return system!.id
}

export interface TestSubmission {
  versionId: string
  systemId: string
  /** By instance position; a gap is a missing prediction. */
  answers: ReadonlyMap<number, unknown>
  setting?: Partial<Setting> | null
  extraction?: string
  submittedBy?: string
}

/** What accepting a file leaves behind, job included, in one transaction. As the web process. @returns its id */
export async function submitTestAnswers(web: Database, submission: TestSubmission): Promise<string> {
  const { versionId, systemId, answers, setting = null } = submission
  return web.transaction(async (tx) => {
    const [version] = await tx
      .select({ slug: benchmarkVersions.benchmarkSlug, instanceCount: benchmarkVersions.instanceCount })
      .from(benchmarkVersions)
      .where(eq(benchmarkVersions.id, versionId))
    const lines = [...answers].map(([position, raw], i) => ({ position, line: i + 1, raw }))
    const content = JSON.stringify(lines)
    const [row] = await tx
      .insert(submissions)
      .values({
        versionId,
        systemId,
        setting: setting === null ? null : Setting.parse(setting),
        fileName: 'answers.jsonl',
        format: 'jsonl',
        extraction: submission.extraction ?? 'automatic',
        fileHash: createHash('sha256').update(content).digest('hex'),
        fileBytes: content.length,
        lineCount: lines.length,
        answeredCount: lines.length,
        instanceCount: version!.instanceCount,
        submittedBy: submission.submittedBy ?? null,
      })
      .returning({ id: submissions.id })
    const submissionId = row!.id
    for (let from = 0; from < lines.length; from += 20_000) {
      await tx.execute(sql`
        insert into predictions (submission_id, position, line, raw)
        select ${submissionId}::uuid, position, line, raw
        from jsonb_to_recordset(${JSON.stringify(lines.slice(from, from + 20_000))}::jsonb) as file(position int, line int, raw jsonb)`)
    }
    const charge = {
      benchmarkSlug: version!.slug,
      owner: `user:${systemId}`,
      periodStart: new Date('2026-01-01'),
    }
    await tx
      .insert(quotaUsage)
      .values({ ...charge, used: 1 })
      .onConflictDoUpdate({
        target: [quotaUsage.benchmarkSlug, quotaUsage.owner, quotaUsage.periodStart],
        set: { used: sql`${quotaUsage.used} + 1` },
      })
    await tx.insert(quotaCharges).values({ ...charge, submissionId })
    await tx.insert(submissionEvents).values({ submissionId, kind: 'accepted' })
    await enqueue(tx, 'score-submission', { submissionId }, `score-submission:${submissionId}`)
    return submissionId
  })
}

/** What publishing leaves behind: the date, and the board to refresh. As the web process. */
export async function publishTestSubmission(
  web: Database,
  id: string,
  anonymousUntil: Date | null = null,
): Promise<void> {
  await web.transaction(async (tx) => {
    const [row] = await tx
      .update(submissions)
      .set({ publishedAt: sql`now()`, anonymousUntil })
      .where(eq(submissions.id, id))
      .returning({ versionId: submissions.versionId })
    await enqueue(tx, 'refresh-board', { versionId: row!.versionId }, `refresh-board:${row!.versionId}`)
  })
}

export const enqueue = (db: Database, task: string, payload: object, key: string) =>
  db.execute(sql`select enqueue(${task}, ${JSON.stringify(payload)}::json, ${key})`)

/** Answers for the first `count` questions. */
export const testAnswers = (count: number, accuracy: number, seed = 0): Map<number, unknown> =>
  new Map(Array.from({ length: count }, (_, i) => [i, testAnswer(i, accuracy, seed)]))
