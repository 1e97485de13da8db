import type { BoardComparison, BoardRow, BoardSystem, RowSetting } from '@/lib/leaderboard/board'
import type { SystemKind } from '@/lib/systems/system'

/** A comparison as the database gives it, all columns null together where there is none. */
export interface FlatComparison {
  relation: BoardComparison['relation'] | null
  againstId: string | null
  againstSlug: string | null
  againstName: string | null
  difference: number | null
  differenceLow: number | null
  differenceHigh: number | null
  verdict: BoardComparison['verdict'] | null
  settingMismatches: string[] | null
}

/** A row as the database gives it, names and comparison null together where they are hidden or absent. */
export interface FlatBoardRow extends FlatComparison {
  submissionId: string
  slug: string | null
  name: string | null
  kind: SystemKind | null
  family: string | null
  /** A bigint, which the driver hands over as text. */
  parameters: string | null
  openWeights: boolean | null
  baseSlug: string | null
  baseName: string | null
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
  value: number | null
  low: number | null
  high: number | null
  n: number
  answered: number
  setting: RowSetting | null
  extraction: string
  run: number
  publishedAt: Date | null
}

export function toBoardRow(row: FlatBoardRow): BoardRow {
  if (row.publishedAt === null) throw new Error('a board holds published submissions only')
  const { rank, rankLow, rankHigh } = row
  const isRanked = rank !== null && rankLow !== null && rankHigh !== null
  return {
    submissionId: row.submissionId,
    system: systemOf(row),
    rank: isRanked ? { rank, low: rankLow, high: rankHigh } : null,
    // NaN in the database is no value either
    estimate: { value: finite(row.value), low: finite(row.low), high: finite(row.high) },
    n: row.n,
    answered: row.answered,
    setting: row.setting,
    extraction: row.extraction,
    run: row.run,
    publishedAt: row.publishedAt,
    comparison: toBoardComparison(row),
  }
}

function systemOf(row: FlatBoardRow): BoardSystem | null {
  const { slug, name, kind, family, openWeights, baseSlug, baseName } = row
  if (slug === null || name === null || kind === null) return null
  return {
    slug,
    name,
    kind,
    family,
    openWeights,
    parameters: row.parameters === null ? null : Number(row.parameters),
    base: baseSlug !== null && baseName !== null ? { slug: baseSlug, name: baseName } : null,
  }
}

export function toBoardComparison(row: FlatComparison): BoardComparison | null {
  const { relation, againstId, againstSlug, againstName, difference, verdict } = row
  if (!relation || !againstId || !againstSlug || !againstName || difference === null || !verdict) return null
  return {
    relation,
    against: { slug: againstSlug, name: againstName },
    againstSubmissionId: againstId,
    difference: { value: difference, low: row.differenceLow, high: row.differenceHigh },
    verdict,
    settingMismatches: row.settingMismatches ?? [],
  }
}

const finite = (value: number | null) => (value === null || Number.isNaN(value) ? null : value)
