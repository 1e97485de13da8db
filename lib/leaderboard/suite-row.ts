import { canonicalJson } from '../scoring/signature'
import type { Setting } from '../submissions/setting'

/**
 * What tells the rows of one system on a suite board apart: the entries of a setting that hold across benchmarks.
 * Context and prompt belong to a benchmark (an abstract can be shown on one and not on another), so they do not count.
 */
export function suiteSettingKey(setting: Setting | null): string {
  const { shots = null, chainOfThought = null, decoding = null, fineTuned = null } = setting ?? {}
  return canonicalJson({ shots, chainOfThought, decoding: decoding?.trim().toLowerCase() ?? null, fineTuned })
}

interface Candidate {
  readonly systemId: string
  readonly setting: Setting | null
  readonly benchmark: string
  readonly publishedAt: Date
}

export interface SuiteRow<C extends Candidate> {
  readonly systemId: string
  readonly settingKey: string
  /** One submission per benchmark, by slug. */
  readonly cells: ReadonlyMap<string, C>
}

/**
 * Rows of a suite board from the public submissions on its benchmarks: one per system and way of running it. Of
 * several submissions for one cell the last published counts, not the best: repeats must not become a lottery.
 */
export function suiteRows<C extends Candidate>(candidates: readonly C[]): SuiteRow<C>[] {
  const rows = new Map<string, { systemId: string; settingKey: string; cells: Map<string, C> }>()
  for (const candidate of [...candidates].sort((a, b) => Number(a.publishedAt) - Number(b.publishedAt))) {
    const { systemId } = candidate
    const settingKey = suiteSettingKey(candidate.setting)
    const key = `${systemId} ${settingKey}`
    const row = rows.get(key) ?? { systemId, settingKey, cells: new Map<string, C>() }
    row.cells.set(candidate.benchmark, candidate)
    rows.set(key, row)
  }
  return [...rows.values()]
}
