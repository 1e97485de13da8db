import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { database } from '@/app/_server/database'
import { ReportedTable } from '@/components/head-to-head/reported-table'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { HowComputed } from '@/components/ui/how-computed'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { listReportedComparisons } from '@/db/queries/reported-comparisons'
import { formatCount } from '@/lib/format/count'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Reported comparisons',
  description: 'Comparisons of two systems as papers report them, kept apart from those made here.',
}

const PAGE_SIZE = 50
const PATH = '/head-to-head/reported'

/** What is not understood is left out, never refused. */
const text = z.string().trim().min(1).max(300).nullable().catch(null).default(null)
const Query = z.object({
  benchmark: text,
  source: text,
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
type Query = z.infer<typeof Query>

function hrefOf({ benchmark, source }: Query, page: number): string {
  const search = new URLSearchParams()
  if (benchmark) search.set('benchmark', benchmark)
  if (source) search.set('source', source)
  if (page > 1) search.set('page', String(page))
  return search.size > 0 ? `${PATH}?${search}` : PATH
}

/** Comparisons that papers print without the predictions behind them. */
export default async function ReportedComparisonsPage({ searchParams }: PageProps<'/head-to-head/reported'>) {
  const query = Query.parse(await searchParams)
  const list = await listReportedComparisons(database(), {
    ...{ benchmark: query.benchmark, source: query.source, limit: PAGE_SIZE },
    offset: (query.page - 1) * PAGE_SIZE,
  })
  if (list.rows.length === 0 && query.page > 1) redirect(hrefOf(query, 1))
  return (
    <>
      <PageHeader
        title="Reported comparisons"
        crumbs={[{ label: 'Head to head', href: '/head-to-head' }]}
        lead={
          <p>
            Two systems held against each other in a paper, as it prints them. The predictions are not here,
            so nothing was recomputed, and none of it counts in the totals of the head-to-head board.
          </p>
        }
      />
      {list.tables.length === 0 ? (
        <EmptyState title="No comparison has been collected">
          <a href="/head-to-head">To the comparisons made here</a>
        </EmptyState>
      ) : (
        <>
          <Choices query={query} tables={list.tables} />
          <p className="mb-3 text-sm text-soft">
            {formatCount(list.found)} comparisons. Numbers stand in the unit of their source; an interval
            after a value is the value’s own, one after a difference the difference’s.
          </p>
          <ReportedTable rows={list.rows} />
          <Pagination
            page={query.page}
            pageSize={PAGE_SIZE}
            total={list.found}
            noun="comparisons"
            hrefOf={(page) => hrefOf(query, page)}
          />
          <div className="mt-5">
            <HowComputed>
              <p>
                By the authors, as the last column says; Rounds only reads their tables. Mind what a p speaks
                of: one that compares means of bootstrap resamples shrinks with the number of resamples drawn,
                whatever the number of questions, and says nothing of whether another set of questions would
                show the same.
              </p>
              <p>
                <a href="/methods/reported-results">Reported results</a>
              </p>
            </HowComputed>
          </div>
        </>
      )}
    </>
  )
}

interface ChoicesProps {
  query: Query
  tables: readonly { source: string; benchmark: string; count: number }[]
}

function Choices({ query, tables }: ChoicesProps) {
  const fields = [
    { name: 'benchmark', label: 'Benchmark', values: [...new Set(tables.map(({ benchmark }) => benchmark))] },
    { name: 'source', label: 'Source', values: [...new Set(tables.map(({ source }) => source))] },
  ] as const
  return (
    <form action={PATH} className="mb-4 flex flex-wrap items-end gap-4 print:hidden">
      {fields.map(({ name, label, values }) => (
        <Field key={name} id={name} label={label} className="max-w-full">
          {(control) => (
            <Select {...control} name={name} defaultValue={query[name] ?? ''}>
              <option value="">any</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <Button type="submit">Show</Button>
    </form>
  )
}
