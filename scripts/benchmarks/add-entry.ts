import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '@/db/client'
import { addBenchmarkVersion } from '@/db/commands/benchmarks'
import { publishGold } from '@/db/commands/gold'
import type { CatalogueEntry } from '@/lib/benchmarks/catalogue/entry'
import { catalogue } from '@/lib/benchmarks/catalogue/table'
import type { FileSource } from '@/lib/benchmarks/sources/file-source'
import { folderSource } from '@/lib/benchmarks/sources/folder'
import { DomainError } from '@/lib/errors'

/**
 * Loads a benchmark of the catalogue.
 *
 * @param gold also publish its gold, where the licence allows it
 * @returns what was done, in a line
 */
export async function addEntry(
  db: Database,
  entry: CatalogueEntry,
  source: FileSource,
  gold: boolean,
): Promise<string> {
  const { slug, licence } = entry.facts
  const position = catalogue.indexOf(entry)
  const { versionId, number, instanceCount, isNew } = await addBenchmarkVersion(db, {
    facts: entry.facts,
    instances: entry.load(source),
    position,
  })
  const isPublished = gold && licence.showGold && (await publishGold(db, versionId, null))
  const what = isNew ? 'added' : 'unchanged'
  return `${slug}: ${what}, version ${number}, ${instanceCount} instances${isPublished ? ', gold published' : ''}`
}

/**
 * Loads every benchmark of the catalogue that has its folder in `folder`; one that cannot be loaded holds up no other.
 *
 * @param report gets a line for each
 * @param only slugs to load; null: all
 */
export async function addCatalogue(
  db: Database,
  folder: string,
  gold: boolean,
  report: (line: string) => void,
  only: ReadonlySet<string> | null = null,
): Promise<{ loaded: number; refused: number }> {
  const here = catalogue.filter(
    (entry) => existsSync(path.join(folder, entry.folder)) && (only?.has(entry.facts.slug) ?? true),
  )
  let refused = 0
  for (const entry of here) {
    try {
      report(await addEntry(db, entry, folderSource(path.join(folder, entry.folder)), gold))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refused++
      report(`${entry.facts.slug}: not added. ${error.message}`)
    }
  }
  return { loaded: here.length - refused, refused }
}
