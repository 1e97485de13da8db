import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Connection, Database } from '@/db/client'
import { ensureImporter } from '@/db/commands/importer'
import { saveReportedComparisons } from '@/db/commands/reported-comparisons'
import { saveReportedResults } from '@/db/commands/reported-results'
import { createSystem } from '@/db/commands/systems'
import { listBenchmarks } from '@/db/queries/benchmarks'
import { systemFor } from '@/db/queries/systems'
import { reportedFigures } from '@/lib/benchmarks/reported/figures'
import { folderSource } from '@/lib/benchmarks/sources/folder'
import { DomainError } from '@/lib/errors'
import { addCatalogue, addEntry } from '../benchmarks/add-entry'
import { publishScored } from '../importing/publish'
import { submitRecords } from '../importing/submit'
import { processQueue } from '../worker/process-queue'
import { type ReleaseId, releases } from './example'
import { publishedComparisons } from './published-comparisons'
import { benchmarkFolder, collections, releaseSets } from './release-sets'
import { exampleSystems } from './systems'
import { examples } from './table'

export interface ImportedExamples {
  /** Submission by key of the example. */
  submissions: ReadonlyMap<string, string>
  /** Of these, how many could not be scored. */
  failed: number
}

/**
 * Fills an instance with the released predictions of a data folder, through the product: benchmarks with published
 * gold, systems with lineage, submissions by the door everybody uses, scored by the queue, published, and figures from
 * papers beside them. Again adds only what is missing.
 *
 * @param connection the owner's
 * @param workerUrl the worker role's; the queue is worked here as well as by any worker that runs
 * @param data folder with `qa` and `predictions`
 * @param report gets a line for each step
 */
export async function importExamples(
  connection: Connection,
  workerUrl: string,
  data: string,
  report: (line: string) => void,
): Promise<ImportedExamples> {
  if (!existsSync(`${data}/qa`) || !existsSync(`${data}/predictions`)) {
    throw new DomainError('not-found', `${data} has no folders "qa" and "predictions".`)
  }
  const { db } = connection
  await addBenchmarks(db, data, report)
  const releaseIds = Object.keys(releases) as ReleaseId[]
  const user = await ensureImporter(
    db,
    'Example import',
    releaseIds.map((id) => releases[id].name),
  )
  for (const system of exampleSystems) {
    if (!(await systemFor(db, null, system.slug))) await createSystem(db, system, user)
  }
  const versions = new Map((await listBenchmarks(db)).map(({ slug, number }) => [slug, number]))
  const submissions = new Map<string, string>()
  for (const example of examples) {
    const version = versions.get(example.benchmark)
    if (version === undefined) continue
    const { benchmark, system, setting, extraction, notes, key } = example
    const organisation = user.organisations[releaseIds.indexOf(example.release)]
    const request = {
      ...{ benchmark, system, setting, extraction },
      notes: `${notes} Released at ${releases[example.release].url}.`,
      organisation: organisation?.slug ?? null,
      fileName: `${key.replaceAll('/', '.')}.jsonl`,
      idempotencyKey: `example v${version} ${key}`,
    }
    submissions.set(key, await submitRecords(connection, request, user, example.lines(data)))
  }
  report(`${submissions.size} submissions accepted; scoring`)
  await processQueue(workerUrl, { until: 'empty', concurrency: availableParallelism() })
  const { published, failed } = await publishScored(db, [...submissions.values()], user)
  await processQueue(workerUrl, { until: 'empty', concurrency: availableParallelism() })
  report(`${published} published${failed > 0 ? `, ${failed} could not be scored` : ''}`)
  const figures = reportedFigures.filter(({ benchmark }) => versions.has(benchmark))
  const { saved } = await saveReportedResults(db, figures, null)
  report(`${saved} reported results saved`)
  const comparisons = await saveReportedComparisons(db, await publishedComparisons(data))
  report(`${comparisons} reported comparisons saved`)
  return { submissions, failed }
}

/** The benchmarks of the examples, and the sets that exist only with them, as far as their files are there. */
async function addBenchmarks(db: Database, data: string, report: (line: string) => void): Promise<void> {
  const wanted = new Set(examples.map(({ benchmark }) => benchmark))
  for (const collection of collections) await addCatalogue(db, `${data}/${collection}`, true, report, wanted)
  for (const entry of releaseSets) {
    const folder = benchmarkFolder(data, entry)
    if (folder !== null) report(await addEntry(db, entry, folderSource(folder), true))
  }
}
