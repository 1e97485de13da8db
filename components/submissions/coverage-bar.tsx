import { formatCount, formatShare } from '@/lib/format/count'

interface CoverageBarProps {
  answered: number
  instanceCount: number
}

/** How much of the benchmark a file answers. */
export function CoverageBar({ answered, instanceCount }: CoverageBarProps) {
  const words = `${formatCount(answered)} of ${formatCount(instanceCount)} instances answered`
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span>{words}</span>
        <span className="num text-soft">{formatShare(answered, instanceCount)}</span>
      </p>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 2"
        preserveAspectRatio="none"
        className="h-2 w-full overflow-hidden rounded-sm bg-line"
      >
        <rect
          width={instanceCount > 0 ? (100 * answered) / instanceCount : 0}
          height="2"
          className="fill-accent"
        />
      </svg>
    </div>
  )
}
