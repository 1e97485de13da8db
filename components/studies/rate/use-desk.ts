'use client'

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { checkRating, withoutUnasked } from '@/lib/studies/instruments/check-rating'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { DeskInstrument, DeskProgress, DeskReply, DeskWork } from '@/lib/studies/rating/desk'
import type { AxisAnswer, RatingValues } from '@/lib/studies/rating/values'
import { deskRequest } from './desk-request'
import { RETRY_MS, SAVE_AFTER_MS } from './desk-rhythm'
import { merge, startOf } from './desk-state'
import {
  forgetDraft,
  type KeptDraft,
  keepDraft,
  keepUnsent,
  keptDraft,
  roundTimes,
  unsentRatings,
} from './kept-drafts'
import { useHeartbeat } from './use-heartbeat'
import { useOutbox } from './use-outbox'
import { useWorkClock } from './use-work-clock'

/**
 * The rating page's whole behaviour: claims, keeps every change at once (here, then on the server), fetches the next item
 * ahead, submits without waiting, and sends again what the network lost.
 */
export function useDesk(slug: string, instrument: DeskInstrument, initial: DeskProgress) {
  const [state, set] = useReducer(merge, initial, startOf)
  const clock = useWorkClock()
  const sequence = useRef(0)
  /** The values as they are now: two quick changes must not both start from the last rendering. */
  const entered = useRef<RatingValues>({})
  const ahead = useRef<Promise<DeskReply | null> | null>(null)
  /** The rating submitted last, on its way. */
  const sending = useRef<Promise<void>>(Promise.resolve())
  const saveTimer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const [retry, setRetry] = useState(0)
  const latest = useRef(state)
  latest.current = state
  // the checks read axes and mode only, which the browser's part of the instrument has
  const rules = useMemo(() => instrument as Instrument, [instrument])

  const show = useCallback(
    (work: DeskWork | null, progress: DeskProgress) => {
      const isSentLater = unsentRatings(slug).some(({ token }) => token === work?.token)
      if (!work || isSentLater)
        return set({ work: null, values: {}, progress, phase: 'nothing left', issues: [] })
      const kept = work.isSubmitted ? null : keptDraft(slug, work.token)
      const isNewer = kept !== null && kept.sequence > work.sequence
      sequence.current = Math.max(work.sequence, kept?.sequence ?? 0)
      clock.restart(isNewer ? kept : work)
      entered.current = isNewer ? kept.values : work.values
      set({
        work,
        values: entered.current,
        progress,
        phase: 'rating',
        issues: [],
        save: isNewer ? 'kept here' : 'saved',
      })
      window.scrollTo(0, 0)
    },
    [slug, clock.restart],
  )

  const claimAgain = useCallback(() => setRetry((count) => count + 1), [])

  const claim = useCallback(
    async (besides?: string): Promise<DeskReply | null> => {
      const answer = await deskRequest<DeskReply>(slug, 'claim', besides ? { besides } : {})
      if (answer.kind === 'done') return answer.value
      if (besides) return null
      if (answer.kind === 'refused') set({ phase: 'stopped', notice: answer.message })
      else setTimeout(claimAgain, RETRY_MS)
      return null
    },
    [slug, claimAgain],
  )

  const flush = useOutbox(slug, latest, set, claimAgain)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `retry` is the wish to claim again
  useEffect(() => {
    let isCurrent = true
    // what waits is sent first: an item that is rated here, but not there yet, would be handed out again
    void flush()
      .then(() => claim())
      .then((reply) => {
        if (reply && isCurrent) show(reply.work, reply.progress)
      })
    return () => {
      isCurrent = false
    }
  }, [claim, flush, show, retry])

  const saveNow = useCallback(async () => {
    const { work } = latest.current
    if (!work || work.isSubmitted) return
    const values = entered.current
    const saving = sequence.current
    const draft: KeptDraft = { token: work.token, values, sequence: saving, ...clock.times.current }
    set({ save: 'saving' })
    const answer = await deskRequest(slug, 'draft', roundTimes(draft))
    if (latest.current.work?.token !== work.token || sequence.current !== saving) return
    if (answer.kind === 'done') {
      forgetDraft(slug, work.token)
      set({ save: 'saved', savedAt: Date.now() })
    } else if (answer.kind === 'offline') {
      set({ save: keepDraft(slug, draft) ? 'kept here' : 'not saved' })
      saveTimer.current = setTimeout(() => void saveNow(), RETRY_MS)
    } else set({ save: 'kept here', notice: answer.message })
  }, [slug, clock.times])

  /** Changes an answer: kept in this browser at once, on the server a moment later. */
  const answer = useCallback(
    (key: string, change: AxisAnswer | null) => {
      const { work } = latest.current
      if (!work) return
      const { [key]: _old, ...others } = entered.current
      entered.current = change === null ? others : { ...others, [key]: change }
      sequence.current++
      const draft = {
        token: work.token,
        values: entered.current,
        sequence: sequence.current,
        ...clock.times.current,
      }
      // a change to a submitted rating is sent by its own button, and kept nowhere before
      const isKept = work.isSubmitted || keepDraft(slug, draft)
      set({ values: entered.current, issues: [], save: isKept ? 'saving' : 'not saved' })
      if (saveTimer.current) clearTimeout(saveTimer.current)
      saveTimer.current = setTimeout(() => void saveNow(), SAVE_AFTER_MS)
    },
    [slug, saveNow, clock.times],
  )

  useHeartbeat(slug, latest)

  // the next item is fetched while this one is read, but not before the last rating has arrived: it would come again
  const { work: atHand } = state
  useEffect(() => {
    if (atHand && !atHand.isSubmitted) ahead.current = sending.current.then(() => claim(atHand.token))
  }, [atHand, claim])

  const goOn = useCallback(async () => {
    const reply = (await ahead.current) ?? null
    ahead.current = null
    if (reply?.work) return show(reply.work, reply.progress)
    set({ work: null, values: {}, phase: 'loading', issues: [] })
    await sending.current
    const claimed = await claim()
    if (claimed) show(claimed.work, claimed.progress)
  }, [claim, show])

  /** Opens a submitted rating again. */
  const look = useCallback(
    async (token: string) => {
      const answered = await deskRequest<{ work: DeskWork | null }>(slug, 'look', { token })
      const found = answered.kind === 'done' ? answered.value.work : null
      if (found) show(found, latest.current.progress)
      else set({ notice: 'That rating cannot be opened at the moment.' })
      return found !== null
    },
    [slug, show],
  )

  const submit = useCallback(async () => {
    const { work } = latest.current
    if (!work) return
    const complete = withoutUnasked(rules, entered.current)
    const issues = checkRating(rules, complete, {
      fields: work.fields,
      answers: work.answers.map(({ raw }) => raw),
      context: null,
      reference: null,
    })
      // marks in context and reference are checked by the server, which has their text
      .filter(({ kind }) => kind === 'missing')
    if (issues.length > 0) return set({ issues })
    if (saveTimer.current) clearTimeout(saveTimer.current)
    if (work.expected) return goOn()
    if (work.isSubmitted) {
      const revised = await deskRequest<{ progress: DeskProgress }>(slug, 'revise', {
        token: work.token,
        values: complete,
      })
      set(
        revised.kind === 'done'
          ? { notice: null, previous: null }
          : {
              notice:
                revised.kind === 'offline'
                  ? 'No connection: the change was not sent. Try again.'
                  : revised.message,
            },
      )
      if (revised.kind !== 'offline') await goOn()
      return
    }
    const rating = roundTimes({
      token: work.token,
      values: complete,
      sequence: sequence.current,
      ...clock.times.current,
    })
    // a practice item is answered with what was expected; and what cannot be kept here has to wait for the server too
    if (work.isPractice || !keepUnsent(slug, rating)) {
      const sent = await deskRequest(slug, 'submit', {
        token: rating.token,
        values: rating.values,
        activeMs: rating.activeMs,
        idleMs: rating.idleMs,
      })
      if (sent.kind !== 'done')
        return set({
          notice: sent.kind === 'offline' ? 'No connection: not submitted yet. Try again.' : sent.message,
        })
      forgetDraft(slug, work.token)
    }
    set(({ progress, inSession }) => ({
      previous: work.token,
      notice: null,
      inSession: inSession + 1,
      unsent: unsentRatings(slug).length,
      progress: { ...progress, done: progress.done + 1, left: Math.max(0, progress.left - 1) },
    }))
    if (work.isPractice && (await look(work.token))) return
    sending.current = flush()
    await goOn()
  }, [rules, slug, goOn, flush, look, clock.times])

  const giveBack = useCallback(
    async (act: 'skip' | 'decline', reason?: string) => {
      const { work } = latest.current
      if (!work) return
      const given = await deskRequest(slug, act, { token: work.token, ...(reason ? { reason } : {}) })
      if (given.kind === 'refused') return set({ notice: given.message })
      if (given.kind === 'offline')
        return set({ notice: 'No connection: the item is still yours. Try again.' })
      forgetDraft(slug, work.token)
      await goOn()
    },
    [slug, goOn],
  )

  /** Opens the rating just submitted again, to change it. */
  const lookBack = useCallback(async () => {
    const { previous } = latest.current
    if (!previous) return
    await flush()
    await look(previous)
  }, [look, flush])

  return {
    state,
    clock,
    answer,
    submit,
    giveBack,
    lookBack,
    dismiss: useCallback(() => set({ notice: null }), []),
  }
}
