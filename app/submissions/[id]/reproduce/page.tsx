import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { CodeBlock } from '@/components/ui/code-block'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { submissionResult } from '@/db/queries/submission-result'
import { isUuid } from '@/lib/forms/uuid'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Compute it again', robots: { index: false } }

/** The numbers behind a score and a short script that computes it from them. */
export default async function ReproducePage({ params }: PageProps<'/submissions/[id]/reproduce'>) {
  const { id } = await params
  const result = isUuid(id)
    ? await submissionResult(database(), id, { audience: 'public', now: new Date() })
    : null
  if (!result || result.withdrawnAt) notFound()
  const script = await readFile(path.join(process.cwd(), 'public/reproduce.py'), 'utf8')
  return (
    <>
      <PageHeader
        title="Compute it again"
        crumbs={[
          {
            label: result.benchmark.descriptor.title,
            href: `/benchmarks/${result.benchmark.descriptor.slug}`,
          },
          { label: result.system?.name ?? 'Anonymous system', href: `/submissions/${id}` },
        ]}
        lead="Each instance gives a row of statistics; a metric is a function of their sum. With the rows and the key of the dice anybody gets the same score, the same replicates and the same interval."
      />
      <div className="grid gap-6">
        {result.goldIsPublic ? (
          <div className="flex flex-wrap gap-3">
            <LinkButton href={`/api/v1/submissions/${id}/statistics`} variant="primary" prefetch={false}>
              Download the statistics
            </LinkButton>
            <LinkButton href="/reproduce.py" prefetch={false}>
              Download the script
            </LinkButton>
          </div>
        ) : (
          <Notice title="Not for this benchmark">
            Its gold answers are not public, and the statistics would tell them. Whoever runs this instance
            can recompute the receipt.
          </Notice>
        )}
        <CodeBlock label="In a terminal, with Python 3" code={`python3 reproduce.py statistics-${id}.json`} />
        <CodeBlock label="reproduce.py" code={script} />
      </div>
    </>
  )
}
