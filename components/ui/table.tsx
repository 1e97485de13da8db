import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { ScrollFrame } from './scroll-frame'

interface TableProps extends ComponentProps<'table'> {
  /** What the table holds, for those who do not see it; also names the region that scrolls on narrow screens. */
  label: string
  children: ReactNode
}

/** A table that scrolls inside its own frame rather than widening the page. */
export function Table({ label, className, children, ...rest }: TableProps) {
  return (
    <ScrollFrame label={label}>
      <table className={classNames('w-full border-collapse text-left', className)} {...rest}>
        {children}
      </table>
    </ScrollFrame>
  )
}

interface HeadCellProps extends ComponentProps<'th'> {
  numeric?: boolean
}

export function HeadCell({ numeric, className, ...rest }: HeadCellProps) {
  return (
    <th
      scope="col"
      className={classNames(
        'border-line border-b px-2.5 py-2 align-bottom font-medium text-faint text-xs first:pl-0 last:pr-0',
        numeric && 'text-right',
        className,
      )}
      {...rest}
    />
  )
}

/** The cell that names its row. */
export function RowHead({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      className={classNames(
        'border-hair border-b px-2.5 py-2 text-left align-middle font-[560] first:pl-0',
        className,
      )}
      {...rest}
    />
  )
}

interface CellProps extends ComponentProps<'td'> {
  numeric?: boolean
}

export function Cell({ numeric, className, ...rest }: CellProps) {
  return (
    <td
      className={classNames(
        'border-hair border-b px-2.5 py-2 align-middle first:pl-0 last:pr-0',
        numeric && 'num whitespace-nowrap text-right',
        className,
      )}
      {...rest}
    />
  )
}
