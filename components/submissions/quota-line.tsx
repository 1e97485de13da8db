import { formatCount } from '@/lib/format/count'
import { formatDateTime } from '@/lib/format/date'
import type { ShownQuota } from './draft'

/** How many submissions are left, and when the count begins anew. */
export function QuotaLine({ quota }: { quota: ShownQuota }) {
  const { limit, remaining, resetsAt } = quota
  const reset = formatDateTime(new Date(resetsAt))
  return (
    <p className={remaining === 0 ? 'num text-worse' : 'num text-soft'}>
      {remaining === 0
        ? `No submissions left: all ${formatCount(limit)} are used. The next is possible from ${reset}.`
        : `${formatCount(remaining)} of ${formatCount(limit)} submissions left until ${reset}. Only accepted files count.`}
    </p>
  )
}
