'use client'

import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { axesFor, isAsked } from '@/lib/studies/instruments/axes-for'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { DeskInstrument, DeskProgress } from '@/lib/studies/rating/desk'
import { AxisList } from './axis-list'
import { axisSummary } from './axis-summary'
import { DeclineForm } from './decline-form'
import { DeskBar } from './desk-bar'
import { DeskMessage, DeskRest } from './desk-messages'
import { DeskTop } from './desk-top'
import { PracticeFeedback } from './practice-feedback'
import { ReadingPane } from './reading-pane'
import { useDesk } from './use-desk'
import { useDeskKeys } from './use-desk-keys'

interface DeskProps {
  slug: string
  title: string
  instrument: DeskInstrument
  progress: DeskProgress
  sessionCap: number | null
  breakAfterMinutes: number
}

/** Rating is reading: the answer at reading size, one question open at a time, a key for each option. Nothing else. */
export function Desk({ slug, title, instrument, progress, sessionCap, breakAfterMinutes }: DeskProps) {
  const { state, clock, answer, submit, giveBack, lookBack, dismiss } = useDesk(slug, instrument, progress)
  const { work, values } = state
  // the rules read axes and mode only, which the browser's part of the instrument has
  const rules = instrument as Instrument
  const asked = useMemo(
    () => (work ? axesFor(rules, work).filter(({ axis }) => isAsked(rules, axis, values)) : []),
    [rules, work, values],
  )
  const texts = useMemo(() => work?.answers.map(({ raw }) => raw) ?? [], [work])
  const [openKey, setOpenKey] = useState<string | null>(null)
  const [restedMs, setRestedMs] = useState(0)
  const open =
    asked.find(({ key }) => key === openKey) ??
    asked.find((entry) => axisSummary(entry, values) === null) ??
    null
  const token = work?.token

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new item starts at its first open question
  useEffect(() => setOpenKey(null), [token])
  useEffect(() => {
    const [issue] = state.issues
    if (issue) setOpenKey(issue.key.replace(/#\d+$/, ''))
  }, [state.issues])
  const expected = work?.expected ?? null
  // after a practice item there is nothing left to answer: Enter goes on
  useDeskKeys({
    asked: expected ? [] : asked,
    open: expected ? null : open,
    values,
    onOpen: setOpenKey,
    onAnswer: answer,
    onSubmit: () => void submit(),
  })

  const minutesAtWork = (clock.sessionActiveMs.current - restedMs) / 60_000
  const isCapped = sessionCap !== null && state.inSession >= sessionCap
  return (
    <div data-focus-mode className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <DeskTop title={title} slug={slug} progress={state.progress} />
      {isCapped ? (
        <DeskMessage title="Enough for this sitting">
          You have rated {state.inSession} items, as many as this study wants in one go: tired eyes judge
          differently. Everything is saved. Come back later.
        </DeskMessage>
      ) : state.phase !== 'rating' || !work ? (
        <DeskRest phase={state.phase} notice={state.notice} slug={slug} unsent={state.unsent} />
      ) : (
        <>
          <div className="grid min-h-0 lg:grid-cols-[minmax(0,1fr)_29rem]">
            <ReadingPane work={work} mode={instrument.mode}>
              {state.inSession > 0 && minutesAtWork >= breakAfterMinutes && (
                <Notice className="mb-6" title={`${Math.round(minutesAtWork)} minutes of reading`}>
                  A short break keeps judgement even. Your place is kept.{' '}
                  <Button size="small" onClick={() => setRestedMs(clock.sessionActiveMs.current)}>
                    Go on
                  </Button>
                </Notice>
              )}
              {work.isPractice && !expected && (
                <Notice className="mb-6" title="A practice item">
                  It does not count. Once you submit it, you see what was expected.
                </Notice>
              )}
              {state.notice && (
                <Notice kind="warning" live className="mb-6">
                  {state.notice}{' '}
                  <Button size="small" variant="quiet" onClick={dismiss}>
                    Close
                  </Button>
                </Notice>
              )}
            </ReadingPane>
            <section
              aria-label="Your rating"
              className="grid content-start gap-1 border-line bg-raised px-4 py-6 max-lg:border-t sm:px-7 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto lg:border-l"
            >
              {expected ? (
                <PracticeFeedback asked={asked} values={values} expected={expected} />
              ) : (
                <AxisList
                  asked={asked}
                  openKey={open?.key ?? null}
                  instrument={rules}
                  values={values}
                  texts={texts}
                  issues={state.issues}
                  onOpen={setOpenKey}
                  onAnswer={answer}
                />
              )}
            </section>
          </div>
          <DeskBar
            save={state.save}
            savedAt={state.savedAt}
            unsent={state.unsent}
            isRevision={work.isSubmitted && !expected}
            isShowingExpected={expected !== null}
            hasPrevious={state.previous !== null && !work.isSubmitted}
            onSubmit={() => void submit()}
            onLookBack={() => void lookBack()}
          >
            <Button variant="quiet" onClick={() => void giveBack('skip')}>
              Later
            </Button>
            <Dialog label="Cannot rate" title="Why can it not be rated?" variant="quiet">
              {(close) => (
                <DeclineForm onDecline={(reason) => void giveBack('decline', reason).then(close)} />
              )}
            </Dialog>
          </DeskBar>
        </>
      )}
    </div>
  )
}
