import { and, eq, inArray, sql } from 'drizzle-orm'
import { type BestMatch, bestMatch } from '@/lib/leaderboard/best-match'
import { compareScores, type StoredScore } from '@/lib/leaderboard/compare-scores'
import type { Metric } from '@/lib/scoring/metric'
import { metricById } from '@/lib/scoring/metrics/table'
import { diceKey } from '@/lib/statistics/resampling/dice'
import type { Database } from '../client'
import {
  type BoardEntry,
  type BoardVersion,
  boardEntries,
  boardEntry,
  boardVersion,
  entriesOfSameOwner,
} from '../queries/board-entries'
import { clustersOf, storedScore } from '../queries/compare'
import { comparisons } from '../schema/scores'

type Relation = 'base' | 'counterpart'

/** Who a submission is to be held against. */
interface Wanted extends BestMatch<BoardEntry> {
  entry: BoardEntry
  relation: Relation
}

/**
 * Brings the comparisons of a version's public submissions up to date: each with the best-matching public submission
 * of its base, and of its declared counterpart. Anonymous submissions are nobody's base: it would tell whose they are.
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
  await removeOfWithdrawn(tx, version.id)
  await replaceComparisons(
    tx,
    version,
    entries,
    entries.flatMap((entry) => wantedOf(entry, named, metric)),
  )
}

/**
 * The comparisons that a submission which is not published takes part in: its own, and those of its owners' other
 * private ones that have its system as base or counterpart.
 */
export async function refreshPrivateComparisons(
  tx: Database,
  submissionId: string,
  now = new Date(),
): Promise<void> {
  const entry = await boardEntry(tx, submissionId)
  const version = entry && (await boardVersion(tx, entry.versionId))
  if (!entry || !version) return
  const own = await entriesOfSameOwner(tx, submissionId)
  const named = (await boardEntries(tx, version.id)).filter((other) => isNamed(other, now))
  const dependents = own.filter(
    ({ id, publishedAt, baseSystemId, counterpartSystemId }) =>
      id !== entry.id && publishedAt === null && [baseSystemId, counterpartSystemId].includes(entry.systemId),
  )
  const metric = primaryMetric(version)
  // with the best match among what the public sees, and where the owners have a better one of their own, with that too
  const wanted = (one: BoardEntry) => [
    ...wantedOf(one, named, metric),
    ...wantedOf(one, [...named, ...own], metric),
  ]
  for (const one of [entry, ...dependents]) await replaceComparisons(tx, version, [one], wanted(one))
}

const isNamed = ({ publishedAt, anonymousUntil }: BoardEntry, now: Date): boolean =>
  publishedAt !== null && (anonymousUntil === null || anonymousUntil <= now)

const primaryMetric = ({ descriptor }: BoardVersion): Metric => metricById(descriptor.metrics[0]!)!

function wantedOf(entry: BoardEntry, candidates: readonly BoardEntry[], metric: Metric): Wanted[] {
  const relations: [Relation, string | null][] = [
    ['base', entry.baseSystemId],
    ['counterpart', entry.counterpartSystemId],
  ]
  return relations.flatMap(([relation, systemId]) => {
    if (systemId === null) return []
    const others = candidates.filter((other) => other.systemId === systemId && other.id !== entry.id)
    const match = bestMatch(entry.setting, others, metric.higherIsBetter)
    return match ? [{ ...match, entry, relation }] : []
  })
}

/** Works out what is missing or stale, keeps what still holds, removes what is no longer wanted. */
async function replaceComparisons(
  tx: Database,
  version: BoardVersion,
  entries: readonly BoardEntry[],
  wanted: readonly Wanted[],
): Promise<void> {
  if (entries.length === 0) return
  const metric = primaryMetric(version)
  const known = new Map(
    (
      await tx
        .select()
        .from(comparisons)
        .where(
          inArray(
            comparisons.submissionId,
            entries.map(({ id }) => id),
          ),
        )
    ).map((row) => [keyOf(row.submissionId, row.againstSubmissionId), row]),
  )
  const unwanted = new Set(known.keys())
  const comparer = new Comparer(tx, version, metric)
  // a system may name the same other as base and as counterpart: the base comes first and wins
  const once = new Map(wanted.toReversed().map((one) => [keyOf(one.entry.id, one.candidate.id), one]))
  for (const [key, { entry, candidate, relation, mismatches }] of once) {
    unwanted.delete(key)
    const row = known.get(key)
    const holds =
      row?.scoringId === entry.scoringId &&
      row.againstScoringId === candidate.scoringId &&
      row.relation === relation &&
      row.metric === metric.id
    if (holds) continue
    await remove(tx, entry.id, candidate.id)
    const values = await comparer.compare(entry, candidate)
    if (values) {
      await tx.insert(comparisons).values({
        ...values,
        submissionId: entry.id,
        againstSubmissionId: candidate.id,
        scoringId: entry.scoringId,
        againstScoringId: candidate.scoringId,
        relation,
        metric: metric.id,
        settingMismatches: mismatches,
        computedAt: sql`clock_timestamp()`,
      })
    }
  }
  for (const key of unwanted) {
    const row = known.get(key)!
    await remove(tx, row.submissionId, row.againstSubmissionId)
  }
}

async function removeOfWithdrawn(tx: Database, versionId: string): Promise<void> {
  await tx.execute(sql`
    delete from comparisons using submissions
    where comparisons.submission_id = submissions.id
      and submissions.version_id = ${versionId} and submissions.withdrawn_at is not null`)
}

const keyOf = (submissionId: string, againstId: string): string => `${submissionId} ${againstId}`

const remove = (tx: Database, submissionId: string, againstId: string) =>
  tx
    .delete(comparisons)
    .where(and(eq(comparisons.submissionId, submissionId), eq(comparisons.againstSubmissionId, againstId)))

/** Compares scores of one version. Clusters and opponents, which many share, are loaded once. */
class Comparer {
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
