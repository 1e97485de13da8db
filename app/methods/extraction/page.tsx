import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { extractionRules } from '@/lib/scoring/extraction/table'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Reading answers out of text',
  description:
    'The named rules that read an answer out of what a system wrote, and the order they are tried in.',
}

export default function ExtractionPage() {
  return (
    <>
      <PageHeader
        title="Reading answers out of text"
        crumbs={[{ label: 'Methods', href: '/methods' }]}
        lead="A submission names the rule that reads its answers. Raw text and answer are both kept, so another rule can be tried at any time."
      />
      <dl className="grid max-w-[72ch] gap-8">
        {Object.values(extractionRules).map(({ id, title, description, source }) => (
          <div key={id} id={id} className="scroll-mt-6">
            <dt className="font-[560] font-serif text-lg">
              {title} <code className="font-mono font-normal text-faint text-sm">{id}</code>
            </dt>
            <dd className="mt-1">
              <p>{description}</p>
              <p className="mt-1 text-faint text-sm">{source}</p>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
