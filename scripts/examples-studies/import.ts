import { existsSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { ensureImporter } from '@/db/commands/importer'
import { importStudy } from '@/db/commands/study-import'
import { freezeResults } from '@/db/commands/study-results'
import { studies } from '@/db/schema/studies'
import { DomainError } from '@/lib/errors'
import { readExample } from './example-study'
import { exampleStudies } from './table'

/**
 * Imports the released sets of ratings that are in a folder as closed studies with frozen results. Again adds only what
 * is missing.
 *
 * @param db the owner's
 * @param data folder with `ratings` and `predictions`
 * @param report gets a line for each study
 * @returns slugs of the studies that are here now
 */
export async function importExampleStudies(
  db: Database,
  data: string,
  report: (line: string) => void,
): Promise<string[]> {
  const present = exampleStudies.filter(({ files }) => files.every((file) => existsSync(`${data}/${file}`)))
  if (present.length === 0) {
    throw new DomainError(
      'not-found',
      `${data} holds none of the released ratings: it needs "ratings" and "predictions".`,
    )
  }
  const { id: actorId } = await ensureImporter(db, 'Example import', [])
  for (const example of present) {
    const { slug, title, description, source } = example
    const [known] = await db.select({ id: studies.id }).from(studies).where(eq(studies.slug, slug))
    if (known) {
      report(`${slug}: here already`)
      continue
    }
    const { study, issues, mapping } = readExample(example, data)
    if (issues.length > 0)
      throw new Error(`${slug}: the released files are not as expected: ${issues[0]?.message}`)
    const details = { slug, title, description, mapping, importedFrom: source }
    await db.transaction(async (tx) => {
      const { studyId } = await importStudy(tx, study, details, actorId)
      await freezeResults(tx, studyId, 'imported', actorId)
    })
    report(`${slug}: ${study.ratings.length} ratings of ${study.raters.length} raters`)
  }
  return present.map(({ slug }) => slug)
}
