import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'

interface LinkButtonProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant
  size?: ButtonSize
}

/**
 * A link that looks like a button: it leads somewhere, it does not change anything. Not fetched ahead: most lead to pages
 * of one's own, which no cache answers.
 */
export function LinkButton({ variant = 'secondary', size = 'medium', className, ...rest }: LinkButtonProps) {
  return <Link prefetch={false} className={buttonStyle(variant, size, className)} {...rest} />
}
