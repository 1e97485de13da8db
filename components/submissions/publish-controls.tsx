import { Notice } from '@/components/ui/notice'
import { formatDate } from '@/lib/format/date'
import type { FormAction } from '@/lib/forms/form-state'
import type { SubmissionStatus } from '@/lib/submissions/status'
import { PublishForm } from './publish-form'
import { WithdrawForm } from './withdraw-form'

interface PublishControlsProps {
  result: {
    id: string
    status: SubmissionStatus
    publishedAt: Date | null
    anonymousUntil: Date | null
    withdrawnAt: Date | null
    withdrawnReason: string | null
  }
  publish: FormAction<unknown>
  withdraw: FormAction<unknown>
  /** A curator may withdraw what is not theirs to publish. */
  mayPublish: boolean
  now: Date
}

/** Who sees a submission, and what can be done about it: publish, hide the names for a while, withdraw. */
export function PublishControls({ result, publish, withdraw, mayPublish, now }: PublishControlsProps) {
  if (result.withdrawnAt) {
    return (
      <Notice kind="warning" title={`Withdrawn on ${formatDate(result.withdrawnAt)}`}>
        {result.withdrawnReason}
      </Notice>
    )
  }
  if (result.status !== 'scored') return null
  const isAnonymous = result.anonymousUntil !== null && result.anonymousUntil > now
  const isNamed = result.publishedAt !== null && !isAnonymous
  return (
    <section aria-labelledby="who-sees-it" className="grid gap-4 rounded-lg border border-line p-5">
      <div>
        <h2 id="who-sees-it" className="text-lg">
          {isNamed
            ? 'Public'
            : isAnonymous && result.publishedAt
              ? 'Public without names'
              : 'Only you see this'}
        </h2>
        <p className="mt-1 max-w-[62ch] text-soft">{explanation(result, isAnonymous)}</p>
      </div>
      <div className="flex flex-wrap items-start gap-3">
        {mayPublish && !isNamed && (
          <PublishForm
            id={result.id}
            action={publish}
            isPublished={result.publishedAt !== null}
            earliest={isoDate(now, 1)}
          />
        )}
        <WithdrawForm id={result.id} action={withdraw} isPublished={result.publishedAt !== null} />
      </div>
    </section>
  )
}

function explanation(
  { publishedAt, anonymousUntil }: PublishControlsProps['result'],
  isAnonymous: boolean,
): string {
  if (publishedAt === null) {
    return 'The score, its intervals and the comparison are visible to you and your organisation. Publishing puts the submission on the board, with your name and the system’s unless you hide them for a while.'
  }
  if (isAnonymous && anonymousUntil) {
    return `On the board since ${formatDate(publishedAt)}, without system and submitter until ${formatDate(anonymousUntil)}.`
  }
  return `On the board since ${formatDate(publishedAt)}.`
}

/** The date so many days after a moment, as a date field writes it. */
const isoDate = (moment: Date, days: number): string =>
  new Date(moment.valueOf() + days * 86_400_000).toISOString().slice(0, 10)
