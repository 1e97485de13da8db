import 'server-only'
import { cache } from 'react'
import { withLengths, withValues } from '@/db/queries/comparison-details'
import { headToHeadMaterial } from '@/db/queries/head-to-head'
import { type PairView, pairView } from '@/db/queries/head-to-head-pair'
import { benchmarkPart, pairPart } from '@/lib/leaderboard/head-to-head-part'
import {
  type HeadToHeadQuery,
  headToHeadSearch,
  parseHeadToHeadQuery,
} from '@/lib/leaderboard/head-to-head-query'
import { database } from './database'

const materialOf = cache((ofBest: boolean) => headToHeadMaterial(database(), { ofBest }))

// by the view's address: an object would be another one for every caller
const viewOf = cache((search: string, system: string, base: string) =>
  pairView(database(), parseHeadToHeadQuery(new URLSearchParams(search)), { system, base }),
)

interface PairNames {
  system: string
  base: string
}

const storedOf = cache((system: string, base: string) =>
  headToHeadMaterial(database(), { ofBest: false, pair: { system, base } }),
)

/** A pair in the default view, from what is stored alone: no pools, no other metric; null where there is none. */
export async function storedPair({ system, base }: PairNames) {
  return pairPart(await storedOf(system, base), parseHeadToHeadQuery({}), { system, base })
}

/** A pair in a view; null where there is none. */
export function shownPair(query: HeadToHeadQuery, { system, base }: PairNames): Promise<PairView | null> {
  return viewOf(headToHeadSearch(query), system, base)
}

/** The board of a benchmark in a view; null where there is none. */
export async function shownBenchmark(query: HeadToHeadQuery, slug: string) {
  const ofBest = query.setting === 'best'
  const material = await materialOf(ofBest)
  const [own, others] = [true, false].map((isOwn) =>
    material.comparisons.filter(({ benchmark }) => (benchmark === slug) === isOwn),
  )
  // the others are there for what Holm adjusts over
  const { benchmarks } = material
  const valued = await withValues(database(), own ?? [], { ofBest })
  const detailed = await withLengths(database(), { comparisons: valued, benchmarks })
  const comparisons = [...detailed, ...(others ?? [])]
  return benchmarkPart({ ...material, comparisons }, query, slug)
}
