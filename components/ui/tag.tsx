import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type TagTone = 'neutral' | 'accent' | 'caution' | 'better' | 'worse'

const tones: Record<TagTone, string> = {
  neutral: 'border-line text-soft',
  accent: 'border-accent/40 text-accent',
  caution: 'border-caution/40 bg-caution-wash text-caution',
  better: 'border-better/40 text-better',
  worse: 'border-worse/40 text-worse',
}

/** A word that classifies what it stands beside: kind of system, status, role. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center whitespace-nowrap rounded-sm border px-1.5 font-[450] font-sans text-xs leading-[1.55]',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}
