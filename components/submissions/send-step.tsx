import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Change, Draft } from './draft'
import { Step } from './step'
import { UploadStatus } from './upload-status'
import type { UploadState } from './use-upload'

interface SendStepProps {
  draft: Draft
  change: Change
  /** What will be submitted, in one sentence. */
  summary: string
  /** What must be done first; empty when it can be sent. */
  missing: readonly string[]
  upload: UploadState
  onSend: () => void
  onStop: () => void
  ruleTitle: string
  disabled: boolean
}

/** Looks back over what will be sent, sends it, shows how far it is. */
export function SendStep(props: SendStepProps) {
  const { draft, change, summary, missing, upload, onSend, onStop, ruleTitle, disabled } = props
  return (
    <Step
      number={5}
      title="Submit"
      lead="The result is private at first: you see the score, then decide whether to publish it."
    >
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <Field id="run" label="Run" hint="Repeats count 1, 2, 3 …">
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              pattern="[1-9][0-9]{0,3}"
              value={draft.run}
              disabled={disabled}
              onChange={(event) => change('run', event.target.value.replace(/[^0-9]/g, ''))}
            />
          )}
        </Field>
        <Field id="notes" label="Notes" hint="For readers of the submission." optional>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              className="min-h-10"
              maxLength={2000}
              value={draft.notes}
              disabled={disabled}
              onChange={(event) => change('notes', event.target.value)}
            />
          )}
        </Field>
      </div>
      <UploadStatus upload={upload} onStop={onStop} ruleTitle={ruleTitle} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant="primary"
          disabled={disabled}
          aria-disabled={missing.length > 0 || undefined}
          aria-describedby="before-sending"
          onClick={() => missing.length === 0 && onSend()}
        >
          {disabled ? 'Submitting …' : 'Submit'}
        </Button>
        <p id="before-sending" className="min-w-0 flex-1 basis-[16rem] text-soft text-sm" aria-live="polite">
          {missing.length > 0 ? `Before submitting: ${missing.join('; ')}.` : summary}
        </p>
      </div>
    </Step>
  )
}
