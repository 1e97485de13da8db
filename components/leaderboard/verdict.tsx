import { classNames } from '@/components/ui/class-names'
import type { VerdictWord } from '@/lib/format/verdict'

const signs: Record<VerdictWord, { path: string; colour: string }> = {
  better: { path: 'M6 1.5 11 10H1Z', colour: 'text-better' },
  worse: { path: 'M6 10.5 1 2h10Z', colour: 'text-worse' },
  equivalent: { path: 'M1 3h10v2H1ZM1 7h10v2H1Z', colour: 'text-tie' },
  tie: { path: 'M6 1 11 6 6 11 1 6Z', colour: 'text-tie' },
}

/** The sign of a verdict alone; the word must stand beside it. */
export function VerdictSign({ verdict }: { verdict: VerdictWord }) {
  const { path, colour } = signs[verdict]
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className={classNames('inline size-[0.68em] fill-current', colour)}
    >
      <path d={path} />
    </svg>
  )
}

/** A verdict as sign, colour and word: never one of them alone. */
export function Verdict({ verdict }: { verdict: VerdictWord }) {
  return (
    <span className={classNames('whitespace-nowrap font-[560]', signs[verdict].colour)}>
      <VerdictSign verdict={verdict} /> {verdict}
    </span>
  )
}
