import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'

interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant
  size?: ButtonSize
}

/** A button; `type` is "button" unless said otherwise, so that none submits a form by accident. */
export function Button({ variant = 'secondary', size = 'medium', className, ...rest }: ButtonProps) {
  return <button type="button" className={buttonStyle(variant, size, className)} {...rest} />
}
