import type { FieldControl } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type InstrumentMode, instrumentModes } from '@/lib/studies/instruments/instrument'
import { modeWords } from '@/lib/studies/instruments/mode-words'

export interface InstrumentChoice {
  id: string
  title: string
  mode: InstrumentMode
  /** "Singhal et al. 2023". */
  source: string
  axes: number
}

interface InstrumentSelectProps extends FieldControl {
  choices: readonly InstrumentChoice[]
  chosen: string
}

/** Published instruments by what the rater has before them. */
export function InstrumentSelect({ choices, chosen, ...control }: InstrumentSelectProps) {
  return (
    <Select {...control} name="instrument" defaultValue={chosen}>
      <option value="">choose …</option>
      {instrumentModes.map((mode) => (
        <optgroup key={mode} label={modeWords[mode]}>
          {choices
            .filter((choice) => choice.mode === mode)
            .map(({ id, title, source, axes }) => (
              <option key={id} value={id}>
                {title} ({source}, {axes} {axes === 1 ? 'question' : 'questions'})
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  )
}
