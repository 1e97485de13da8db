import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <>
      <PageHeader
        title="There is nothing at this address"
        lead="It may have been withdrawn, may not be public yet, or the address may have a slip in it."
      />
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/benchmarks" variant="primary">
          All boards
        </LinkButton>
        <LinkButton href="/">Front page</LinkButton>
      </div>
    </>
  )
}
