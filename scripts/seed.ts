import { asc, eq } from 'drizzle-orm'
import type { Connection } from '@/db/client'
import { addBenchmarkVersion } from '@/db/commands/benchmarks'
import { publishGold } from '@/db/commands/gold'
import { ensureImporter } from '@/db/commands/importer'
import { createSystem } from '@/db/commands/systems'
import { systemFor } from '@/db/queries/systems'
import { submissions } from '@/db/schema/submissions'
import { demonstrationBenchmarks } from '@/lib/benchmarks/demonstration/benchmarks'
import { demonstrationPredictions } from '@/lib/benchmarks/demonstration/predictions'
import { demonstrationSystems } from '@/lib/benchmarks/demonstration/systems'
import { type Publishing, publishScored } from './importing/publish'
import { submitRecords } from './importing/submit'

/** In whose name the demonstration is made: an account nobody can sign in to. */
export const demonstrationImporter = 'Demonstration'

/** Menus show real benchmarks first. */
export const demonstrationPosition = 1000

/**
 * Makes the demonstration: its benchmarks with published gold, its invented systems, and their predictions submitted as
 * anybody's are. Scoring is the worker's; `publishDemonstration` publishes what it has scored. Again changes nothing.
 *
 * @param connection the owner's
 */
export async function seedDemonstration(connection: Connection): Promise<{ submissionIds: string[] }> {
  const { db } = connection
  const user = await ensureImporter(db, demonstrationImporter, [demonstrationImporter])
  const organisation = user.organisations[0]!
  for (const { system } of demonstrationSystems) {
    if (await systemFor(db, null, system.slug)) continue
    await createSystem(db, system, user, { organisationId: organisation.id, isDemonstration: true })
  }
  const submissionIds: string[] = []
  for (const [index, benchmark] of demonstrationBenchmarks.entries()) {
    const { facts, instances } = benchmark
    const { versionId, number } = await addBenchmarkVersion(db, {
      facts,
      instances,
      position: demonstrationPosition + index,
    })
    await publishGold(db, versionId, null)
    for (const entry of demonstrationSystems) {
      const { slug } = entry.system
      const request = {
        benchmark: facts.slug,
        system: slug,
        organisation: organisation.slug,
        setting: entry.setting,
        notes: 'Invented predictions, drawn from a random generator.',
        fileName: `${slug}.jsonl`,
        idempotencyKey: `${facts.slug} v${number} ${slug}`,
      }
      submissionIds.push(
        await submitRecords(connection, request, user, demonstrationPredictions(benchmark, entry)),
      )
    }
  }
  return { submissionIds }
}

/** Publishes what the worker has scored of the demonstration. Call until nothing waits. */
export async function publishDemonstration({ db }: Connection): Promise<Publishing> {
  const user = await ensureImporter(db, demonstrationImporter, [demonstrationImporter])
  const own = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(eq(submissions.submittedBy, user.id))
    .orderBy(asc(submissions.createdAt), asc(submissions.id))
  const ids = own.map(({ id }) => id)
  return publishScored(db, ids, user)
}
