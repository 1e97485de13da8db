import Link from 'next/link'
import { ForestPlot } from '@/components/charts/forest-plot'
import { EmptyState } from '@/components/ui/empty-state'
import { formatCount } from '@/lib/format/count'
import { formatP } from '@/lib/format/p-value'
import { verdictWord } from '@/lib/format/verdict'
import { type CompareQuery, compareHref } from '@/lib/leaderboard/compare-query'
import type { ScoreComparison } from '@/lib/leaderboard/compare-scores'
import type { MetricUnit } from '@/lib/scoring/metric'

interface PairOverviewProps {
  query: CompareQuery
  systems: readonly { slug: string; name: string }[]
  rows: readonly {
    benchmark: { slug: string; title: string }
    against: { slug: string; name: string }
    mismatches: readonly string[]
    unit: MetricUnit
    comparison: ScoreComparison | null
  }[]
}

/** A forest plot of the paired differences over every benchmark that both systems are on. */
export function PairOverview({ query, systems, rows }: PairOverviewProps) {
  const defined = rows.filter((row) => row.comparison !== null)
  const [first] = systems
  if (defined.length === 0) {
    return (
      <EmptyState title="No benchmark in common">
        <p>These systems have no published submissions on the same benchmark version.</p>
      </EmptyState>
    )
  }
  // one axis needs one unit: points of one metric are not those of another
  const units = [...new Set(defined.map(({ unit }) => unit))]
  return units.map((unit) => (
    <section key={unit}>
      <ForestPlot
        label={`${first?.name} minus the other, by benchmark`}
        unit={unit}
        rowTitle="Benchmark"
        sides={
          systems.length === 2
            ? [`${systems[1]?.name} ahead`, `${first?.name} ahead`]
            : ['other ahead', `${first?.name} ahead`]
        }
        columns={['p', 'n', 'Settings']}
        rows={defined
          .filter((row) => row.unit === unit)
          .flatMap(({ benchmark, against, mismatches, comparison }) =>
            comparison
              ? [
                  {
                    key: `${benchmark.slug} ${against.slug}`,
                    name: `${benchmark.title}, against ${against.name}`,
                    label: (
                      <Link
                        href={`${compareHref({ ...query, benchmark: benchmark.slug, against: against.slug, cell: null, page: 1 })}#detail`}
                        className="plain-link"
                      >
                        {benchmark.title}
                        {systems.length > 2 && (
                          <span className="font-normal text-faint"> against {against.name}</span>
                        )}
                      </Link>
                    ),
                    difference: {
                      value: comparison.difference,
                      low: comparison.interval.low,
                      high: comparison.interval.high,
                    },
                    verdict: verdictWord(comparison.verdict),
                    cells: [
                      <span key="p" className="num whitespace-nowrap">
                        {formatP(comparison.p)}
                      </span>,
                      <span key="n" className="num">
                        {formatCount(comparison.n)}
                        {comparison.scope === 'both-answered' && ' both answered'}
                      </span>,
                      mismatches.length === 0 ? (
                        'alike'
                      ) : (
                        <span key="s" className="text-caution">
                          {mismatches.join('; ')}
                        </span>
                      ),
                    ],
                  },
                ]
              : [],
          )}
      />
    </section>
  ))
}
