import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlStyle } from './control-style'

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      className={classNames(controlStyle, 'h-10 read-only:bg-hair pointer-coarse:h-11', className)}
      {...rest}
    />
  )
}
