import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlStyle } from './control-style'

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={4}
      className={classNames(controlStyle, 'field-sizing-content min-h-24 py-2', className)}
      {...rest}
    />
  )
}
