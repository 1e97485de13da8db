import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CatalogueEntry } from '@/lib/benchmarks/catalogue/entry'
import { catalogueEntry } from '@/lib/benchmarks/catalogue/table'
import { mhqaEarlierList } from './mhqa-panel'
import { nli4ctControl } from './nli4ct-control'
import { pubmedqaAll } from './pubmedqa-all'
import { pubmedqaPanelSplit } from './pubmedqa-panel'

/**
 * Sets of instances that exist only with released predictions; their folder is one of the data. Loaded with the
 * examples, and no part of the catalogue.
 */
export const releaseSets: readonly CatalogueEntry[] = [
  mhqaEarlierList,
  pubmedqaPanelSplit,
  pubmedqaAll,
  nli4ctControl,
]

/** The folders of the data that have one folder per benchmark. */
export const collections = ['qa', 'ie']

/** The facts and the reader of an example's benchmark. */
export const exampleBenchmark = (slug: string): CatalogueEntry | null =>
  releaseSets.find(({ facts }) => facts.slug === slug) ?? catalogueEntry(slug) ?? null

/** Where the files of a benchmark are in the data; null where they are not. */
export function benchmarkFolder(data: string, entry: CatalogueEntry): string | null {
  const places = releaseSets.includes(entry)
    ? [entry.folder]
    : collections.map((collection) => path.join(collection, entry.folder))
  return places.map((place) => path.join(data, place)).find((place) => existsSync(place)) ?? null
}
