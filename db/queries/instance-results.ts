import { and, eq, ilike, inArray, or, sql } from 'drizzle-orm'
import type { Question } from '@/lib/benchmarks/instance'
import type { InstanceOutcome } from '@/lib/submissions/instance-query'
import type { Database } from '../client'
import { instances, publishedGold } from '../schema/benchmarks'
import { answersPerChunk, extractedAnswers } from '../schema/scores'
import { predictions } from '../schema/submissions'
import { statisticColumn, statisticSlice } from './statistic-columns'

export interface InstanceFilter {
  outcome: InstanceOutcome | null
  slice: { dimension: string; value: string } | null
  /** Part of an id or, where it may be shown, of the question's text; empty for none. */
  search: string
}

export interface InstanceResult {
  position: number
  externalId: string
  question: Question
  slices: Record<string, string>
  /** As uploaded; null where the file has nothing for this instance. */
  raw: unknown
  line: number | null
  /** The answer read from it by the extraction rule; null where none could be read. */
  answer: unknown
  /** Only where gold is published. */
  gold: unknown
  outcome: InstanceOutcome | null
}

export interface InstancePage {
  rows: InstanceResult[]
  total: number
  page: number
  pages: number
}

interface Source {
  submissionId: string
  versionId: string
  instanceCount: number
  scoring: { id: string; layout: readonly string[] } | null
  /** Whether this reader may see which answers are right. */
  showsGold: boolean
  /** Whether the licence lets questions be shown: where it does not, a search would tell their words one by one. */
  showsQuestions: boolean
}

const PAGE_SIZE = 20

/**
 * A page of a submission's instances: question, what was answered, and, where gold is public, whether it is right.
 * Without a filter it touches only the page's own rows, however many instances there are.
 */
export async function instanceResults(
  db: Database,
  source: Source,
  filter: InstanceFilter,
  page: number,
): Promise<InstancePage> {
  const isFiltered = filter.outcome !== null || filter.slice !== null || filter.search !== ''
  const matching = isFiltered ? await matchingPositions(db, source, filter) : null
  const total = matching ? matching.length : source.instanceCount
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const current = Math.min(Math.max(1, page), pages)
  const from = (current - 1) * PAGE_SIZE
  const positions = matching
    ? matching.slice(from, from + PAGE_SIZE)
    : Array.from({ length: Math.min(PAGE_SIZE, total - from) }, (_, i) => from + i)
  return { rows: await instancesAt(db, source, positions), total, page: current, pages }
}

/** The same rows for given positions, in that order: the explorer of a comparison asks for them. */
export async function instancesAt(
  db: Database,
  source: Source,
  positions: readonly number[],
): Promise<InstanceResult[]> {
  if (positions.length === 0) return []
  const wanted = [...positions]
  const [rows, answers, right] = await Promise.all([
    db
      .select({
        position: instances.position,
        externalId: instances.externalId,
        question: instances.question,
        slices: instances.slices,
        raw: predictions.raw,
        line: predictions.line,
        gold: publishedGold.gold,
      })
      .from(instances)
      .leftJoin(
        predictions,
        and(eq(predictions.submissionId, source.submissionId), eq(predictions.position, instances.position)),
      )
      .leftJoin(
        publishedGold,
        and(eq(publishedGold.versionId, instances.versionId), eq(publishedGold.position, instances.position)),
      )
      .where(and(eq(instances.versionId, source.versionId), inArray(instances.position, wanted))),
    answersAt(db, source, wanted),
    rightAt(db, source, wanted),
  ])
  const order = new Map(wanted.map((position, i) => [position, i]))
  return rows
    .sort((a, b) => (order.get(a.position) ?? 0) - (order.get(b.position) ?? 0))
    .map((row) => ({
      ...row,
      gold: source.showsGold ? row.gold : null,
      answer: answers.get(row.position) ?? null,
      outcome: outcomeOf(row.raw !== null, answers.get(row.position) ?? null, right?.get(row.position)),
    }))
}

function outcomeOf(isAnswered: boolean, answer: unknown, right: boolean | undefined): InstanceOutcome | null {
  if (!isAnswered || answer === null) return right ? 'right' : 'unanswered'
  return right === undefined ? null : right ? 'right' : 'wrong'
}

async function answersAt(db: Database, source: Source, positions: number[]): Promise<Map<number, unknown>> {
  if (!source.scoring) return new Map()
  const chunks = [...new Set(positions.map((position) => Math.floor(position / answersPerChunk)))]
  const rows = await db
    .select({ chunk: extractedAnswers.chunk, answers: extractedAnswers.answers })
    .from(extractedAnswers)
    .where(and(eq(extractedAnswers.scoringId, source.scoring.id), inArray(extractedAnswers.chunk, chunks)))
  const byChunk = new Map(rows.map(({ chunk, answers }) => [chunk, answers]))
  return new Map(
    positions.map((position) => [
      position,
      byChunk.get(Math.floor(position / answersPerChunk))?.[position % answersPerChunk] ?? null,
    ]),
  )
}

async function rightAt(
  db: Database,
  source: Source,
  positions: number[],
): Promise<Map<number, boolean> | null> {
  if (!source.scoring || !source.showsGold) return null
  const from = Math.min(...positions)
  const column = await statisticSlice(db, source.scoring, 'correct', from, Math.max(...positions) - from + 1)
  return column && new Map(positions.map((position) => [position, (column[position - from] ?? 0) > 0]))
}

/** Positions that pass the filter, ascending. */
async function matchingPositions(db: Database, source: Source, filter: InstanceFilter): Promise<number[]> {
  const inDatabase = filter.slice || filter.search ? await positionsInDatabase(db, source, filter) : null
  if (filter.outcome === null) return inDatabase ?? []
  const { scoring } = source
  if (!scoring || (filter.outcome !== 'unanswered' && !source.showsGold)) return []
  const [correct, answered] = await Promise.all([
    statisticColumn(db, scoring, 'correct'),
    statisticColumn(db, scoring, 'answered'),
  ])
  const candidates = inDatabase ?? Array.from({ length: source.instanceCount }, (_, i) => i)
  return candidates.filter((position) => {
    const isRight = (correct?.[position] ?? 0) > 0
    const isAnswered = (answered?.[position] ?? 0) > 0
    if (filter.outcome === 'right') return isRight
    return filter.outcome === 'unanswered' ? !isAnswered && !isRight : isAnswered && !isRight
  })
}

async function positionsInDatabase(
  db: Database,
  { versionId, showsQuestions }: Source,
  filter: InstanceFilter,
): Promise<number[]> {
  const pattern = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db
    .select({ position: instances.position })
    .from(instances)
    .where(
      and(
        eq(instances.versionId, versionId),
        filter.slice
          ? sql`${instances.slices} ->> ${filter.slice.dimension} = ${filter.slice.value}`
          : undefined,
        filter.search
          ? or(
              ilike(instances.externalId, pattern),
              showsQuestions ? sql`${instances.question} ->> 'text' ilike ${pattern}` : undefined,
            )
          : undefined,
      ),
    )
    .orderBy(instances.position)
  return rows.map(({ position }) => position)
}
