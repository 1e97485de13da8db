import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { SaveState } from './desk-state'

interface DeskBarProps {
  save: SaveState
  savedAt: number | null
  unsent: number
  isRevision: boolean
  /** A practice item is over: all that is left is to go on. */
  isShowingExpected: boolean
  hasPrevious: boolean
  onSubmit: () => void
  onLookBack: () => void
  /** The ways not to rate. */
  children: ReactNode
}

const words: Record<SaveState, string> = {
  saved: '✓ Saved',
  saving: 'Saving …',
  'kept here': 'No connection: kept in this browser, sent as soon as there is one',
  'not saved': 'Not saved: this browser keeps nothing. Do not close the page',
}

/** What was saved, and what can be done: always in reach. */
export function DeskBar({
  save,
  savedAt,
  unsent,
  isRevision,
  isShowingExpected,
  hasPrevious,
  onSubmit,
  onLookBack,
  children,
}: DeskBarProps) {
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-raised px-4 py-2.5 text-sm sm:px-7">
      <span
        role="status"
        className={classNames(
          save === 'saved' ? 'text-better' : save === 'saving' ? 'text-soft' : 'text-caution',
        )}
      >
        {isRevision ? 'Changing a submitted rating' : words[save]}
        {save === 'saved' && savedAt !== null && !isRevision && (
          <span className="sr-only"> at {new Date(savedAt).toLocaleTimeString()}</span>
        )}
        {unsent > 0 && <span className="text-caution"> · {unsent} waiting to be sent</span>}
      </span>
      <span className="text-faint max-lg:hidden">1–9 choose · ↑↓ question · ⏎ submit</span>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        {hasPrevious && (
          <Button variant="quiet" onClick={onLookBack}>
            Change the last one
          </Button>
        )}
        {!isRevision && !isShowingExpected && children}
        <Button variant="primary" onClick={onSubmit}>
          {isShowingExpected ? 'Go on' : isRevision ? 'Save the change' : 'Submit and next'}
        </Button>
      </div>
    </div>
  )
}
