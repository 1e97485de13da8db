import { formatDate, formatDateTime } from '@/lib/format/date'

interface SubmissionTraceProps {
  entries: readonly { kind: string; detail: Record<string, unknown>; actor: string | null; at: Date }[]
}

/** What happened to a submission, in order, and who did it. */
export function SubmissionTrace({ entries }: SubmissionTraceProps) {
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">Trace</h2>
      <ol className="grid gap-2 text-sm">
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the trace only grows at its end
          <li key={place} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
            <time dateTime={entry.at.toISOString()} className="num text-faint">
              {formatDateTime(entry.at)}
            </time>
            <span>
              {inWords(entry)}
              {typeof entry.detail['reason'] === 'string' && (
                <span className="text-soft">: {entry.detail['reason']}</span>
              )}
              {entry.actor && <span className="text-soft"> by {entry.actor}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The name of an anonymous submission comes later than its score, and may come sooner or later than was said first. */
function inWords({ kind, detail }: SubmissionTraceProps['entries'][number]): string {
  const until = detail['anonymousUntil']
  const withheld = typeof until === 'string' ? `names withheld until ${formatDate(new Date(until))}` : null
  if (kind === 'published') return withheld ? `published, ${withheld}` : kind
  if (kind === 'postponed') return withheld ?? kind
  return kind === 'named' ? 'names shown' : kind
}
