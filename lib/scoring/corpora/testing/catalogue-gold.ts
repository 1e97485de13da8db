import { catalogueEntry } from '@/lib/benchmarks/catalogue/table'
import type { Instance } from '@/lib/benchmarks/instance'
import { folderSource } from '@/lib/benchmarks/sources/folder'
import { sharedPath } from '@/lib/testing/shared'

const loaded = new Map<string, Promise<Instance<string>[]>>()

/** The instances of a catalogue benchmark from its official files; read once. */
export function catalogueGold(slug: string): Promise<Instance<string>[]> {
  const known = loaded.get(slug) ?? load(slug)
  loaded.set(slug, known)
  return known
}

async function load(slug: string): Promise<Instance<string>[]> {
  const entry = catalogueEntry(slug)
  if (!entry) throw new TypeError(`the catalogue has no "${slug}"`)
  const instances: Instance<string>[] = []
  for await (const instance of entry.load(folderSource(sharedPath('data/qa', entry.folder))))
    instances.push(instance as Instance<string>)
  return instances
}
