import Link from 'next/link'
import { formatCount } from '@/lib/format/count'
import type { DeskProgress } from '@/lib/studies/rating/desk'

interface DeskTopProps {
  title: string
  slug: string
  progress: DeskProgress
}

/** Which study, how far, how long still; and the way out. */
export function DeskTop({ title, slug, progress: { done, left, medianActiveMs } }: DeskTopProps) {
  const total = done + left
  const minutes = medianActiveMs === null ? null : Math.max(1, Math.round((left * medianActiveMs) / 60_000))
  return (
    <div className="flex items-center gap-x-5 gap-y-1 border-line border-b px-4 py-2.5 text-sm max-sm:flex-wrap sm:px-7">
      <span className="min-w-0 truncate text-soft">{title}</span>
      <div
        role="progressbar"
        aria-label="Items rated"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-1 flex-1 overflow-hidden rounded-sm bg-hair max-sm:order-last max-sm:basis-full"
      >
        <div className="h-full bg-accent" style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </div>
      <span className="num whitespace-nowrap">
        {formatCount(done)} of {formatCount(total)}
        {minutes !== null && left > 0 && (
          <span className="text-soft"> · about {formatCount(minutes)} min left</span>
        )}
      </span>
      <Link href={`/rate/${slug}`} className="inline-flex min-h-6 items-center text-soft">
        Pause
      </Link>
    </div>
  )
}
