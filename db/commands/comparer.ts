import { compareScores, type StoredScore } from '@/lib/leaderboard/compare-scores'
import type { Metric } from '@/lib/scoring/metric'
import { diceKey } from '@/lib/statistics/resampling/dice'
import type { Database } from '../client'
import type { BoardEntry, BoardVersion } from '../queries/board-entries'
import { clustersOf, storedScore } from '../queries/compare'

/** Compares scores of one version. Clusters and opponents, which many share, are loaded once. */
export class Comparer {
  readonly #tx: Database
  readonly #version: BoardVersion
  readonly #metric: Metric
  readonly #opponents = new Map<string, Promise<StoredScore>>()
  #clusters: Promise<Int32Array | null> | null = null

  constructor(tx: Database, version: BoardVersion, metric: Metric) {
    this.#tx = tx
    this.#version = version
    this.#metric = metric
  }

  /** null when the two cannot be compared: nothing both answer, an undefined value, no interval. */
  async compare(entry: BoardEntry, against: BoardEntry) {
    this.#clusters ??= clustersOf(this.#tx, this.#version)
    const comparison = compareScores({
      metric: this.#metric,
      a: await this.#load(entry.scoringId),
      b: await this.#opponent(against.scoringId),
      clusters: await this.#clusters,
      diceKey: diceKey(this.#version.contentHash),
      margin: this.#version.descriptor.equivalenceMargin,
    })
    if (!comparison) return null
    const { discordance } = comparison
    return {
      n: comparison.n,
      difference: comparison.difference,
      low: comparison.interval.low,
      high: comparison.interval.high,
      level: comparison.interval.level,
      bothRight: discordance?.both ?? null,
      onlyThis: discordance?.onlyA ?? null,
      onlyOther: discordance?.onlyB ?? null,
      bothWrong: discordance?.neither ?? null,
      pValue: comparison.p,
      pMethod: comparison.pMethod,
      verdict: comparison.verdict,
      detectableDifference: comparison.detectableDifference,
    }
  }

  #load(scoringId: string): Promise<StoredScore> {
    return storedScore(this.#tx, { scoringId }, this.#metric.id)
  }

  #opponent(scoringId: string): Promise<StoredScore> {
    const loading = this.#opponents.get(scoringId) ?? this.#load(scoringId)
    this.#opponents.set(scoringId, loading)
    return loading
  }
}
