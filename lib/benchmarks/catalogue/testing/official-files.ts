import { existsSync } from 'node:fs'
import { sharedPath } from '@/lib/testing/shared'
import { checkBenchmark, instanceChecker } from '../../checked-benchmark'
import { ContentHash } from '../../content-hash'
import type { Instance } from '../../instance'
import type { FileSource } from '../../sources/file-source'
import { folderSource } from '../../sources/folder'
import type { CatalogueEntry } from '../entry'

/** The folder of the shared material that holds a benchmark's official files. */
export function officialFiles({ folder }: CatalogueEntry): FileSource {
  const found = ['qa', 'ie'].map((kind) => sharedPath('data', kind, folder)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`the shared material has no folder ${folder}`)
  return folderSource(found)
}

/** The instances of a benchmark from its official files, each checked as loading checks it, and their hash. */
export async function loadOfficial(entry: CatalogueEntry): Promise<{ instances: Instance[]; hash: string }> {
  const checked = checkBenchmark(entry.facts)
  const check = instanceChecker(checked)
  const hash = new ContentHash(checked.descriptor)
  const instances: Instance[] = []
  for await (const instance of entry.load(officialFiles(entry))) {
    check(instance)
    hash.add(instance)
    instances.push(instance)
  }
  return { instances, hash: hash.digest() }
}
