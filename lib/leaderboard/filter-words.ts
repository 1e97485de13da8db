import type { SystemKind } from '../systems/system'
import { type BoardQuery, type FilterName, filterNames, UNSTATED } from './board-query'
import { type SizeClass, sizeClasses } from './size-class'

/** What each filter is called on the page. */
export const filterTitles: Record<FilterName, string> = {
  q: 'Name',
  kind: 'Kind',
  family: 'Family',
  size: 'Size',
  shots: 'Examples shown',
  context: 'Context',
  cot: 'Chain of thought',
  tuned: 'Fine-tuned',
  weights: 'Weights',
}

export const kindWords: Record<SystemKind, string> = {
  base: 'base model',
  'instruction-tuned': 'instruction-tuned',
  medical: 'medical',
  ensemble: 'ensemble',
  clinician: 'clinician',
}

const shotsWords: Record<string, string> = { zero: 'zero-shot', few: 'few-shot' }

/** A filter's value as it is offered: `medical`, `3 to 10 B`, `not stated`. */
export function filterValueWords(name: FilterName, value: string): string {
  if (name === 'q') return `“${value}”`
  if (value === UNSTATED) return name === 'size' || name === 'weights' ? 'not disclosed' : 'not stated'
  if (name === 'kind') return kindWords[value as SystemKind] ?? value
  if (name === 'size') return sizeClasses[value as SizeClass]?.title ?? value
  if (name === 'shots') return shotsWords[value] ?? value
  return value
}

/** The filters that are on, as one reads them: `Kind: medical`. */
export const activeFilters = (query: BoardQuery): { name: FilterName; words: string }[] =>
  filterNames.flatMap((name) => {
    const value = query[name]
    return value === null ? [] : { name, words: `${filterTitles[name]}: ${filterValueWords(name, value)}` }
  })
