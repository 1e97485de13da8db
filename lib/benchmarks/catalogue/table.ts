import type { CatalogueEntry } from './entry'
import { medmcqa } from './medmcqa'
import { medqaUsmle } from './medqa-usmle'
import { mmluSubjects } from './mmlu'
import { pubmedqa } from './pubmedqa'

/** Every benchmark that can be loaded by name, in the order of boards and menus: a file and a line. */
export const catalogue: readonly CatalogueEntry[] = [medqaUsmle, medmcqa, pubmedqa, ...mmluSubjects]

/** The entry of that slug; null when the catalogue has none. */
export const catalogueEntry = (slug: string): CatalogueEntry | null =>
  catalogue.find((entry) => entry.facts.slug === slug) ?? null
