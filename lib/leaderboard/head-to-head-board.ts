import type { SystemKind } from '../systems/system'
import {
  type HeadToHeadComparison,
  type HeadToHeadPair,
  headToHeadPairs,
  type VerdictRule,
} from './head-to-head'
import type { HeadToHeadQuery } from './head-to-head-query'
import { type HeadToHeadTotals, headToHeadTotals } from './head-to-head-totals'
import { type SizeClass, sizeClasses, sizeClassOf } from './size-class'

/** A stored comparison with what the page filters by. */
export interface ListedComparison extends HeadToHeadComparison {
  readonly kinds: readonly [SystemKind, SystemKind]
  /** Whether the benchmark or either system is made up. */
  readonly isDemonstration: boolean
}

/** A column: a benchmark in its current version. */
export interface HeadToHeadBenchmark {
  readonly slug: string
  readonly title: string
  readonly suite: string | null
  readonly task: string
  /** By id: the primary one, or the one that was asked for. */
  readonly metric: string
  /** All that it has, the primary one first. */
  readonly metrics: readonly string[]
  /** What is cited for it: subjects of one test share it. */
  readonly publication: string
  /** Other benchmarks that share instances with it, by slug. */
  readonly overlaps: readonly string[]
  /** Benchmarks of which it is the questions together, by slug; null where it is one of its own. */
  readonly pooled: readonly string[] | null
  readonly instanceCount: number
}

/** All public comparisons of one kind, and the benchmarks they are on in board order. */
export interface HeadToHeadMaterial {
  readonly comparisons: readonly ListedComparison[]
  readonly benchmarks: readonly HeadToHeadBenchmark[]
  readonly suites: readonly { readonly slug: string; readonly title: string }[]
}

export interface HeadToHeadBoard {
  readonly query: HeadToHeadQuery
  readonly rule: VerdictRule
  /** Whether what is shown is made up; the two kinds are never counted together. */
  readonly isDemonstration: boolean
  /** Every pair the filters let through. */
  readonly pairs: readonly HeadToHeadPair[]
  /** Benchmarks with a cell, in board order. */
  readonly columns: readonly HeadToHeadBenchmark[]
  readonly totals: HeadToHeadTotals
  readonly facets: HeadToHeadFacets
}

/** What the filters can choose from, whatever they are set to. */
export interface HeadToHeadFacets {
  readonly family: readonly string[]
  readonly size: readonly SizeClass[]
  readonly suite: readonly { readonly slug: string; readonly title: string }[]
  readonly hasReal: boolean
  readonly hasDemonstration: boolean
}

/**
 * The head-to-head board of a view: comparisons filtered, one cell per pair and benchmark, called by the rule, counted.
 * Without a real comparison what is made up shows, marked as such.
 */
export function headToHeadBoard(
  { comparisons, benchmarks, suites }: HeadToHeadMaterial,
  query: HeadToHeadQuery,
): HeadToHeadBoard {
  const asked = comparisons.filter(
    ({ kinds: [adapted, base], relation }) =>
      query.adapted === 'any' || (adapted === 'medical' && base !== 'medical' && relation !== 'peer'),
  )
  const hasReal = asked.some((one) => !one.isDemonstration)
  const hasDemonstration = asked.some((one) => one.isDemonstration)
  const isDemonstration = query.show === 'demonstration' || (!hasReal && hasDemonstration)
  const kept = asked.filter((one) => one.isDemonstration === isDemonstration)
  const suiteOf = new Map(benchmarks.map(({ slug, suite }) => [slug, suite]))
  const filtered = kept.filter(
    (one) =>
      (query.family === null || one.system.family === query.family) &&
      (query.size === null || sizeClassOf(one.system.parameters) === query.size) &&
      (query.suite === null || suiteOf.get(one.benchmark) === query.suite) &&
      (query.settings === null || one.mismatches.length === 0) &&
      isRunSo(one, query.setting),
  )
  const rule = query.rule ?? 'interval'
  const overlaps = new Map(benchmarks.map((benchmark) => [benchmark.slug, benchmark.overlaps]))
  const pairs = headToHeadPairs(filtered, rule, overlaps)
  const shown = new Set(pairs.flatMap(({ cells }) => [...cells.keys()]))
  return {
    query,
    rule,
    isDemonstration,
    pairs,
    columns: benchmarks.filter(({ slug }) => shown.has(slug)),
    totals: headToHeadTotals(pairs),
    facets: {
      family: distinct(kept.map(({ system }) => system.family)).sort((a, b) => a.localeCompare(b, 'en')),
      size: (Object.keys(sizeClasses) as SizeClass[]).filter((size) =>
        kept.some(({ system }) => sizeClassOf(system.parameters) === size),
      ),
      suite: suites.filter(({ slug }) => kept.some(({ benchmark }) => suiteOf.get(benchmark) === slug)),
      hasReal,
      hasDemonstration,
    },
  }
}

const isRunSo = ({ shots }: ListedComparison, setting: HeadToHeadQuery['setting']): boolean =>
  setting === 'zero' ? shots === 0 : setting === 'few' ? shots !== null && shots > 0 : true

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
]
