import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

const kinds: Record<NoticeKind, { ground: string; mark: string; word: string; path: string }> = {
  info: { ground: 'bg-accent-wash', mark: 'text-accent', word: 'Note', path: 'M8 7.2v4M8 4.8v.1' },
  success: { ground: 'bg-better-wash', mark: 'text-better', word: 'Done', path: 'm4.8 8.2 2.2 2.2 4.2-4.6' },
  warning: { ground: 'bg-caution-wash', mark: 'text-caution', word: 'Warning', path: 'M8 4.6v4M8 11.1v.1' },
  error: { ground: 'bg-worse-wash', mark: 'text-worse', word: 'Error', path: 'm5.5 5.5 5 5m0-5-5 5' },
}

interface NoticeProps {
  kind?: NoticeKind
  title?: ReactNode
  children?: ReactNode
  /** Announced when it appears after an act; leave out for what stands on the page from the start. */
  live?: boolean
  className?: string
}

/** Something the reader must know: what happened, what is safe, what to do. */
export function Notice({ kind = 'info', title, children, live, className }: NoticeProps) {
  const { ground, mark, word, path } = kinds[kind]
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined
  return (
    <div role={role} className={classNames('flex gap-3 rounded-lg px-4 py-3', ground, className)}>
      <svg
        role="img"
        aria-label={word}
        viewBox="0 0 16 16"
        className={classNames('mt-[0.22em] size-4 shrink-0 fill-none stroke-[1.5] stroke-current', mark)}
      >
        <circle cx="8" cy="8" r="7.2" />
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <div className="min-w-0 flex-1">
        {title && <p className="font-[560]">{title}</p>}
        {children && <div className={title ? 'text-soft' : undefined}>{children}</div>}
      </div>
    </div>
  )
}
