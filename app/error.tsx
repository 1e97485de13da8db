'use client'

import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'

/** A bug or an outage: its text stays in the log, under the number shown here. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <>
      <PageHeader
        title="This page could not be made"
        lead="The fault is on our side. What you have submitted or saved is safe; trying again in a moment often helps."
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <LinkButton href="/">Front page</LinkButton>
      </div>
      {error.digest && <p className="num mt-6 text-faint text-sm">Number in the log: {error.digest}</p>}
    </>
  )
}
