'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'

/**
 * Stands at the public address of a submission that is not public (or does not exist: the two look alike). Whoever may
 * see it is led to its private page; the public page itself is the same for everybody.
 */
export function PrivateSubmission({ id }: { id: string }) {
  const router = useRouter()
  const [isTheirs, setIsTheirs] = useState(false)

  useEffect(() => {
    const abort = new AbortController()
    fetch(`/api/v1/submissions/${id}`, { signal: abort.signal })
      .then((response) => {
        if (!response.ok) return
        setIsTheirs(true)
        router.replace(`/account/submissions/${id}`)
      })
      .catch(() => {
        // no network: the page already says what a visitor needs
      })
    return () => abort.abort()
  }, [id, router])

  return (
    <EmptyState title={isTheirs ? 'Opening your submission …' : 'This submission is not public'}>
      {!isTheirs && (
        <p>
          It may not be published yet, or there is none at this address. If it is yours,{' '}
          <Link href={`/login?next=/account/submissions/${id}`}>sign in</Link> to see it. Published results
          are on the <Link href="/benchmarks">boards</Link>.
        </p>
      )}
    </EmptyState>
  )
}
