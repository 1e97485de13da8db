'use client'

import { type RefObject, useCallback, useEffect } from 'react'
import type { DeskProgress } from '@/lib/studies/rating/desk'
import { deskRequest } from './desk-request'
import { RETRY_MS } from './desk-rhythm'
import type { DeskChange, DeskState } from './desk-state'
import { forgetDraft, forgetUnsent, unsentRatings } from './kept-drafts'

/**
 * Sends submitted ratings that the server has not confirmed: when asked, when the network is back, and every few seconds
 * while there are any.
 *
 * @param claimAgain called when something was sent while nothing was left to rate: there may be another item now
 * @returns sends what is waiting, oldest first; stops at the first lost connection
 */
export function useOutbox(
  slug: string,
  latest: RefObject<DeskState>,
  set: (change: DeskChange) => void,
  claimAgain: () => void,
): () => Promise<void> {
  const flush = useCallback(async () => {
    for (const rating of unsentRatings(slug)) {
      const { token, values, activeMs, idleMs } = rating
      const answer = await deskRequest<{ progress: DeskProgress }>(slug, 'submit', {
        token,
        values,
        activeMs,
        idleMs,
      })
      if (answer.kind === 'offline') break
      // signed out: it stays here until the rater is back
      if (answer.kind === 'refused' && answer.status === 401) {
        set({ notice: answer.message })
        break
      }
      forgetUnsent(slug, token)
      forgetDraft(slug, token)
      // with this one out of the way there may be another item
      if (latest.current.phase === 'nothing left') claimAgain()
      if (answer.kind === 'done') set({ progress: answer.value.progress })
      else set({ notice: answer.message, previous: null })
    }
    set({ unsent: unsentRatings(slug).length })
  }, [slug, latest, set, claimAgain])

  useEffect(() => {
    const again = () => void flush()
    window.addEventListener('online', again)
    const timer = setInterval(() => {
      if (unsentRatings(slug).length > 0) again()
    }, RETRY_MS)
    return () => {
      window.removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [flush, slug])

  return flush
}
