import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlStyle } from './control-style'

interface SelectProps extends Omit<ComponentProps<'select'>, 'size'> {
  /** `small` stands in a row of small buttons. */
  size?: 'small' | 'normal'
}

/** The browser's own select, dressed: keyboard, screen reader and phone wheel come with it. */
export function Select({ className, size = 'normal', children, ...rest }: SelectProps) {
  return (
    <span className={classNames('relative block', className)}>
      <select
        className={classNames(
          controlStyle,
          'appearance-none pr-8 pointer-coarse:h-11',
          size === 'small' ? 'h-8 text-sm' : 'h-10',
        )}
        {...rest}
      >
        {children}
      </select>
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className="pointer-events-none absolute top-1/2 right-3 size-3 -translate-y-1/2 fill-none stroke-[1.5] stroke-soft"
      >
        <path d="M2.5 4.5 6 8l3.5-3.5" />
      </svg>
    </span>
  )
}
