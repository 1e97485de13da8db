import { canonicalJson } from '../scoring/signature'
import type { Setting } from '../submissions/setting'

/**
 * What tells the rows of one system on a suite board apart: the entries of a setting that hold across benchmarks.
 * Context and prompt belong to a benchmark (an abstract can be shown on one and not on another), so they split no row;
 * a submission in a context that the suite does not count makes no aggregate (`countsInSuite`).
 */
export function suiteSettingKey(setting: Setting | null): string {
  const { shots = null, chainOfThought = null, decoding = null, fineTuned = null } = setting ?? {}
  return canonicalJson({ shots, chainOfThought, decoding: decoding?.trim().toLowerCase() ?? null, fineTuned })
}

/**
 * Whether a submission was run in the context that a suite counts on a benchmark. One that states none does not: whether
 * it is comparable is not known.
 *
 * @param wanted null: any context counts
 */
export const countsInSuite = (setting: Setting | null, wanted: string | null): boolean =>
  wanted === null || setting?.context?.trim().toLowerCase() === wanted.toLowerCase()

interface Candidate {
  readonly systemId: string
  readonly setting: Setting | null
  readonly benchmark: string
  readonly publishedAt: Date
  /** Whether it was run in the context that the suite counts. */
  readonly counts: boolean
}

export interface SuiteRow<C extends Candidate> {
  readonly systemId: string
  readonly settingKey: string
  /** One submission per benchmark, by slug. */
  readonly cells: ReadonlyMap<string, C>
}

/**
 * Rows of a suite board from the public submissions on its benchmarks: one per system and way of running it. Of
 * several submissions for one cell the last published counts, not the best: repeats must not become a lottery. One that
 * counts in the suite comes before any that does not.
 */
export function suiteRows<C extends Candidate>(candidates: readonly C[]): SuiteRow<C>[] {
  const rows = new Map<string, { systemId: string; settingKey: string; cells: Map<string, C> }>()
  const inOrder = [...candidates].sort(
    (a, b) => Number(a.counts) - Number(b.counts) || Number(a.publishedAt) - Number(b.publishedAt),
  )
  for (const candidate of inOrder) {
    const { systemId } = candidate
    const settingKey = suiteSettingKey(candidate.setting)
    const key = `${systemId} ${settingKey}`
    const row = rows.get(key) ?? { systemId, settingKey, cells: new Map<string, C>() }
    row.cells.set(candidate.benchmark, candidate)
    rows.set(key, row)
  }
  return [...rows.values()]
}
