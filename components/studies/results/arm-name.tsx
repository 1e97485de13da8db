import Link from 'next/link'
import { ArmMarkIcon } from '@/components/charts/arm-mark'
import type { ShownArm } from './arms'

/** An arm with its mark; linked where it has a page of its own. */
export function ArmName({ arm, isLinked = false }: { arm: ShownArm; isLinked?: boolean }) {
  return (
    <span className="inline-flex min-w-0 items-baseline gap-1.5">
      <ArmMarkIcon place={arm.place} className="translate-y-[0.05em]" />
      {isLinked && arm.href ? (
        <Link href={arm.href} className="min-w-0 [overflow-wrap:anywhere]">
          {arm.name}
        </Link>
      ) : (
        <span className="min-w-0 [overflow-wrap:anywhere]">{arm.name}</span>
      )}
    </span>
  )
}
