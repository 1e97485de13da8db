import { HowComputed } from '@/components/ui/how-computed'
import { WebLink } from '@/components/ui/web-link'
import type { SuiteDescriptor } from '@/lib/benchmarks/suites'
import { aggregateInWords } from '@/lib/leaderboard/aggregate-words'

/** How a row, its aggregate and its rank set come about. */
export function SuiteMethod({ suite }: { suite: SuiteDescriptor }) {
  return (
    <div className="mt-4 grid gap-2 text-sm">
      <p className="max-w-[80ch] text-faint">
        <WebLink url={suite.url}>{suite.citation}</WebLink>
      </p>
      <HowComputed>
        <p>
          A row is one system under one way of running it (examples shown, chain of thought, decoding,
          fine-tuned). Of several submissions for a cell the last published one counts, not the best one.
          Anonymous submissions join when their names are shown.
        </p>
        <p>
          The aggregate is the {aggregateInWords[suite.aggregate]}, over the primary metrics. A row that lacks
          a benchmark has none: what is there is never averaged under the same name.{contextRule(suite)} Its
          interval comes from the bootstrap replicates of the benchmarks, averaged replicate by replicate;
          rank sets rest on the same replicates and hold together at 95 %.
        </p>
        <p>
          A sign beside a value is the verdict against the system’s base model on that benchmark; with *,
          against a general model declared as its counterpart, where its base has no submission here.{' '}
          <a href="/methods/suites">Methods in full</a>
        </p>
      </HowComputed>
    </div>
  )
}

/** Which benchmarks count in one context only, as a sentence. */
function contextRule({ benchmarks }: SuiteDescriptor): string {
  const bound = benchmarks.flatMap(({ slug, context }) => (context ? [`${slug} with “${context}”`] : []))
  if (bound.length === 0) return ''
  return ` Only one context counts for ${bound.join(', ')}: run in another it is another task, so such a value is shown, marked, and makes no aggregate.`
}
