import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { FieldError } from './field'

export interface RadioOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

interface RadioGroupProps {
  name: string
  legend: ReactNode
  options: readonly RadioOption[]
  hint?: ReactNode
  error?: string | null
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
  required?: boolean
  /** Options beside each other rather than below. */
  inline?: boolean
}

/** One of several, as a fieldset; give `value` and `onChange` to control it, `defaultValue` to leave it to the form. */
export function RadioGroup({
  name,
  legend,
  options,
  hint,
  error,
  inline,
  required,
  ...choice
}: RadioGroupProps) {
  const described = error ? `${name}-error` : undefined
  return (
    <fieldset aria-describedby={described} className="grid gap-1.5">
      <legend className="mb-1.5 font-[540]">{legend}</legend>
      {hint && <p className="-mt-1.5 text-soft text-sm">{hint}</p>}
      <div className={classNames('flex gap-x-5 gap-y-2', inline ? 'flex-wrap' : 'flex-col')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-6 items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:py-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              disabled={option.disabled}
              className="mt-[0.2em] size-4 shrink-0 accent-accent"
              {...(choice.value === undefined
                ? { defaultChecked: choice.defaultValue === option.value }
                : {
                    checked: choice.value === option.value,
                    onChange: () => choice.onChange?.(option.value),
                  })}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-soft text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
