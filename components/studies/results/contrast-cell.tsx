import { formatCount } from '@/lib/format/count'
import { formatDifferenceEstimate } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import type { AxisContrast } from '@/lib/studies/results/contrast'
import { overItems } from '@/lib/studies/results/estimate'
import { holdsForOtherRaters } from '@/lib/studies/results/finding'
import { FindingWord } from './finding'

/** A difference of two arms in a cell: the finding, the difference on its interval, p after correction. */
export function ContrastCell({ contrast }: { contrast: AxisContrast | null }) {
  if (!contrast) return <span className="text-faint text-sm">not compared</span>
  const { difference, finding, unit } = contrast
  return (
    <>
      <FindingWord finding={finding} />{' '}
      <span className="num whitespace-nowrap text-soft">
        {formatDifferenceEstimate(overItems(difference), unit)}
      </span>
      <span className="block text-faint text-xs">
        {difference.pAdjusted === null ? 'not tested' : `${formatP(difference.pAdjusted)}, corrected`}
        {finding !== 'tie' && holdsForOtherRaters(difference) === false && '; may not hold for other raters'}
        {!contrast.isPaired && '; different questions'}
        {contrast.isPaired &&
          contrast.isOfPart &&
          `; on the ${formatCount(contrast.questions)} questions both answered`}
      </span>
    </>
  )
}
