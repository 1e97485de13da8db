import { sql } from 'drizzle-orm'
import { suites as knownSuites, SuiteDescriptor } from '@/lib/benchmarks/suites'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { suites } from '../schema/benchmarks'

/**
 * Stores a suite, or what changed in it.
 *
 * @param position place in menus
 * @returns whether anything changed
 */
export async function saveSuite(
  db: Database,
  descriptor: SuiteDescriptor,
  position: number,
): Promise<boolean> {
  const suite = SuiteDescriptor.parse(descriptor)
  const changed = await db
    .insert(suites)
    .values({ slug: suite.slug, descriptor: suite, position })
    .onConflictDoUpdate({
      target: suites.slug,
      set: { descriptor: suite, position },
      setWhere: sql`(${suites.descriptor}, ${suites.position}) is distinct from (excluded.descriptor, excluded.position)`,
    })
    .returning({ slug: suites.slug })
  if (changed.length > 0) await db.execute(sql`select pg_notify('rounds_changed', ${`suite ${suite.slug}`})`)
  return changed.length > 0
}

/** Makes sure that a suite of the platform is stored. @throws DomainError `not-found` when there is none of that slug */
export async function ensureSuite(db: Database, slug: string): Promise<void> {
  const position = knownSuites.findIndex((suite) => suite.slug === slug)
  const suite = knownSuites[position]
  if (!suite)
    throw new DomainError('not-found', `There is no suite "${slug}": add it to lib/benchmarks/suites.ts.`)
  await saveSuite(db, suite, position)
}

/** Makes sure that every suite of the platform that a benchmark counts for is stored. */
export async function ensureSuitesOf(db: Database, benchmark: string): Promise<void> {
  for (const { slug, benchmarks } of knownSuites)
    if (benchmarks.some((member) => member.slug === benchmark)) await ensureSuite(db, slug)
}
