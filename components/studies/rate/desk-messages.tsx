import Link from 'next/link'
import type { ReactNode } from 'react'

/** What the desk says when there is nothing to rate on it. */
export function DeskMessage({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-[46ch] content-center gap-3 px-4 py-20 text-center" role="status">
      <h1 className="text-2xl">{title}</h1>
      {children && <p className="text-soft">{children}</p>}
    </div>
  )
}

interface DeskRestProps {
  phase: 'loading' | 'rating' | 'nothing left' | 'stopped'
  notice: string | null
  slug: string
  unsent: number
}

export function DeskRest({ phase, notice, slug, unsent }: DeskRestProps) {
  if (phase === 'stopped') return <DeskMessage title="This stops here">{notice}</DeskMessage>
  if (phase !== 'nothing left') return <DeskMessage title="Fetching the next item …" />
  return (
    <DeskMessage title="Nothing left for you at the moment">
      {unsent > 0
        ? `${unsent} ratings are kept in this browser and are sent as soon as there is a connection: leave this page open.`
        : 'Thank you. Items that others give back may still come to you while the study is open.'}{' '}
      <Link href={`/rate/${slug}`}>To the study</Link>
    </DeskMessage>
  )
}
