import { fixed } from '@/lib/format/number'
import type { Coefficient } from '@/lib/studies/analysis/coefficient'

interface CoefficientValueProps {
  coefficient: Coefficient | null
  /** `share`: in per cent; `coefficient`: two decimals. */
  as?: 'share' | 'coefficient'
  hasInterval?: boolean
}

const write = { share: (x: number) => fixed(100 * x, 1), coefficient: (x: number) => fixed(x, 2) }

/** An agreement coefficient with its interval, or why the ratings do not determine one. */
export function CoefficientValue({
  coefficient,
  as = 'coefficient',
  hasInterval = true,
}: CoefficientValueProps) {
  if (coefficient === null) return <span className="text-faint">–</span>
  if (coefficient.value === null)
    return (
      <span className="inline-block max-w-[24ch] whitespace-normal text-faint text-sm">
        undefined: {coefficient.undefinedBecause}
      </span>
    )
  const { value, interval, noIntervalBecause } = coefficient
  return (
    <span className="num">
      {write[as](value)}
      {hasInterval && interval && (
        <span className="whitespace-nowrap text-faint">
          {' '}
          [{write[as](interval.low)}, {write[as](interval.high)}]
        </span>
      )}
      {hasInterval && !interval && noIntervalBecause && (
        <span className="ml-auto block max-w-[26ch] whitespace-normal text-faint text-xs">
          interval undefined: {noIntervalBecause}
        </span>
      )}
    </span>
  )
}
