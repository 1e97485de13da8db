import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** What a field hands to its control, so that label, hint and error belong to it. */
export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  /** Unique on the page; the control's id. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | readonly string[] | null
  /** Says "optional" beside the label; everything else is required. */
  optional?: boolean
  className?: string
  children: (control: FieldControl) => ReactNode
}

/** A labelled control with its hint and its error: `<Field …>{(control) => <TextInput {...control} name="…" />}</Field>`. */
export function Field({ id, label, hint, error, optional, className, children }: FieldProps) {
  const errors = typeof error === 'string' ? [error] : (error ?? [])
  const described = [hint ? `${id}-hint` : null, errors.length > 0 ? `${id}-error` : null].filter(Boolean)
  return (
    <div className={classNames('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className="font-[540]">
        {label}
        {optional && <span className="ml-1.5 font-normal text-faint text-sm">optional</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-soft text-sm">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': errors.length > 0 || undefined,
      })}
      {errors.length > 0 && <FieldError id={`${id}-error`}>{errors.join(' ')}</FieldError>}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-sm text-worse">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  )
}
