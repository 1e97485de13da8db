import type { ReactNode } from 'react'
import type { BoardSentence } from '@/lib/leaderboard/board-sentence'

/** What the data say, before the table; children are why. */
export function Sentence({ sentence, children }: { sentence: BoardSentence; children?: ReactNode }) {
  return (
    <section aria-label="What the data say" className="my-5 rounded-lg bg-accent-wash px-4 py-3">
      <p className="text-lg">
        <strong className="font-[600]">{sentence.claim}</strong> {sentence.ground}
      </p>
      {children && (
        <details className="mt-0.5">
          <summary className="inline-flex min-h-6 items-center text-sm text-soft underline decoration-edge underline-offset-3 hover:decoration-current">
            Why
          </summary>
          {children}
        </details>
      )}
    </section>
  )
}
