'use client'

import type { FormAction } from '@/lib/forms/form-state'
import { withoutUnasked } from '@/lib/studies/instruments/check-rating'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { DeskInstrument, DeskWork } from '@/lib/studies/rating/desk'
import { DeskPreview } from './desk-preview'
import { StudyForm } from './study-form'

interface ExpectedFormProps {
  action: FormAction<never>
  slug: string
  questionId: string
  instrument: DeskInstrument
  work: DeskWork
}

/** What a calibration or gold question should get, given by rating it oneself. Questions left open are not checked. */
export function ExpectedForm({ action, slug, questionId, instrument, work }: ExpectedFormProps) {
  return (
    <DeskPreview instrument={instrument} work={work}>
      {(values) => (
        <div className="mt-4">
          <StudyForm
            action={action}
            slug={slug}
            fields={{
              questionId,
              expected: JSON.stringify(withoutUnasked(instrument as Instrument, values)),
            }}
            submit="These are the expected answers"
          />
        </div>
      )}
    </DeskPreview>
  )
}
