import 'server-only'
import { cache } from 'react'
import {
  frozenResults,
  type PublicStudy,
  publicStudy,
  type ResultsVersion,
  resultsVersions,
} from '@/db/queries/studies'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { type ArmPair, armPairsOf, chosenPair } from '@/lib/studies/results/arm-pairs'
import { type ChosenView, chosenView } from '@/lib/studies/results/chosen-view'
import type { ResultsQuery } from '@/lib/studies/results/results-query'
import { database } from './database'

/** Asked once a request, by a page and its metadata. */
export const studyAt = cache((slug: string) => publicStudy(database(), slug))

/** Frozen results in the state that an address asks for. */
export interface ShownResults {
  study: PublicStudy
  versions: ResultsVersion[]
  version: number
  analysis: StudyAnalysis
  chosen: ChosenView
  pairs: ArmPair[]
  pair: ArmPair | null
}

/** @returns null where there are no such results: no study, an open one, an unknown version, group or pair */
export async function shownResults(slug: string, query: ResultsQuery): Promise<ShownResults | null> {
  const study = await studyAt(slug)
  if (study?.status !== 'closed') return null
  const versions = await resultsVersions(database(), study.id)
  const version = query.version ?? versions[0]?.version
  const analysis = version === undefined ? null : await frozenResults(database(), study.id, version)
  const chosen = analysis && chosenView(analysis, query)
  if (version === undefined || !analysis || !chosen) return null
  const pairs = armPairsOf(analysis.arms, chosen.view)
  return { study, versions, version, analysis, chosen, pairs, pair: chosenPair(pairs, query) }
}

/** Addresses of the systems behind a study's arms, where they are public. */
export const armHrefs = ({ arms }: PublicStudy): ReadonlyMap<string, string> =>
  new Map(
    (arms ?? []).flatMap(({ id, system }) => (system ? [[id, `/systems/${system.slug}`] as const] : [])),
  )
