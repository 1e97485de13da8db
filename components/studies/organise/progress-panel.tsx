import { Facts } from '@/components/ui/facts'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatCount } from '@/lib/format/count'
import { formatDate, formatDateTime } from '@/lib/format/date'
import { expectedEnd } from '@/lib/studies/design/pace'
import type { ItemKind } from '@/lib/studies/states'

interface ProgressPanelProps {
  progress: {
    kinds: readonly { kind: ItemKind; items: number; wanted: number; done: number }[]
    completeItems: number
    days: readonly { day: string; ratings: number }[]
    lastDay: number
    atWork: number
  }
  launchedAt: Date | null
  isOpen: boolean
  endsAt: Date | null
  now: Date
}

/** How far a study is and when it will be there, if it goes on like this. */
export function ProgressPanel({ progress, launchedAt, isOpen, endsAt, now }: ProgressPanelProps) {
  const counted = progress.kinds.filter(({ kind }) => kind === 'regular' || kind === 'anchor')
  const sum = (of: 'items' | 'wanted' | 'done') => counted.reduce((total, entry) => total + entry[of], 0)
  const [items, wanted, done] = [sum('items'), sum('wanted'), sum('done')]
  const ready = expectedEnd({ done, wanted, launchedAt, now })
  const checks = progress.kinds.filter(
    ({ kind, done: rated }) => !counted.some((entry) => entry.kind === kind) && rated > 0,
  )
  return (
    <div className="grid gap-5">
      <ProgressBar
        label="Ratings"
        value={wanted === 0 ? null : done / wanted}
        detail={`${formatCount(done)} of ${formatCount(wanted)}`}
      />
      <Facts
        facts={[
          {
            term: 'Complete items',
            value: `${formatCount(progress.completeItems)} of ${formatCount(items)}`,
          },
          ...(isOpen
            ? [
                { term: 'In the last 24 hours', value: formatCount(progress.lastDay) },
                { term: 'At work now', value: formatCount(progress.atWork) },
                { term: 'Ready at this pace', value: ready ? formatDate(ready) : '–' },
              ]
            : []),
          ...(isOpen && endsAt ? [{ term: 'Ends', value: formatDateTime(endsAt) }] : []),
          ...checks.map(({ kind, done: rated }) => ({
            term: checkWords[kind] ?? kind,
            value: formatCount(rated),
          })),
        ]}
      />
      {progress.days.length > 0 && <DayBars days={progress.days} />}
    </div>
  )
}

const checkWords: Partial<Record<ItemKind, string>> = {
  calibration: 'Calibration ratings',
  gold: 'Hidden gold ratings',
  repeat: 'Hidden repeats',
}

/** Ratings of each day: a bar for the eye, the number beside it. */
function DayBars({ days }: { days: readonly { day: string; ratings: number }[] }) {
  const most = Math.max(...days.map(({ ratings }) => ratings))
  return (
    <details>
      <summary className="text-soft text-sm">Day by day</summary>
      <ul className="mt-2 grid max-w-xl gap-1 text-sm">
        {days.map(({ day, ratings }) => (
          <li key={day} className="grid grid-cols-[6.5rem_minmax(0,1fr)_3rem] items-center gap-3">
            <span className="num text-soft">{day}</span>
            <span className="h-2 rounded-sm bg-accent" style={{ width: `${(100 * ratings) / most}%` }} />
            <span className="num text-right">{formatCount(ratings)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
