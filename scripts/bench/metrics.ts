import { liveReferences } from './metrics/live-references'
import { scoringTimings } from './metrics/scoring'
import { textTimings } from './metrics/text'
import type { MetricTiming } from './metrics/timing'
import type { BenchResult } from './result'
import { statisticsTimings } from './statistics'

const families: readonly (readonly [name: string, timings: readonly MetricTiming[]])[] = [
  ['text metrics', textTimings],
  ['entities, classes and ranks', scoringTimings],
  ['statistics', statisticsTimings],
]

/**
 * Every metric on the inputs of the shared material, beside its reference implementation: timed in the same run where
 * this machine has it, else the time its README records (another machine, so read those ratios as rough). One result a
 * metric: how many times as fast.
 */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  const live = liveReferences()
  for (const [family, timings] of families) {
    for (const timing of timings) {
      const seconds = await timing.run()
      const measured = live.get(timing.name) ?? null
      const reference = measured ?? timing.referenceSeconds
      const how = measured === null ? 'recorded' : 'in this run'
      results.push({
        name: `${family}: ${timing.name}`,
        value: reference / seconds,
        unit: 'times as fast',
        reach: timing.reach,
        better: 'higher',
        details: [
          `${timing.name}, ${timing.input}: ${inWords(seconds)} against ${inWords(reference)} (${how}${measured === null ? '' : `; recorded ${inWords(timing.referenceSeconds)}`})`,
        ],
      })
    }
  }
  return results
}

const inWords = (seconds: number): string =>
  seconds < 1 ? `${(seconds * 1000).toPrecision(3)} ms` : `${seconds.toPrecision(3)} s`
