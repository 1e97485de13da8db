import { Tag } from '@/components/ui/tag'
import type { Axis, Instrument } from '@/lib/studies/instruments/instrument'
import { wordingAtLength } from '@/lib/studies/instruments/wording'

/** Every question of an instrument with its options, and how faithful its words are. */
export function InstrumentQuestions({ instrument }: { instrument: Pick<Instrument, 'axes' | 'itemAxes'> }) {
  return (
    <ol className="grid gap-5">
      {instrument.axes.map((axis, place) => (
        <li key={axis.id} className="grid grid-cols-[1.6rem_minmax(0,1fr)]">
          <span className="num text-faint">{place + 1}</span>
          <AxisQuestion axis={axis} isRepeated={instrument.itemAxes?.template === axis.id} />
        </li>
      ))}
    </ol>
  )
}

function AxisQuestion({ axis, isRepeated }: { axis: Axis; isRepeated: boolean }) {
  const rules = [
    isRepeated && 'asked for each claim or criterion of the question',
    axis.repeatable && 'can be answered several times',
    axis.appliesTo && `asked for each entry of “${axis.appliesTo}”`,
    axis.multiple && 'several options at once',
    axis.requiresFreeText && 'needs a text',
    axis.spanSource && 'marks in the text',
    axis.showIf && `only where “${axis.showIf.axis}” is ${axis.showIf.in.join(' or ')}`,
  ].filter((rule): rule is string => typeof rule === 'string')
  return (
    <div className="grid gap-1.5">
      <p className="font-[540]">{axis.question}</p>
      {axis.help && <p className="text-soft text-sm">{axis.help}</p>}
      {axis.options.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {axis.options
            .toSorted((a, b) => a.order - b.order)
            .map(({ value, label, missing }) => (
              <li key={value}>
                <Tag tone={axis.favourable.includes(value) ? 'better' : 'neutral'}>
                  {label}
                  {missing && ' (counts as missing)'}
                </Tag>
              </li>
            ))}
        </ul>
      )}
      <p className="text-faint text-xs">
        {[
          wordingAtLength[axis.wording],
          axis.optionsWording && axis.optionsWording !== axis.wording
            ? `options: ${wordingAtLength[axis.optionsWording]}`
            : null,
          ...rules,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
