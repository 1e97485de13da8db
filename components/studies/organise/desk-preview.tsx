'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { axesFor, isAsked } from '@/lib/studies/instruments/axes-for'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { DeskInstrument, DeskWork } from '@/lib/studies/rating/desk'
import type { RatingValues } from '@/lib/studies/rating/values'
import { AxisList } from '../rate/axis-list'
import { axisSummary } from '../rate/axis-summary'
import { ReadingPane } from '../rate/reading-pane'
import { useDeskKeys } from '../rate/use-desk-keys'

interface DeskPreviewProps {
  instrument: DeskInstrument
  work: DeskWork
  /** Below the questions, given what was answered. */
  children?: (values: RatingValues) => ReactNode
}

/** The rater's page with one item, to be tried: the same parts, the same keys, nothing kept. */
export function DeskPreview({ instrument, work, children }: DeskPreviewProps) {
  const [values, setValues] = useState<RatingValues>(work.values)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const rules = instrument as Instrument
  const asked = axesFor(rules, work).filter(({ axis }) => isAsked(rules, axis, values))
  const texts = useMemo(() => work.answers.map(({ raw }) => raw), [work])
  const open =
    asked.find(({ key }) => key === openKey) ??
    asked.find((entry) => axisSummary(entry, values) === null) ??
    null
  const answer = (key: string, change: RatingValues[string] | null) =>
    setValues(({ [key]: _old, ...others }) => (change === null ? others : { ...others, [key]: change }))
  useDeskKeys({ asked, open, values, onOpen: setOpenKey, onAnswer: answer, onSubmit: () => {} })
  return (
    <div className="grid overflow-clip rounded-lg border border-line lg:grid-cols-[minmax(0,1fr)_26rem]">
      <ReadingPane work={work} mode={instrument.mode}>
        {null}
      </ReadingPane>
      <section
        aria-label="Rating"
        className="grid content-start gap-1 border-line bg-raised px-4 py-6 max-lg:border-t sm:px-7 lg:border-l"
      >
        <AxisList
          asked={asked}
          openKey={open?.key ?? null}
          instrument={rules}
          values={values}
          texts={texts}
          issues={[]}
          onOpen={setOpenKey}
          onAnswer={answer}
        />
        {children?.(values)}
      </section>
    </div>
  )
}
