'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'
import type { ButtonSize, ButtonVariant } from './button-style'

interface SubmitButtonProps {
  children: ReactNode
  /** Shown while the form's action runs. */
  pendingLabel?: string
  variant?: ButtonVariant
  size?: ButtonSize
  name?: string
  value?: string
}

/** Submits the form it stands in and says so while the action runs, so that nobody presses twice. */
export function SubmitButton({
  children,
  pendingLabel = 'One moment …',
  variant = 'primary',
  size,
  name,
  value,
}: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" variant={variant} size={size} name={name} value={value} disabled={pending}>
      {pending ? pendingLabel : children}
    </Button>
  )
}
