import { ArmName } from './arm-name'
import type { Arms } from './arms'

/** Marks of all arms, once above the charts that use them. */
export function ArmLegend({ arms }: { arms: Arms }) {
  return (
    <ul aria-label="Sources of answers" className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {[...arms.values()].map((arm) => (
        <li key={arm.id}>
          <ArmName arm={arm} isLinked />
          {arm.kind === 'clinician' && <span className="text-faint"> (people)</span>}
        </li>
      ))}
    </ul>
  )
}
