import { classNames } from '@/components/ui/class-names'
import type { InstanceOutcome } from '@/lib/submissions/instance-query'

const marks: Record<InstanceOutcome, { sign: string; colour: string }> = {
  right: { sign: '✓', colour: 'text-better' },
  wrong: { sign: '✕', colour: 'text-worse' },
  unanswered: { sign: '○', colour: 'text-tie' },
}

/** Right, wrong or unanswered: sign, colour and word. */
export function OutcomeMark({ outcome }: { outcome: InstanceOutcome }) {
  const { sign, colour } = marks[outcome]
  return (
    <span className={classNames('whitespace-nowrap font-[560]', colour)}>
      <span aria-hidden="true">{sign} </span>
      {outcome}
    </span>
  )
}
