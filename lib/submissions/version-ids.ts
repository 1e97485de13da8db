import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import type { Question } from '../benchmarks/instance'
import { answerReader } from '../scores/read-answer'
import { scoringRules } from '../scores/scoring-rules'
import type { Expectation } from './check'
import type { Matching } from './formats/format'

export type Options = NonNullable<Question['options']>

/** What a client needs of a version to check a file before it is sent. Never gold. */
export interface VersionIds {
  readonly benchmark: string
  readonly version: number
  readonly contentHash: string
  readonly descriptor: BenchmarkDescriptor
  readonly instanceCount: number
  /** In the version's order; null where there are too many to send: then only the server looks at ids. */
  readonly ids: readonly string[] | null
  /** Distinct lists of options. Without texts (empty ones) where the licence does not let instances be shown. */
  readonly optionSets: readonly Options[]
  /** Index into `optionSets` for each instance, -1 where it has none; null where all have the first. */
  readonly optionsOf: readonly number[] | null
  readonly hasOptionTexts: boolean
}

/**
 * What a file is checked against, from what the server sent of a version.
 *
 * @param extraction id of the rule; null: the benchmark's default
 */
export function expectationOf(
  version: VersionIds,
  extraction: string | null,
  matchBy: Matching = 'id',
): Expectation {
  const rules = scoringRules(version.descriptor, extraction)
  const { ids, optionSets, optionsOf } = version
  return {
    instanceCount: version.instanceCount,
    missing: version.descriptor.missing,
    duplicates: version.descriptor.duplicates,
    ids: ids && new Map(ids.map((id, position) => [matchBy === 'id' ? id : String(position), position])),
    matchBy,
    extraction: rules.extraction,
    readAnswer: answerReader(rules),
    optionsAt: (position) => optionSets[optionsOf?.[position] ?? 0] ?? null,
    knowsOptionTexts: version.hasOptionTexts,
    declaredTypes: rules.declaredTypes,
    longestText: rules.longestText,
  }
}
