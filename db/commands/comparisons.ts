import { bestMatch } from '@/lib/leaderboard/best-match'
import type { Metric } from '@/lib/scoring/metric'
import type { Database } from '../client'
import {
  type BoardEntry,
  type BoardVersion,
  boardEntries,
  boardEntry,
  boardVersion,
  entriesOfSameOwner,
} from '../queries/board-entries'
import { comparisons } from '../schema/scores'
import { lockBoard } from './board-lock'
import {
  namedBy,
  primaryMetric,
  removeOfWithdrawn,
  replaceComparisons,
  type Wanted,
} from './replace-comparisons'

/**
 * Brings the comparisons of a version's public submissions up to date: each with the best-matching public submission
 * of its base, of its declared counterpart and of its peers. Anonymous submissions are nobody's base: it would tell whose they are.
 *
 * @param entries the board's
 */
export async function refreshComparisons(
  tx: Database,
  version: BoardVersion,
  entries: readonly BoardEntry[],
  now: Date,
): Promise<void> {
  const named = entries.filter((entry) => isNamed(entry, now))
  const metric = primaryMetric(version)
  await removeOfWithdrawn(tx, comparisons, version.id)
  await replaceComparisons(
    tx,
    comparisons,
    version,
    entries,
    entries.flatMap((entry) => wantedOf(entry, named, metric)),
  )
}

/**
 * The comparisons that a submission which is not published takes part in: its own, and those of its owners' other
 * private ones that name its system.
 */
export async function refreshPrivateComparisons(
  tx: Database,
  submissionId: string,
  now = new Date(),
): Promise<void> {
  const entry = await boardEntry(tx, submissionId)
  const version = entry && (await boardVersion(tx, entry.versionId))
  if (!entry || !version) return
  // of a model and its base that are scored at the same moment, the second must see the first
  await lockBoard(tx, version.id)
  const own = await entriesOfSameOwner(tx, submissionId)
  const named = (await boardEntries(tx, version.id)).filter((other) => isNamed(other, now))
  const dependents = own.filter(
    (other) =>
      other.id !== entry.id &&
      other.publishedAt === null &&
      namedBy(other).some(([, systemId]) => systemId === entry.systemId),
  )
  const metric = primaryMetric(version)
  // with the best match among what the public sees, and where the owners have a better one of their own, with that too
  const wanted = (one: BoardEntry) => [
    ...wantedOf(one, named, metric),
    ...wantedOf(one, [...named, ...own], metric),
  ]
  for (const one of [entry, ...dependents])
    await replaceComparisons(tx, comparisons, version, [one], wanted(one))
}

/** Whether the public sees a submission under its system's name. */
export const isNamed = ({ publishedAt, anonymousUntil }: BoardEntry, now: Date): boolean =>
  publishedAt !== null && (anonymousUntil === null || anonymousUntil <= now)

function wantedOf(entry: BoardEntry, candidates: readonly BoardEntry[], metric: Metric): Wanted[] {
  return namedBy(entry).flatMap(([relation, systemId]) => {
    const others = candidates.filter((other) => other.systemId === systemId && other.id !== entry.id)
    const match = bestMatch(entry.setting, others, metric.higherIsBetter)
    return match ? [{ ...match, entry, relation }] : []
  })
}
