import type { SuiteDescriptor } from '../benchmarks/suites'
import type { Estimate } from '../format/estimate'
import type { BoardSystem, RowRank, RowSetting } from './board'

/** A column of a suite board. */
export interface SuiteColumn {
  readonly slug: string
  readonly title: string
  /** Primary metric of the benchmark. */
  readonly metric: string
  readonly instanceCount: number
  readonly submissions: number
}

export interface SuiteCell {
  readonly submissionId: string
  readonly estimate: Estimate
  readonly n: number
  readonly answered: number
  /** The context it states, where the suite counts another: it makes no aggregate; null where it counts. */
  readonly otherContext: string | null
  /** Against its base on this benchmark, else a declared counterpart; null where there is no comparison. */
  readonly verdict: 'better' | 'worse' | 'equivalent' | 'inconclusive' | null
  /** Whether the verdict is against a counterpart, which is not what it was adapted from. */
  readonly isCounterpart: boolean
}

/** One system under one setting. */
export interface SuiteBoardRow {
  readonly key: string
  readonly system: BoardSystem
  /** The entries that hold across benchmarks; context and prompt are null. */
  readonly setting: RowSetting
  /** By benchmark slug; a benchmark it was not run on is absent. */
  readonly cells: ReadonlyMap<string, SuiteCell>
  /** Null unless every benchmark of the suite is there. */
  readonly aggregate: Estimate | null
  /** Among the complete rows. */
  readonly rank: RowRank | null
}

export interface SuiteBoard {
  readonly suite: SuiteDescriptor
  readonly isDemonstration: boolean
  readonly columns: readonly SuiteColumn[]
  /** Slugs of the suite's benchmarks that this instance does not have: while there are any, no row is complete. */
  readonly absent: readonly string[]
  readonly rows: readonly SuiteBoardRow[]
}
