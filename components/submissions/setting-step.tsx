import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Change, Draft } from './draft'
import { Step } from './step'

interface SettingStepProps {
  draft: Draft
  change: Change
  /** Contexts that the benchmark suggests. */
  contexts: readonly string[]
  disabled: boolean
}

/** How the system was run, or plainly that it is not stated. */
export function SettingStep({ draft, change, contexts, disabled }: SettingStepProps) {
  return (
    <Step
      number={3}
      title="Setting"
      lead="Two results are comparable only where both state an entry and agree. What is left empty counts as not stated."
    >
      <RadioGroup
        name="setting"
        legend="How it was run"
        value={draft.setting}
        onChange={(value) => change('setting', value === 'stated' ? 'stated' : 'not-stated')}
        inline
        options={[
          { value: 'stated', label: 'I state the setting', disabled },
          { value: 'not-stated', label: 'Not stated', disabled },
        ]}
      />
      {draft.setting === 'not-stated' && (
        <p className="max-w-[62ch] text-soft text-sm">
          The board will say “setting not stated” beside the result, and comparisons will say that they cannot
          be told to be fair.
        </p>
      )}
      {draft.setting === 'stated' && (
        <SettingFields draft={draft} change={change} contexts={contexts} disabled={disabled} />
      )}
    </Step>
  )
}

function SettingFields({ draft, change, contexts, disabled }: SettingStepProps) {
  const claim = (id: 'chainOfThought' | 'fineTuned', label: string, hint: string) => (
    <Field id={id} label={label} hint={hint} optional>
      {(control) => (
        <Select
          {...control}
          value={draft[id]}
          disabled={disabled}
          onChange={(event) => change(id, event.target.value as Draft[typeof id])}
        >
          <option value="">Not stated</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
        </Select>
      )}
    </Field>
  )
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id="shots" label="Shots" hint="Worked examples in the prompt; 0 for none." optional>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              pattern="[0-9]{1,4}"
              value={draft.shots}
              disabled={disabled}
              onChange={(event) => change('shots', event.target.value.replace(/[^0-9]/g, ''))}
            />
          )}
        </Field>
        <Field id="context" label="Context shown" hint="What the system saw beside the question." optional>
          {(control) => (
            <>
              <TextInput
                {...control}
                list="contexts"
                maxLength={120}
                value={draft.context}
                disabled={disabled}
                onChange={(event) => change('context', event.target.value)}
              />
              <datalist id="contexts">
                {contexts.map((context) => (
                  <option key={context} value={context} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        {claim('chainOfThought', 'Chain of thought', 'Whether it reasoned before it answered.')}
        {claim('fineTuned', 'Fine-tuned for this benchmark', 'On its training data.')}
        <Field
          id="decoding"
          label="Decoding"
          hint="Such as greedy, or temperature 0.7, majority of 5."
          optional
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={200}
              value={draft.decoding}
              disabled={disabled}
              onChange={(event) => change('decoding', event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field
        id="prompt"
        label="Prompt"
        hint="The template as it was sent, with a mark where the question goes."
        optional
      >
        {(control) => (
          <Textarea
            {...control}
            maxLength={8000}
            value={draft.prompt}
            disabled={disabled}
            onChange={(event) => change('prompt', event.target.value)}
          />
        )}
      </Field>
    </>
  )
}
