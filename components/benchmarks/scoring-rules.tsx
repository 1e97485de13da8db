import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { formatCount } from '@/lib/format/count'
import { missingInWords } from '@/lib/format/missing'
import { extractionRuleById } from '@/lib/scoring/extraction/table'
import { metricById } from '@/lib/scoring/metrics/table'

const duplicatesInWords: Record<BenchmarkDescriptor['duplicates'], string> = {
  refused: 'the file is refused',
  first: 'the first line counts',
  last: 'the last line counts',
}

interface ScoringRulesProps {
  descriptor: BenchmarkDescriptor
  instanceCount: number
  clusterCount: number
}

/** How a file of predictions becomes a number on this benchmark. */
export function ScoringRules({ descriptor, instanceCount, clusterCount }: ScoringRulesProps) {
  const { cluster, equivalenceMargin, judging } = descriptor
  const [defaultRule, ...otherRules] = descriptor.extraction
  return (
    <section className="mt-10">
      <h2 className="text-xl">How it is scored</h2>
      <div className="mt-3 grid gap-4">
        {descriptor.metrics.map((id, place) => (
          <MetricRule
            key={id}
            id={id}
            primary={place > 0 ? null : judging === 'study' ? 'does not rank' : 'ranks the board'}
          />
        ))}
      </div>
      <ul className="prose mt-5 list-disc pl-5">
        {judging === 'study' && (
          <li>
            There is no automatic score of the answers: a submission waits for a study, in which raters judge
            them.
          </li>
        )}
        <li>Missing answers {missingInWords[descriptor.missing]}; coverage stands beside every score.</li>
        <li>Where an id stands twice in a file, {duplicatesInWords[descriptor.duplicates]}.</li>
        {defaultRule && (
          <li>
            Answers are read out of raw text by a named rule, {ruleTitle(defaultRule)} unless the submission
            says otherwise.
            {otherRules.length > 0 && <> Also known here: {otherRules.map(ruleTitle).join(', ')}.</>}{' '}
            <a href="/methods/extraction">What each of them does</a>
          </li>
        )}
        {cluster && clusterCount < instanceCount && (
          <li>
            {formatCount(instanceCount)} instances share {formatCount(clusterCount)} {cluster}s; instances of
            one {cluster} are resampled together, because they are not independent.
          </li>
        )}
        {equivalenceMargin !== null && (
          <li>
            Two systems count as equivalent when the interval of their difference lies within{' '}
            {equivalenceMargin}.
          </li>
        )}
      </ul>
    </section>
  )
}

const ruleTitle = (id: string) => `“${extractionRuleById(id)?.title ?? id}”`

function MetricRule({ id, primary }: { id: string; primary: string | null }) {
  const metric = metricById(id)
  if (!metric) return null
  return (
    <div className="border-line border-l-2 pl-4">
      <h3 className="text-lg">
        <a href={`/methods/metrics/${id}`} className="plain-link">
          {metric.title}
        </a>
        {primary && <span className="ml-2 font-normal font-sans text-faint text-sm">primary, {primary}</span>}
      </h3>
      <p className="max-w-[68ch] text-soft">{metric.description}</p>
      <p className="mt-1 max-w-[68ch] text-faint text-sm">
        <code className="font-mono">{metric.formula}</code>
        {!metric.higherIsBetter && ' · lower is better'} · {metric.source}
      </p>
      {metric.needsModel && (
        <p className="mt-1 max-w-[68ch] text-faint text-sm">
          Not computed here unless the operator of this instance has put its model in place.
        </p>
      )}
    </div>
  )
}
