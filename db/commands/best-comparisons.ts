import { bestSubmission } from '@/lib/leaderboard/best-submission'
import { rankingRule } from '@/lib/leaderboard/eligibility'
import { settingMismatches } from '@/lib/leaderboard/setting-mismatches'
import type { Database } from '../client'
import type { BoardEntry, BoardVersion } from '../queries/board-entries'
import { bestComparisons } from '../schema/scores'
import { isNamed } from './comparisons'
import { namedBy, primaryMetric, removeOfWithdrawn, replaceComparisons } from './replace-comparisons'

/**
 * Brings up to date what the head-to-head board shows as "best setting per model": the best public submission of each
 * system of a version against the best of its base, and of its declared counterpart.
 *
 * @param entries the board's
 */
export async function refreshBestComparisons(
  tx: Database,
  version: BoardVersion,
  entries: readonly BoardEntry[],
  now: Date,
): Promise<void> {
  const { higherIsBetter } = primaryMetric(version)
  const bySystem = new Map<string, BoardEntry[]>()
  for (const entry of entries) {
    if (!isNamed(entry, now)) continue
    const own = bySystem.get(entry.systemId)
    if (own) own.push(entry)
    else bySystem.set(entry.systemId, [entry])
  }
  const best = new Map<string, BoardEntry>()
  for (const [systemId, own] of bySystem) {
    const entry = bestSubmission(own, { higherIsBetter, missing: rankingRule(version.descriptor) })
    if (entry) best.set(systemId, entry)
  }
  const wanted = [...best.values()].flatMap((entry) =>
    namedBy(entry).flatMap(([relation, systemId]) => {
      const candidate = best.get(systemId)
      if (!candidate) return []
      const mismatches = settingMismatches(entry.setting, candidate.setting)
      return [{ entry, candidate, relation, mismatches }]
    }),
  )
  await removeOfWithdrawn(tx, bestComparisons, version.id)
  await replaceComparisons(tx, bestComparisons, version, entries, wanted)
}
