import { Facts } from '@/components/ui/facts'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import type { BenchmarkChoice, Change, Draft } from './draft'
import { QuotaLine } from './quota-line'
import { Step } from './step'

interface BenchmarkStepProps {
  draft: Draft
  change: Change
  benchmarks: readonly BenchmarkChoice[]
  organisations: readonly { slug: string; name: string }[]
  disabled: boolean
}

/** Which benchmark, for whom, and what is left of the quota. */
export function BenchmarkStep({ draft, change, benchmarks, organisations, disabled }: BenchmarkStepProps) {
  const chosen = benchmarks.find(({ slug }) => slug === draft.benchmark)
  const suites = [...new Set(benchmarks.map(({ suite }) => suite))]
  return (
    <Step number={1} title="Benchmark" lead="Your file answers its instances, each by its id.">
      <Field id="benchmark" label="Benchmark">
        {(control) => (
          <Select
            {...control}
            value={draft.benchmark}
            disabled={disabled}
            onChange={(event) => change('benchmark', event.target.value)}
          >
            <option value="">Choose …</option>
            {suites.map((suite) => (
              <optgroup key={suite ?? ''} label={suite ?? 'Others'}>
                {benchmarks
                  .filter((benchmark) => benchmark.suite === suite)
                  .map(({ slug, title, instanceCount }) => (
                    <option key={slug} value={slug}>
                      {title} ({formatCount(instanceCount)})
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      {organisations.length > 0 && (
        <Field
          id="organisation"
          label="Submit for"
          hint="An organisation has a quota of its own, and its members see the result."
        >
          {(control) => (
            <Select
              {...control}
              value={draft.organisation}
              disabled={disabled}
              onChange={(event) => change('organisation', event.target.value)}
            >
              <option value="">Myself</option>
              {organisations.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {chosen && <Chosen benchmark={chosen} organisation={draft.organisation} />}
    </Step>
  )
}

function Chosen({ benchmark, organisation }: { benchmark: BenchmarkChoice; organisation: string }) {
  const quota = benchmark.quotas[organisation]
  return (
    <div className="grid gap-3">
      <p className="max-w-[62ch]">
        {benchmark.isDemonstration && (
          <>
            <Tag tone="caution">demonstration</Tag>{' '}
          </>
        )}
        {benchmark.summary}{' '}
        <a href={`/benchmarks/${benchmark.slug}/about`} className="whitespace-nowrap">
          About it
        </a>
      </p>
      <Facts
        facts={[
          { term: 'Instances', value: formatCount(benchmark.instanceCount) },
          { term: 'Primary metric', value: benchmark.primaryMetric },
          { term: 'Missing answers', value: benchmark.missing },
          { term: 'Version', value: String(benchmark.version) },
          { term: 'Licence', value: benchmark.licence },
        ]}
      />
      {quota && <QuotaLine quota={quota} />}
    </div>
  )
}
