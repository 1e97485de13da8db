import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { database } from '@/app/_server/database'
import { DemonstrationNotice } from '@/components/leaderboard/demonstration-notice'
import { ReportedResults } from '@/components/leaderboard/reported-results'
import { ANONYMOUS } from '@/components/leaderboard/row-name'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { HowComputed } from '@/components/ui/how-computed'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { benchmarkBoard } from '@/db/queries/boards'
import { formatCount } from '@/lib/format/count'
import { formatValue } from '@/lib/format/estimate'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import { parseBoardQuery } from '@/lib/leaderboard/board-query'
import { isShare } from '@/lib/leaderboard/reported-comparison'
import { metricById } from '@/lib/scoring/metrics/table'

export const dynamic = 'force-dynamic'

/** Enough to choose from; the rest is below. */
const MOST_CHOICES = 100

type Props = PageProps<'/benchmarks/[slug]/reported'>

/** Asked once a request, by the page and its metadata. */
const boardOf = cache((slug: string) =>
  benchmarkBoard(database(), slug, parseBoardQuery({}), { pageSize: MOST_CHOICES }),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const board = await boardOf((await params).slug)
  if (!board) return {}
  const { title } = board.version.descriptor
  return {
    title: `Reported elsewhere: ${title}`,
    description: `Figures for ${title} from papers, kept apart from what was scored here.`,
  }
}

/** Figures from papers, beside one system that was scored here: as two independent samples, and said to be. */
export default async function ReportedPage({ params, searchParams }: Props) {
  const { slug } = await params
  const board = await boardOf(slug)
  if (!board) notFound()
  const { against: asked } = await searchParams
  const { descriptor, instanceCount, clusterCount } = board.version
  const choices = board.rows.filter(({ estimate }) => estimate.value !== null)
  const chosen = choices.find(({ submissionId }) => submissionId === asked) ?? choices[0]
  const canCompare = isShare(metricById(board.metric)) && clusterCount === instanceCount
  return (
    <>
      {board.isDemonstration && <DemonstrationNotice />}
      <PageHeader
        title="Reported elsewhere"
        crumbs={[
          { label: 'Boards', href: '/benchmarks' },
          { label: descriptor.title, href: `/benchmarks/${slug}` },
        ]}
        lead={
          <p>
            What papers state for {descriptor.title}. Nobody has given us these predictions: questions,
            prompts and parsing may differ, so a figure is never ranked, and held against a scored one only as
            an independent sample.
          </p>
        }
      />
      {board.reported.length === 0 ? (
        <EmptyState title="No figure has been collected">
          <a href={`/benchmarks/${slug}`}>To the board</a>
        </EmptyState>
      ) : (
        <>
          {canCompare && chosen && (
            <AgainstPicker slug={slug} choices={choices} chosen={chosen.submissionId} />
          )}
          {!canCompare && (
            <Notice className="mb-5">
              {clusterCount < instanceCount
                ? 'The instances of this benchmark come in clusters, so that a test of independent ones would be too sure of itself: the figures stand alone.'
                : 'The primary metric of this benchmark is no share of right answers, so that n does not tell how far off a figure may be: the figures stand alone.'}
            </Notice>
          )}
          <ReportedResults board={board} against={canCompare && chosen ? sideOf(chosen, board) : null} />
          <div className="mt-5">
            <HowComputed>
              <p>
                The interval of a share is Wilson’s, from the value and n. The difference is reported minus
                scored, with Newcombe’s interval for two independent samples; p is the two-sided z test of two
                proportions with pooled variance. “Higher” and “lower” are said where p is below .05 and the
                interval leaves zero out.
              </p>
              <p>
                This is not the paired comparison of the boards: which questions the reported system got right
                is not known, so what is hard for both stays in the noise, and a difference must be larger to
                be seen. And it speaks of the figures as printed: another prompt, parser or edition of the
                benchmark would move them too.
              </p>
              <p>
                <a href="/methods/reported-results">The method in full, with an example</a>
              </p>
            </HowComputed>
          </div>
        </>
      )}
    </>
  )
}

type Row = BenchmarkBoard['rows'][number]

const nameOf = ({ system }: Row): string => system?.name ?? ANONYMOUS

/** A scored share as counts: where missing answers are dropped, only those that are there count. */
function sideOf(row: Row, { metric, version }: BenchmarkBoard) {
  const n = version.descriptor.missing === 'dropped' ? row.answered : row.n
  return { name: nameOf(row), metric, right: (row.estimate.value ?? 0) * n, n }
}

function AgainstPicker({ slug, choices, chosen }: { slug: string; choices: readonly Row[]; chosen: string }) {
  return (
    <form
      action={`/benchmarks/${slug}/reported`}
      className="mb-5 flex flex-wrap items-end gap-4 print:hidden"
    >
      <Field id="against" label="Held against a system scored here">
        {(control) => (
          <Select {...control} name="against" defaultValue={chosen}>
            {choices.map((row) => (
              <option key={row.submissionId} value={row.submissionId}>
                {nameOf(row)}, {formatValue(row.estimate.value, 'proportion')} of {formatCount(row.n)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  )
}
