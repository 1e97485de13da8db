import 'server-only'
import { cache } from 'react'
import { headToHeadMaterial } from '@/db/queries/head-to-head'
import { benchmarkPart, pairPart } from '@/lib/leaderboard/head-to-head-part'
import type { HeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'
import { database } from './database'

const materialOf = cache((ofBest: boolean) => headToHeadMaterial(database(), { ofBest }))

const pairMaterialOf = cache((ofBest: boolean, system: string, base: string) =>
  headToHeadMaterial(database(), { ofBest, pair: { system, base } }),
)

/** The board of a pair in a view; null where there is none. */
export async function shownPair(query: HeadToHeadQuery, pair: { system: string; base: string }) {
  return pairPart(await pairMaterialOf(query.setting === 'best', pair.system, pair.base), query, pair)
}

/** The board of a benchmark in a view; null where there is none. */
export async function shownBenchmark(query: HeadToHeadQuery, slug: string) {
  return benchmarkPart(await materialOf(query.setting === 'best'), query, slug)
}
