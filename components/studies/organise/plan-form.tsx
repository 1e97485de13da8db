'use client'

import { type ReactNode, useActionState, useDeferredValue, useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, type FormState, fieldError, typedValue, untouched } from '@/lib/forms/form-state'
import type { CompactDesign } from '@/lib/studies/design/compact-design'
import { planOfFields } from '@/lib/studies/design/plan-of-fields'
import type { AdjudicationRule, Allocation, ArmRule, StudyPlan } from '@/lib/studies/plan/plan'
import { PlanEstimate } from './plan-estimate'

interface PlanFormProps {
  action: FormAction<void>
  slug: string
  plan: StudyPlan
  design: CompactDesign
  /** Axes that a third person may decide. */
  adjudicable: readonly { id: string; label: string }[]
}

const allocationWords: Record<Allocation, { label: string; hint: string }> = {
  queue: {
    label: 'Whoever comes',
    hint: 'Each item is rated by so many raters, whoever they are. Best for an open call.',
  },
  blocks: {
    label: 'Balanced blocks',
    hint: 'For a fixed panel: equal loads, and every two raters meet on equally many items.',
  },
  all: { label: 'All rate all', hint: 'Every rater rates every item: few items, or few raters.' },
}
const armWords: Record<ArmRule, { label: string; hint: string }> = {
  free: { label: 'As it comes', hint: 'A rater may meet several answers to a question, at different times.' },
  'same-rater': {
    label: 'Always the same rater',
    hint: 'One rater rates all arms’ answers to a question: differences are within raters.',
  },
  'never-same-rater': {
    label: 'Never the same rater',
    hint: 'A rater sees one answer to a question and no other: nothing is remembered.',
  },
}
const ruleWords: Record<AdjudicationRule, string> = {
  'any-disagreement': 'whenever two differ',
  'no-majority': 'where no option has a majority',
  'two-steps-apart': 'where two lie two steps apart',
}

