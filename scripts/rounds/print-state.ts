import { formatCount, formatShare } from '@/lib/format/count'
import { metricById } from '@/lib/scoring/metrics/table'
import type { StatedScore, SubmissionState } from '@/lib/submissions/state'

/** A submission as people read it in a terminal. */
export function printState(state: SubmissionState, say: (line: string) => void): void {
  say(
    `${state.system?.name ?? 'Anonymous system'} on ${state.benchmark.title}, version ${state.benchmark.version}`,
  )
  say(
    `${statusInWords(state)}; ${formatCount(state.answered)} of ${formatCount(state.instanceCount)} instances answered (${formatShare(state.answered, state.instanceCount)})`,
  )
  for (const score of state.scores ?? []) say(`  ${scoreInWords(score)}`)
  if (state.receipt) say(`  receipt ${state.receipt}`)
  say(state.url)
}

/** Where a submission stands, in words. */
export function statusInWords(
  state: Pick<
    SubmissionState,
    'status' | 'stage' | 'queuePosition' | 'failure' | 'publishedAt' | 'withdrawnAt'
  >,
): string {
  if (state.withdrawnAt) return 'Withdrawn'
  switch (state.status) {
    case 'queued':
      return state.queuePosition
        ? `Waiting, ${formatCount(state.queuePosition)} before it`
        : 'Waiting, next in line'
    case 'scoring':
      return `Being scored${state.stage ? `: ${state.stage}` : ''}`
    case 'failed':
      return `Failed on our side: ${state.failure ?? 'unknown reason'} The quota was given back.`
    case 'scored':
      return state.publishedAt ? 'Scored and published' : 'Scored, not published'
  }
}

function scoreInWords({ metric, value, low, high, level, n }: StatedScore): string {
  const title = metricById(metric)?.title ?? metric
  if (value === null) return `${title}: undefined (n = ${formatCount(n)})`
  const number = (x: number) => x.toFixed(4)
  const interval =
    low === null || high === null
      ? ''
      : ` [${number(low)}, ${number(high)}], ${Math.round(100 * level)} % interval`
  return `${title}: ${number(value)}${interval} (n = ${formatCount(n)})`
}
