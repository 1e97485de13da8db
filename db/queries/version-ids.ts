import { asc, eq, sql } from 'drizzle-orm'
import type { Options, VersionIds } from '@/lib/submissions/version-ids'
import type { Database } from '../client'
import { instances } from '../schema/benchmarks'
import type { BenchmarkVersion } from './benchmarks'

/** Beyond this a browser would spend more on the ids than on the file. */
const mostIds = 200_000
/** Beyond this the texts of the options are left out: labels are enough for most answers. */
const mostTexts = 20_000

/** The ids of a version, with the options of its questions as far as licence and size allow. */
export async function versionIds(db: Database, version: BenchmarkVersion): Promise<VersionIds> {
  const { descriptor, instanceCount } = version
  const facts = {
    benchmark: version.slug,
    version: version.number,
    contentHash: version.contentHash,
    descriptor,
    instanceCount,
  }
  if (instanceCount > mostIds) {
    return { ...facts, ids: null, optionSets: [], optionsOf: null, hasOptionTexts: false }
  }
  const rows = await db
    .select({
      id: instances.externalId,
      options: sql<Options | null>`${instances.question} -> 'options'`,
    })
    .from(instances)
    .where(eq(instances.versionId, version.id))
    .orderBy(asc(instances.position))
  const showsTexts = descriptor.licence.showInstances && instanceCount <= mostTexts
  const sets = new Map<string, { index: number; options: Options }>()
  const optionsOf = rows.map(({ options }) => {
    if (options === null) return -1
    const shown = showsTexts ? options : options.map(({ label }) => ({ label, text: '' }))
    const key = JSON.stringify(shown)
    const known = sets.get(key)
    if (known) return known.index
    sets.set(key, { index: sets.size, options: shown })
    return sets.size - 1
  })
  return {
    ...facts,
    ids: rows.map(({ id }) => id),
    optionSets: [...sets.values()].map(({ options }) => options),
    optionsOf: sets.size === 1 && !optionsOf.includes(-1) ? null : optionsOf,
    hasOptionTexts: showsTexts || rows.every(({ options }) => options === null),
  }
}
