import type { RatingIssue } from '@/lib/studies/instruments/check-rating'
import type { DeskProgress, DeskWork } from '@/lib/studies/rating/desk'
import type { RatingValues } from '@/lib/studies/rating/values'

export type SaveState = 'saved' | 'saving' | 'kept here' | 'not saved'

export interface DeskState {
  work: DeskWork | null
  values: RatingValues
  progress: DeskProgress
  phase: 'loading' | 'rating' | 'nothing left' | 'stopped'
  save: SaveState
  savedAt: number | null
  /** What stands in the way of submitting, after a try. */
  issues: RatingIssue[]
  /** Something the rater must know: a refusal, a lost item. */
  notice: string | null
  /** Token of the rating just submitted, which may still be changed. */
  previous: string | null
  /** Ratings submitted in this sitting. */
  inSession: number
  unsent: number
}

/** What changes, or how it follows from the state there is. */
export type DeskChange = Partial<DeskState> | ((state: DeskState) => Partial<DeskState>)
export const merge = (state: DeskState, change: DeskChange): DeskState => ({
  ...state,
  ...(typeof change === 'function' ? change(state) : change),
})

/** Before anything is claimed. */
export const startOf = (progress: DeskProgress): DeskState => ({
  work: null,
  values: {},
  progress,
  phase: 'loading',
  save: 'saved',
  savedAt: null,
  issues: [],
  notice: null,
  previous: null,
  inSession: 0,
  unsent: 0,
})
