import { classNames } from '@/components/ui/class-names'
import type { Axis, Option } from '@/lib/studies/instruments/instrument'

interface OptionListProps {
  name: string
  axis: Axis
  chosen: readonly string[]
  /** Shows the key of each option: this question has the keyboard. */
  hasKeys: boolean
  onChoose: (value: string) => void
}

/** Digits for the first nine options, then letters that no other key uses. */
export const optionKeys = [...'123456789', ...'abdefgh']

export const inOrder = (options: readonly Option[]): Option[] => options.toSorted((a, b) => a.order - b.order)

/** The options of a question, each with its key. Native radios or boxes: screen readers and arrow keys know them. */
export function OptionList({ name, axis, chosen, hasKeys, onChoose }: OptionListProps) {
  return (
    <div className="grid gap-1.5">
      {inOrder(axis.options).map((option, place) => (
        <label
          key={option.value}
          className={classNames(
            'flex min-h-11 items-center gap-2.5 rounded-md border border-line px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
            option.missing && 'text-soft',
          )}
        >
          <input
            type={axis.multiple ? 'checkbox' : 'radio'}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={() => onChoose(option.value)}
            className="accent-accent focus-visible:outline-none"
          />
          <span className="min-w-0">
            {option.label}
            {option.definition && <span className="block text-faint text-sm">{option.definition}</span>}
          </span>
          {hasKeys && optionKeys[place] && <Key>{optionKeys[place]}</Key>}
        </label>
      ))}
    </div>
  )
}

export function Key({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="ml-auto rounded-sm border border-line border-b-2 bg-paper px-1.5 font-sans text-soft text-xs pointer-coarse:hidden"
    >
      {children}
    </span>
  )
}
