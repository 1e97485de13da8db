import { formatDifference, formatInterval } from '@/lib/format/estimate'
import { verdictWord } from '@/lib/format/verdict'
import type { BoardRow } from '@/lib/leaderboard/board'
import type { MetricUnit } from '@/lib/scoring/metric'
import { Verdict } from './verdict'

interface AgainstBaseProps {
  row: Pick<BoardRow, 'comparison' | 'submissionId'>
  unit: MetricUnit
}

/** A row against its base model: sign, word, difference with its interval; leads to the comparison. */
export function AgainstBase({ row, unit }: AgainstBaseProps) {
  const { comparison, submissionId } = row
  if (!comparison) return <span className="text-faint phone:hidden">–</span>
  const { difference, against, relation, settingMismatches } = comparison
  return (
    <>
      <a
        href={`/compare?a=${submissionId}&b=${comparison.againstSubmissionId}`}
        className="plain-link num inline-flex flex-col phone:flex-row phone:items-baseline phone:gap-x-1.5"
        aria-label={`${verdictWord(comparison.verdict)} against ${against.name}: ${formatDifference(difference.value, unit)} ${formatInterval(difference, unit)}`}
      >
        <Verdict verdict={verdictWord(comparison.verdict)} />
        <span className="whitespace-nowrap text-soft text-sm">
          {formatDifference(difference.value, unit)}{' '}
          <span className="text-faint">
            [{formatDifference(difference.low, unit)}, {formatDifference(difference.high, unit)}]
          </span>
        </span>
      </a>
      {relation === 'counterpart' && (
        <span className="block text-faint text-xs">against {against.name}, not its base</span>
      )}
      {settingMismatches.length > 0 && (
        <span className="block text-caution text-xs">settings differ: {settingMismatches.join('; ')}</span>
      )}
    </>
  )
}
