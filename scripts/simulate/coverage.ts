import type { Interval } from '@/lib/statistics/resampling/interval'

/** Counts how often intervals contain the truth, by method. */
export class CoverageCount {
  private readonly hits = new Map<string, { covered: number; missing: number; width: number; runs: number }>()

  add(method: string, interval: Interval | null, truth: number): void {
    const count = this.hits.get(method) ?? { covered: 0, missing: 0, width: 0, runs: 0 }
    this.hits.set(method, count)
    count.runs++
    if (!interval) count.missing++
    else {
      if (interval.low <= truth && truth <= interval.high) count.covered++
      count.width += interval.high - interval.low
    }
  }

  /** Share of all runs whose interval contained the truth; a missing interval does not. */
  coverage(method: string): number {
    const { covered = 0, runs = 1 } = this.hits.get(method) ?? {}
    return covered / runs
  }

  meanWidth(method: string): number {
    const { width = 0, runs = 0, missing = 0 } = this.hits.get(method) ?? {}
    return width / Math.max(1, runs - missing)
  }
}
