import type { Metadata } from 'next'
import { requireAdjudicated } from '@/app/_server/adjudicated-study'
import { database } from '@/app/_server/database'
import { previewWork } from '@/app/_server/rating-desk'
import { DecideForm } from '@/components/studies/organise/decide-form'
import { ReadingPane } from '@/components/studies/rate/reading-pane'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { adjudicatedItem, adjudicationDesk } from '@/db/queries/studies-organise-adjudication'
import { countOf, sentenceCase } from '@/lib/format/count'
import { decideDisagreement } from '../run-actions'

export const metadata: Metadata = { title: 'Decide', robots: { index: false } }

/** A third person's page: one item after the other, blinded like a rater. */
export default async function DecidePage({ params }: PageProps<'/organise/[slug]/decide'>) {
  const { slug } = await params
  const { user, study } = await requireAdjudicated(slug)
  const { open } = await adjudicationDesk(database(), study.id, user.id)
  const [first] = open
  const item = first && (await adjudicatedItem(database(), first.item))
  if (!first || !item) {
    return (
      <>
        <PageHeader title={study.title} />
        <EmptyState title="Nothing to decide at the moment">
          Disagreements come here once an item has all its ratings.
        </EmptyState>
      </>
    )
  }
  const decisions = open.filter((decision) => decision.item === first.item)
  const items = new Set(open.map((decision) => decision.item)).size
  return (
    <div className="grid gap-4">
      <p className="num text-soft">
        {study.title} · {sentenceCase(countOf(items, 'item'))} to decide
      </p>
      <div className="grid overflow-clip rounded-lg border border-line lg:grid-cols-[minmax(0,1fr)_26rem]">
        <ReadingPane
          mode={study.instrument.mode}
          work={previewWork(study.instrument, {
            ...{ question: item.question, context: item.context, reference: item.reference },
            ...{ fields: {}, answers: [...item.answers], values: {} },
          })}
        >
          {null}
        </ReadingPane>
        <section
          aria-label="Your decision"
          className="border-line bg-raised px-4 py-6 max-lg:border-t sm:px-7 lg:border-l"
        >
          <DecideForm
            key={first.item}
            action={decideDisagreement}
            slug={slug}
            itemId={first.item}
            decisions={decisions}
          />
        </section>
      </div>
    </div>
  )
}