/** How a study is run, with what that takes beside it while one types. */
export function PlanForm({ action, slug, plan, design, adjudicable }: PlanFormProps) {
  const [state, submit] = useActionState(action, untouched)
  const [current, setCurrent] = useState<StudyPlan | null>(plan)
  const shown = useDeferredValue(current)
  const text = (name: string, saved: unknown) => typedValue(state, name, saved === null ? '' : String(saved))
  const number = (name: string, label: string, saved: number | null, rest: NumberRest = {}) => (
    <NumberField name={name} label={label} value={text(name, saved)} state={state} {...rest} />
  )
  return (
    <form
      action={submit}
      noValidate
      className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]"
      onChange={({ currentTarget }) => {
        const fields = new FormData(currentTarget)
        setCurrent(planOfFields((name) => String(fields.get(name) ?? ''), plan))
      }}
    >
      <input type="hidden" name="slug" value={slug} />
      <div className="grid min-w-0 content-start gap-9">
        {!state.ok && state.message && (
          <Notice kind="error" live>
            {state.message}
          </Notice>
        )}
        <Group title="Who rates what">
          <RadioGroup
            name="allocation"
            legend="Items go to"
            defaultValue={text('allocation', plan.allocation)}
            options={entries(allocationWords)}
            error={fieldError(state, 'allocation')}
          />
          <Row>
            {number('ratersPerItem', 'Raters an item', plan.ratersPerItem)}
            {number('raters', 'Raters expected', plan.raters, {
              optional: true,
              hint: 'Needed for blocks, anchors, gold and calibration.',
            })}
            {number('anchorItems', 'Anchor questions', plan.anchorItems, {
              hint: 'Rated by everybody, so that agreement is known for every pair.',
            })}
          </Row>
          <RadioGroup
            name="arms"
            legend="Several answers to one question"
            defaultValue={text('arms', plan.arms)}
            options={entries(armWords)}
          />
          <Checkbox
            name="matchExpertise"
            value="yes"
            defaultChecked={plan.matchExpertise}
            label="Match expertise"
            hint="A question that names a specialty goes to raters of that specialty alone."
          />
        </Group>
        <Group title="Kind to raters">
          <Row>
            {number('raterCap', 'Most items of one rater', plan.raterCap, { optional: true })}
            {number('sessionCap', 'Most in one sitting', plan.sessionCap, { optional: true })}
            {number('breakAfterMinutes', 'Propose a break after', plan.breakAfterMinutes, {
              hint: 'Minutes of active work.',
            })}
            {number('undoMinutes', 'Own changes possible for', plan.undoMinutes, {
              hint: 'Minutes after submitting.',
            })}
            {number('leaseMinutes', 'An item is held for', plan.leaseMinutes, {
              hint: 'Minutes without a sign of life.',
            })}
          </Row>
        </Group>
        <Group title="Watching quality">
          <Row>
            {number('goldPercent', 'Hidden gold, %', percent(plan.goldRate), { hint: 'Of a rater’s items.' })}
            {number('repeatPercent', 'Hidden repeats, %', percent(plan.repeatRate), {
              hint: 'Own items shown again.',
            })}
            {number('flagBelowSeconds', 'Flag ratings below', plan.flagBelowSeconds, {
              hint: 'Seconds of active time. Nothing is excluded by itself.',
            })}
          </Row>
        </Group>
        <Group title="Time and pay">
          <Row>
            {number('minutesPerRating', 'Minutes for one rating', plan.minutesPerRating)}
            {number('pay', 'Pay for an hour', plan.payPerHour?.amount ?? null, { optional: true })}
            <Field id="currency" label="Currency" optional error={fieldError(state, 'currency')}>
              {(control) => (
                <TextInput
                  {...control}
                  name="currency"
                  maxLength={3}
                  placeholder="EUR"
                  defaultValue={text('currency', plan.payPerHour?.currency ?? '')}
                />
              )}
            </Field>
          </Row>
        </Group>
        {adjudicable.length > 0 && (
          <Group title="Where raters disagree">
            <p className="text-soft text-sm">
              A third person, who does not see who said what, decides by the rule of the question. The raters’
              own answers stay, and the results show both.
            </p>
            <div className="grid gap-3 sm:grid-cols-2">
              {adjudicable.map(({ id, label }) => (
                <Field key={id} id={`rule-${id}`} label={label}>
                  {(control) => (
                    <Select
                      {...control}
                      name="adjudication[]"
                      defaultValue={plan.adjudication[id] ? `${id}=${plan.adjudication[id]}` : ''}
                    >
                      <option value="">nobody decides</option>
                      {entries(ruleWords).map(({ value, label: words }) => (
                        <option key={value} value={`${id}=${value}`}>
                          {words}
                        </option>
                      ))}
                    </Select>
                  )}
                </Field>
              ))}
            </div>
          </Group>
        )}
        <div className="flex items-center gap-4">
          <SubmitButton>Save the plan</SubmitButton>
          <span role="status" className="text-better text-sm">
            {state.ok ? 'Saved.' : ''}
          </span>
        </div>
      </div>
      <aside
        aria-label="What this plan takes"
        className="grid content-start gap-3 rounded-lg border border-line bg-raised p-5 lg:sticky lg:top-4 lg:self-start"
      >
        <h2 className="text-lg">What this plan takes</h2>
        <PlanEstimate design={design} plan={shown} />
      </aside>
    </form>
  )
}

const percent = (rate: number) => Math.round(rate * 1000) / 10

const entries = <Key extends string>(words: Record<Key, string | { label: string; hint: string }>) =>
  (Object.entries(words) as [Key, string | { label: string; hint: string }][]).map(([value, entry]) =>
    typeof entry === 'string' ? { value, label: entry } : { value, ...entry },
  )

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  )
}

const Row = ({ children }: { children: ReactNode }) => (
  <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">{children}</div>
)

interface NumberRest {
  hint?: string
  optional?: boolean
}

interface NumberFieldProps extends NumberRest {
  name: string
  label: string
  value: string
  state: FormState
}

function NumberField({ name, label, value, state, hint, optional }: NumberFieldProps) {
  return (
    <Field id={name} label={label} hint={hint} optional={optional ?? false} error={fieldError(state, name)}>
      {(control) => <TextInput {...control} name={name} inputMode="decimal" defaultValue={value} />}
    </Field>
  )
}
