import type { Metadata } from 'next'
import Link from 'next/link'
import { articles } from '@/components/methods/articles'
import { PageHeader } from '@/components/ui/page-header'
import { extractionRules } from '@/lib/scoring/extraction/table'
import { metrics } from '@/lib/scoring/metrics/table'
import { tasks } from '@/lib/scoring/tasks/table'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Methods',
  description:
    'How the numbers come about, in plain words, with a worked example each; and the exact rule behind every metric.',
}

const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title, 'en')

export default function MethodsPage() {
  return (
    <>
      <PageHeader
        title="Methods"
        lead="How the numbers come about, in plain words, with a worked example each; and the exact rule behind every metric."
      />
      <div className="grid gap-12">
        <ul className="grid gap-6 sm:grid-cols-2">
          {articles.map(({ slug, title, summary }) => (
            <li key={slug}>
              <h2 className="text-lg">
                <Link href={`/methods/${slug}`} className="plain-link">
                  {title}
                </Link>
              </h2>
              <p className="text-soft">{summary}</p>
            </li>
          ))}
        </ul>
        <section className="grid gap-8 lg:grid-cols-3">
          <Names
            title="Metrics"
            path="/methods/metrics/"
            entries={Object.values(metrics).toSorted(byTitle)}
          />
          <Names title="Tasks" path="/methods/tasks/" entries={Object.values(tasks).toSorted(byTitle)} />
          <Names
            title="Reading answers out of text"
            path="/methods/extraction#"
            entries={Object.values(extractionRules).toSorted(byTitle)}
          />
        </section>
      </div>
    </>
  )
}

function Names({
  title,
  path,
  entries,
}: {
  title: string
  path: string
  entries: readonly { id: string; title: string }[]
}) {
  return (
    <div>
      <h2 className="mb-3 text-xl">{title}</h2>
      <ul className="grid gap-1">
        {entries.map(({ id, title: name }) => (
          <li key={id}>
            <Link href={path + id} className="plain-link">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
