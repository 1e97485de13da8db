import { CodeBlock } from '@/components/ui/code-block'
import { LinkButton } from '@/components/ui/link-button'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { predictionExample } from '@/lib/benchmarks/prediction-example'
import { formatCount } from '@/lib/format/count'
import { formatsOfTask, logFormats } from '@/lib/submissions/formats/table'

interface HowToSubmitProps {
  descriptor: BenchmarkDescriptor
  origin: string
  /** Ids of the first instances, for the example file; any where none may be shown. */
  ids: readonly string[]
}

/** The three ways in: browser, command line, plain HTTP. */
export function HowToSubmit({ descriptor, origin, ids }: HowToSubmitProps) {
  const { slug, quota, params, task } = descriptor
  const hours = quota.periodHours === 24 ? 'a day' : `every ${formatCount(quota.periodHours)} hours`
  return (
    <section id="submit" className="mt-10 scroll-mt-4">
      <h2 className="text-xl">How to submit</h2>
      <div className="prose mt-2">
        <p>
          One line per instance: its id, and what the system said. Put in the raw output; the answer is read
          out of it here, by a named rule, and both are kept. CSV with the same two columns works as well, and
          so do names such as <code>question_id</code> or <code>output</code>.
        </p>
        {formatsOfTask(task).map(({ id, title, description }) => (
          <p key={id}>
            {title} is read too. {description}
          </p>
        ))}
        <details>
          <summary>A log of lm-evaluation-harness, Inspect or HELM is read as it is</summary>
          {logFormats.map(({ id, title, description }) => (
            <p key={id}>
              <strong>{title}.</strong> {description}
            </p>
          ))}
        </details>
      </div>
      <div className="mt-4 grid gap-4">
        <CodeBlock label="predictions.jsonl" code={predictionExample(ids, task, params)} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <LinkButton href={`/submit?benchmark=${slug}`} variant="primary">
            Submit in the browser
          </LinkButton>
          <span className="max-w-[48ch] text-soft text-sm">
            The file is checked on your machine before anything is uploaded.
          </span>
        </div>
        <CodeBlock
          label="On the command line, from a checkout of Rounds"
          code={[
            `export ROUNDS_URL=${origin} ROUNDS_TOKEN=rounds_…`,
            `npm run rounds -- check  --benchmark ${slug} predictions.jsonl`,
            `npm run rounds -- submit --benchmark ${slug} --system YOUR-SYSTEM --shots 0 predictions.jsonl`,
          ].join('\n')}
        />
        <CodeBlock
          label="With curl"
          code={[
            'curl -X POST -T predictions.jsonl \\',
            '  -H "Authorization: Bearer $ROUNDS_TOKEN" \\',
            `  "${origin}/api/v1/submissions?benchmark=${slug}&system=YOUR-SYSTEM&shots=0"`,
          ].join('\n')}
        />
      </div>
      <div className="prose mt-4">
        <p>
          A token comes from <a href="/account/tokens">your account</a>. {formatCount(quota.limit)} accepted
          submissions {hours} per organisation (or person without one); a refused file costs nothing, and what
          our own faults use up is given back. The result is private until you publish it.
        </p>
      </div>
    </section>
  )
}
