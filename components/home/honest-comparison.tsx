import { ForestPlot } from '@/components/charts/forest-plot'
import { metricUnit } from '@/components/leaderboard/metric-title'
import { verdictWord } from '@/lib/format/verdict'

interface Pair {
  submissionId: string
  againstSubmissionId: string
  system: string
  against: string
  relation: 'base' | 'counterpart'
  benchmark: string
  metric: string
  difference: number
  low: number
  high: number
  verdict: 'better' | 'worse' | 'equivalent' | 'inconclusive'
}

/** The idea of the platform on its own data: a system adapted for medicine against the model it came from. */
export function HonestComparison({ pairs }: { pairs: readonly Pair[] }) {
  const [first] = pairs
  if (!first) return null
  // one axis needs one unit: pairs in another are left to their boards
  const unit = metricUnit(first.metric)
  const shown = pairs.filter(({ metric }) => metricUnit(metric) === unit)
  return (
    <section className="mt-16 grid gap-x-14 gap-y-6 lg:grid-cols-[1fr_1.9fr]">
      <div>
        <h2 className="text-2xl">Did adaptation help?</h2>
        <div className="prose mt-3 text-soft">
          <p>
            A system made for medicine is held against the model it was made from, on the same questions. Only
            when the interval of the difference leaves zero out is it called better or worse; otherwise the
            two are tied, however far apart their scores look.
          </p>
          <p>
            <a href="/methods/paired-comparison">How differences are judged</a>
          </p>
        </div>
      </div>
      <ForestPlot
        label="Medical systems against general ones"
        unit={unit}
        rowTitle="Medical system"
        sides={['general model ahead', 'medical ahead']}
        rows={shown.map((pair) => ({
          key: `${pair.submissionId} ${pair.againstSubmissionId}`,
          name: `${pair.system} minus ${pair.against}, ${pair.benchmark}`,
          label: (
            <>
              <a
                href={`/compare?a=${pair.submissionId}&b=${pair.againstSubmissionId}`}
                className="plain-link [overflow-wrap:anywhere]"
              >
                {pair.system}
              </a>
              <span className="block font-normal text-faint text-xs">
                {pair.relation === 'base' ? 'from' : 'beside'} {pair.against}, {pair.benchmark}
              </span>
            </>
          ),
          difference: { value: pair.difference, low: pair.low, high: pair.high },
          verdict: verdictWord(pair.verdict),
        }))}
      />
    </section>
  )
}
