import { eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { noDetail } from '@/lib/leaderboard/head-to-head'
import type { HeadToHeadMaterial, ListedComparison } from '@/lib/leaderboard/head-to-head-board'
import type { Database } from '../client'
import { bestComparisons, boardRows, comparisons } from '../schema/scores'
import { answerLengths } from './answer-lengths'

const otherRows = alias(boardRows, 'other_row')

/**
 * The comparisons with the values of both sides on the instances that are compared: from counts of right and wrong, else
 * from the boards where the comparison is over all that they are over. Read apart from the comparisons, since the list of
 * pairs has thousands and shows none of it.
 */
export async function withValues(
  db: Database,
  listed: readonly ListedComparison[],
  { ofBest }: { ofBest: boolean },
): Promise<ListedComparison[]> {
  if (listed.length === 0) return []
  const table = ofBest ? bestComparisons : comparisons
  const rows = await db
    .select({
      submissionId: table.submissionId,
      againstSubmissionId: table.againstSubmissionId,
      n: table.n,
      bothRight: table.bothRight,
      onlyThis: table.onlyThis,
      onlyOther: table.onlyOther,
      value: boardRows.value,
      otherValue: otherRows.value,
      isWhole: sql<boolean>`${table.n} = ${boardRows.n}`,
    })
    .from(table)
    .innerJoin(boardRows, eq(boardRows.submissionId, table.submissionId))
    .innerJoin(otherRows, eq(otherRows.submissionId, table.againstSubmissionId))
    .where(
      inArray(
        table.submissionId,
        listed.map(({ submissionId }) => submissionId),
      ),
    )
  const values = new Map(rows.map((row) => [keyOf(row), valuesOf(row)]))
  return listed.map((one) => ({
    ...one,
    detail: { ...noDetail, values: values.get(keyOf(one)) ?? null },
  }))
}

/**
 * The comparisons with how long the answers of both sides are, where they are compared with a text: overlap with it
 * rewards one length over another.
 */
export async function withLengths(
  db: Database,
  { comparisons: listed, benchmarks }: Pick<HeadToHeadMaterial, 'comparisons' | 'benchmarks'>,
): Promise<ListedComparison[]> {
  const free = new Set(benchmarks.flatMap(({ slug, task }) => (task === 'free-text' ? [slug] : [])))
  const ids = listed.flatMap((one) =>
    free.has(one.benchmark) ? [one.submissionId, one.againstSubmissionId] : [],
  )
  const lengths = await answerLengths(db, [...new Set(ids)])
  return listed.map((one) => {
    const [here, there] = [lengths.get(one.submissionId), lengths.get(one.againstSubmissionId)]
    return here === undefined || there === undefined
      ? one
      : { ...one, detail: { ...(one.detail ?? noDetail), answerLengths: [here, there] } }
  })
}

const keyOf = ({
  submissionId,
  againstSubmissionId,
}: Pick<ListedComparison, 'submissionId' | 'againstSubmissionId'>) => `${submissionId} ${againstSubmissionId}`

interface ComparedValues {
  n: number
  bothRight: number | null
  onlyThis: number | null
  onlyOther: number | null
  value: number | null
  otherValue: number | null
  isWhole: boolean
}

function valuesOf(row: ComparedValues): [number, number] | null {
  const { n, bothRight, onlyThis, onlyOther, value, otherValue, isWhole } = row
  if (bothRight !== null && onlyThis !== null && onlyOther !== null)
    return [(bothRight + onlyThis) / n, (bothRight + onlyOther) / n]
  return isWhole && value !== null && otherValue !== null ? [value, otherValue] : null
}
