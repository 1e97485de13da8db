import { classNames } from '@/components/ui/class-names'
import type { OptionTone } from '@/lib/studies/results/option-tones'

const tones: Record<OptionTone, string> = {
  'favourable-1': 'bg-accent',
  'favourable-2': 'bg-accent/65',
  'favourable-3': 'bg-accent/40',
  'other-1': 'bg-faint/30',
  'other-2': 'bg-faint/55',
  'other-3': 'bg-faint/80',
  'other-4': 'bg-soft',
  'other-5': 'bg-ink',
  neutral: 'bg-hair shadow-[inset_0_0_0_1px_var(--edge)]',
}

export interface SharePart {
  key: string
  label: string
  share: number
  tone: OptionTone
}

/** A whole as a bar of its parts, in their order. Its numbers stand in the table it is drawn in. */
export function ShareBar({ name, parts }: { name: string; parts: readonly SharePart[] }) {
  const shown = parts.filter(({ share }) => share > 0)
  const label = `${name}: ${shown.map((part) => `${part.label} ${Math.round(100 * part.share)} %`).join(', ')}`
  return (
    <span role="img" aria-label={label} className="flex h-3.5 w-full gap-px overflow-hidden rounded-sm">
      {shown.map(({ key, share, tone }) => (
        <span key={key} className={tones[tone]} style={{ width: `${100 * share}%` }} />
      ))}
    </span>
  )
}

/** The colour of a part before its label. */
export function OptionSwatch({ tone }: { tone: OptionTone }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('mr-1.5 inline-block size-2.5 rounded-[2px] align-baseline', tones[tone])}
    />
  )
}
