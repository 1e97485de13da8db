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
  const waiting =
    unsent > 0
      ? `${unsent === 1 ? 'One rating is' : `${unsent} ratings are`} kept in this browser and sent as soon as there is a connection: leave this page open.`
      : null
  if (phase !== 'nothing left') {
    return <DeskMessage title="Fetching the next item …">{waiting}</DeskMessage>
  }
  return (
    <DeskMessage title="Nothing left for you at the moment">
      {waiting ?? 'Thank you. Items that others give back may still come to you while the study is open.'}{' '}
      {unsent === 0 && (
        <>
          <Link href={`/rate/${slug}/end`} prefetch={false}>
            Finish your part
          </Link>{' '}
          or go back{' '}
        </>
      )}
      <Link href={`/rate/${slug}`}>to the study</Link>.
    </DeskMessage>
  )
}
