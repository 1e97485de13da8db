import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { type AskedAxis, entriesOf, entryKey, isAsked } from '@/lib/studies/instruments/axes-for'
import type { Axis, Instrument } from '@/lib/studies/instruments/instrument'
import { answerName } from '@/lib/studies/rating/answer-name'
import type { AxisAnswer, RatingValues } from '@/lib/studies/rating/values'
import { OptionList } from './option-list'
import { RankingField } from './ranking-field'
import { SpanMarker } from './span-marker'

interface AxisFieldProps {
  asked: AskedAxis
  instrument: Instrument
  values: RatingValues
  texts: readonly string[]
  hasKeys: boolean
  onAnswer: (key: string, answer: AxisAnswer | null) => void
}

const blank: AxisAnswer = { values: [] }

/** The controls of one question: options, order, marks, text, or a list of entries, as its axis asks. */
export function AxisField({ asked, instrument, values, texts, hasKeys, onAnswer }: AxisFieldProps) {
  const { axis, key, followers } = asked
  if (!axis.repeatable) {
    return (
      <Controls
        name={key}
        axis={axis}
        answer={values[key]}
        texts={texts}
        hasKeys={hasKeys}
        onAnswer={(answer) => onAnswer(key, answer)}
      />
    )
  }
  const entries = entriesOf(axis.id, values)
  const next = (entries.at(-1) ?? -1) + 1
  const remove = (entry: number) => {
    for (const id of [axis.id, ...followers.map((follower) => follower.id)])
      onAnswer(entryKey(id, entry), null)
  }
  return (
    <div className="grid gap-4">
      {entries.map((entry, place) => (
        <fieldset key={entry} className="grid gap-3 rounded-md border border-line p-3">
          <legend className="px-1 font-[560] text-sm">
            {axis.label} {place + 1}
          </legend>
          {[axis, ...followers]
            .filter((part) => isAsked(instrument, part, values, entry))
            .map((part) => {
              const name = entryKey(part.id, entry)
              return (
                <div key={name} className="grid gap-2">
                  {part !== axis && <p className="text-sm">{part.question}</p>}
                  <Controls
                    name={name}
                    axis={part}
                    answer={values[name]}
                    texts={texts}
                    hasKeys={false}
                    onAnswer={(answer) => onAnswer(name, answer)}
                  />
                </div>
              )
            })}
          <div>
            <Button size="small" variant="quiet" onClick={() => remove(entry)}>
              Remove
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onAnswer(entryKey(axis.id, next), blank)}>
          {entries.length === 0 ? `Add ${axis.label.toLowerCase()}` : 'Add another'}
        </Button>
        {entries.length === 0 && <span className="ml-3 text-soft text-sm">None: go on without.</span>}
      </div>
    </div>
  )
}

interface ControlsProps {
  name: string
  axis: Axis
  answer: AxisAnswer | undefined
  texts: readonly string[]
  hasKeys: boolean
  onAnswer: (answer: AxisAnswer) => void
}

function Controls({ name, axis, answer = blank, texts, hasKeys, onAnswer }: ControlsProps) {
  return (
    <div className="grid gap-3">
      {axis.rankItems !== undefined ? (
        <RankingField
          count={texts.length}
          ranking={answer.ranking ?? []}
          tiesAllowed={axis.tiesAllowed ?? false}
          nameOf={(place) => answerName('ranking', place, texts.length)}
          onChange={(ranking) => onAnswer({ ...answer, ranking })}
        />
      ) : (
        axis.options.length > 0 && (
          <OptionList
            name={name}
            axis={axis}
            chosen={answer.values}
            hasKeys={hasKeys}
            onChoose={(value) => onAnswer(chosen(axis, answer, value))}
          />
        )
      )}
      {axis.spanSource !== undefined && (
        <SpanMarker
          texts={texts}
          spans={answer.spans ?? []}
          onChange={(spans) => onAnswer({ ...answer, spans })}
        />
      )}
      {axis.requiresFreeText && (
        <Field id={`${name}-text`} label={axis.freeTextLabel ?? 'In your words'}>
          {(control) => (
            <Textarea
              {...control}
              value={answer.comment ?? ''}
              maxLength={20_000}
              onChange={(event) => onAnswer({ ...answer, comment: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  )
}

/** The answer with an option chosen: in place of the other, or ticked and unticked where several may be. */
export function chosen(axis: Axis, answer: AxisAnswer, value: string): AxisAnswer {
  if (!axis.multiple) return { ...answer, values: [value] }
  const isTicked = answer.values.includes(value)
  return {
    ...answer,
    values: isTicked ? answer.values.filter((other) => other !== value) : [...answer.values, value],
  }
}
