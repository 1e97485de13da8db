import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import type { BenchmarkChoice } from '@/components/submissions/draft'
import { SubmitForm } from '@/components/submissions/submit-form'
import { CodeBlock } from '@/components/ui/code-block'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { type BenchmarkVersion, listBenchmarks, listSuites } from '@/db/queries/benchmarks'
import { quotaOwner, quotasOf } from '@/db/queries/quotas'
import { systemsFor } from '@/db/queries/systems'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { can } from '@/lib/accounts/permissions'
import { missingInWords } from '@/lib/format/missing'
import { extractionRuleById } from '@/lib/scoring/extraction/table'
import { metricById } from '@/lib/scoring/metrics/table'

export const metadata: Metadata = { title: 'Submit predictions', robots: { index: false } }

export default async function SubmitPage({ searchParams }: PageProps<'/submit'>) {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(await searchParams))
    if (typeof value === 'string') asked.set(name, value)
  const user = await requireUser(`/submit${asked.size > 0 ? `?${asked}` : ''}`)
  if (!can(user, 'create-submission', { organisationId: null })) {
    return (
      <Notice kind="warning" title="Only researchers submit predictions">
        Ask a curator of this instance for the role.
      </Notice>
    )
  }
  const [versions, suites, systems] = await Promise.all([
    listBenchmarks(database()),
    listSuites(database()),
    systemsFor(database(), user),
  ])
  if (versions.length === 0) {
    return (
      <>
        <PageHeader title="Submit predictions" />
        <EmptyState title="There is no benchmark to submit to yet">
          An operator adds one with <code>rounds benchmark add</code>.
        </EmptyState>
      </>
    )
  }
  const titles = new Map(suites.map(({ slug, title }) => [slug, title]))
  const benchmarks = await choices(versions, titles, user)
  const choose = (name: 'benchmark' | 'system', known: readonly { slug: string }[]) => {
    const slug = asked.get(name) ?? ''
    return known.some((entry) => entry.slug === slug) ? slug : ''
  }
  return (
    <>
      <PageHeader
        title="Submit predictions"
        lead="Upload what a system answered. The file is checked in your browser, scored in seconds, and private until you publish it."
      />
      <WithoutScripts />
      <SubmitForm
        benchmarks={benchmarks}
        systems={systems.map(({ slug, name, kind, isOwn }) => ({ slug, name, kind, isOwn }))}
        organisations={user.organisations.map(({ slug, name }) => ({ slug, name }))}
        benchmark={choose('benchmark', benchmarks)}
        system={choose('system', systems)}
      />
    </>
  )
}

async function choices(
  versions: readonly BenchmarkVersion[],
  suites: ReadonlyMap<string, string>,
  user: CurrentUser,
): Promise<BenchmarkChoice[]> {
  const owners = [
    { key: '', owner: quotaOwner(user.id, null) },
    ...user.organisations.map(({ slug, id }) => ({ key: slug, owner: quotaOwner(user.id, id) })),
  ]
  const quota = await quotasOf(
    database(),
    versions.map(({ descriptor }) => descriptor),
    owners.map(({ owner }) => owner),
  )
  return versions.map(({ slug, number, instanceCount, descriptor }) => ({
    slug,
    title: descriptor.title,
    summary: descriptor.summary,
    suite: descriptor.suite === null ? null : (suites.get(descriptor.suite) ?? descriptor.suite),
    version: number,
    instanceCount,
    primaryMetric: metricById(descriptor.metrics[0] ?? '')?.title ?? '–',
    missing: missingInWords[descriptor.missing],
    licence: descriptor.licence.name,
    isDemonstration: descriptor.demonstration,
    extraction: descriptor.extraction.flatMap((id) => {
      const rule = extractionRuleById(id)
      return rule ? [{ id, title: rule.title, description: rule.description }] : []
    }),
    contexts: descriptor.contexts,
    quotas: Object.fromEntries(
      owners.flatMap(({ key, owner }) => {
        const state = quota(slug, owner)
        return state ? [[key, { ...state, resetsAt: state.resetsAt.toISOString() }]] : []
      }),
    ),
  }))
}

function WithoutScripts() {
  return (
    <noscript>
      <Notice kind="warning" title="Uploading here needs JavaScript">
        <p className="mb-3">Without it, the command line does the same, with a token from your account:</p>
        <CodeBlock
          label="With curl"
          code={
            'curl -T predictions.jsonl -X POST -H "Authorization: Bearer $ROUNDS_TOKEN" "$ROUNDS_URL/api/v1/submissions?benchmark=BENCHMARK&system=SYSTEM"'
          }
        />
      </Notice>
    </noscript>
  )
}
