import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface Fact {
  term: string
  value: ReactNode
}

interface FactsProps {
  facts: readonly Fact[]
  /** `line`: beside each other between two rules; `list`: term and value in two columns. */
  layout?: 'line' | 'list'
}

/** Facts of a thing as a definition list. */
export function Facts({ facts, layout = 'line' }: FactsProps) {
  const isLine = layout === 'line'
  return (
    <dl
      className={classNames(
        'text-sm',
        isLine
          ? 'flex flex-wrap gap-x-7 gap-y-3 border-line border-y py-3.5'
          : 'grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-6 gap-y-2',
      )}
    >
      {facts.map(({ term, value }) => (
        <div key={term} className={classNames(!isLine && 'col-span-2 grid grid-cols-subgrid')}>
          <dt className={classNames('text-faint', isLine && 'text-xs')}>{term}</dt>
          <dd className="num min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
