import type { Metadata } from 'next'
import {
  comparedSystems,
  openedPair,
  pairDetail,
  pairedBenchmarks,
  pooledBenchmarks,
} from '@/app/_server/comparison'
import { database } from '@/app/_server/database'
import { ComparePicker } from '@/components/compare/compare-picker'
import { PairDetail } from '@/components/compare/pair-detail'
import { PairOverview } from '@/components/compare/pair-overview'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listSystems } from '@/db/queries/system-results'
import { countInWords } from '@/lib/format/count'
import { readCompareQuery } from '@/lib/leaderboard/compare-query'
import { metricById } from '@/lib/scoring/metrics/table'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Compare',
  description:
    'Two to six systems on the same instances: what the difference is, whether the data can tell, and where they differ.',
}

/** Two to six systems on the same instances; one benchmark opened down to the instances where they differ. */
export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const query = readCompareQuery(await searchParams)
  const [systems, choices] = await Promise.all([comparedSystems(query), listSystems(database())])
  if (systems.length < 2) {
    return (
      <>
        <PageHeader
          title="Compare"
          crumbs={[{ label: 'Systems', href: '/systems' }]}
          lead="Two systems, the same instances: what the difference is, and whether the data can tell."
        />
        {choices.length < 2 ? (
          <EmptyState title="There are no two systems to compare yet">
            A system can be chosen here once it has published results.
          </EmptyState>
        ) : (
          <ComparePicker choices={choices} chosen={query.systems} />
        )}
      </>
    )
  }
  const names = systems.map(({ name }) => name)
  const pair = query.submissions || query.benchmark ? await openedPair(query, systems) : null
  const overview = query.submissions ? [] : await pairedBenchmarks(systems)
  return (
    <>
      <PageHeader
        title={
          names.length === 2
            ? `${names[0]} against ${names[1]}`
            : `${names[0]} against ${countInWords(names.length - 1)} others`
        }
        crumbs={[
          { label: 'Systems', href: '/systems' },
          { label: 'Compare', href: '/compare' },
        ]}
        lead="Differences on the same instances, first system minus the other. A win is said only where the 95 % interval leaves out zero and, for right and wrong answers, the exact test agrees."
      />
      <div className="grid gap-12">
        {!query.submissions && (
          <PairOverview
            query={query}
            systems={systems}
            pools={pooledBenchmarks(overview, query.pool)}
            rows={overview.map(({ benchmark, a, b, mismatches, comparison, answerLengths }) => ({
              benchmark,
              against: b.system,
              mismatches,
              comparison,
              answerLengths,
              unit: metricById(a.version.descriptor.metrics[0] ?? '')?.unit ?? 'proportion',
            }))}
          />
        )}
        {pair && <PairDetail query={query} pair={pair} detail={await pairDetail(pair, query)} />}
        {!pair && (query.benchmark || query.submissions) && (
          <Notice kind="warning" title="Nothing to compare here">
            The two have no published submissions on the same version of this benchmark.
          </Notice>
        )}
        <ComparePicker choices={choices} chosen={systems.map(({ slug }) => slug)} />
      </div>
    </>
  )
}
