import type { ComponentProps, ReactNode } from 'react'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
}

/** One yes-or-no, its label part of the target. */
export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-6 items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:py-2">
      <input type="checkbox" className="mt-[0.2em] size-4 shrink-0 accent-accent" {...rest} />
      <span>
        {label}
        {hint && <span className="block text-soft text-sm">{hint}</span>}
      </span>
    </label>
  )
}
