import Link from 'next/link'
import { Verdict } from '@/components/leaderboard/verdict'
import { HowComputed } from '@/components/ui/how-computed'
import { Notice } from '@/components/ui/notice'
import { formatCount } from '@/lib/format/count'
import { formatDifferenceEstimate, formatSize } from '@/lib/format/estimate'
import { metricInSentence } from '@/lib/format/metric-words'
import { formatP } from '@/lib/format/p-value'
import { verdictWord } from '@/lib/format/verdict'
import type { Relation } from '@/lib/leaderboard/relation'
import type { MetricUnit } from '@/lib/scoring/metric'

export interface SummarisedComparison {
  relation: Relation
  against: { slug: string; name: string }
  againstSubmissionId: string
  n: number
  difference: number
  low: number
  high: number
  onlyThis: number | null
  onlyOther: number | null
  pValue: number | null
  pMethod: string | null
  verdict: 'better' | 'worse' | 'equivalent' | 'inconclusive'
  detectableDifference: number | null
  settingMismatches: string[]
  /** Adjusted by Holm over the benchmarks of the pair; null where there is no such family to show. */
  family: { p: number | null; benchmarks: number; href: string } | null
}

interface ComparisonSummaryProps {
  submissionId: string
  metric: { title: string; unit: MetricUnit }
  instanceCount: number
  comparison: SummarisedComparison
}

const relations: Record<Relation, string> = {
  base: 'the model it was adapted from',
  counterpart: 'a general model declared as its counterpart',
  peer: 'a peer: neither was made from the other',
}

/** The verdict of a submission against its base: one sentence, its numbers, what was not equal, how it was found. */
export function ComparisonSummary({
  submissionId,
  metric,
  instanceCount,
  comparison,
}: ComparisonSummaryProps) {
  const { unit } = metric
  const estimate = { value: comparison.difference, low: comparison.low, high: comparison.high }
  const isPartial = comparison.n < instanceCount
  return (
    <div className="grid gap-3">
      <p className="text-lg">
        <Verdict verdict={verdictWord(comparison.verdict)} />{' '}
        <span className="text-soft">
          against <Link href={`/systems/${comparison.against.slug}`}>{comparison.against.name}</Link>,{' '}
          {relations[comparison.relation]}:
        </span>{' '}
        <span className="num whitespace-nowrap">{formatDifferenceEstimate(estimate, unit)}</span>{' '}
        <span className="text-soft">
          {metricInSentence(metric.title)} on{' '}
          {isPartial
            ? `the ${formatCount(comparison.n)} instances both answered`
            : `the same ${formatCount(comparison.n)} instances`}
          {comparison.pValue !== null && <>, {formatP(comparison.pValue)}</>}.
        </span>
      </p>
      {comparison.family && (
        <p className="num text-soft">
          {comparison.family.benchmarks > 1
            ? `Adjusted over the ${comparison.family.benchmarks} benchmarks of this pair (Holm): ${formatP(comparison.family.p)}. `
            : 'The only benchmark of this pair so far. '}
          <Link href={comparison.family.href}>Head to head on all</Link>
        </p>
      )}
      {comparison.onlyThis !== null && comparison.onlyOther !== null && (
        <p className="num text-soft">
          {formatCount(comparison.onlyThis)} right here and wrong there, {formatCount(comparison.onlyOther)}{' '}
          the other way round.{' '}
          {comparison.detectableDifference !== null && (
            <>
              A comparison like this one can show differences of about{' '}
              {formatSize(comparison.detectableDifference, unit)} or more.{' '}
            </>
          )}
          <Link href={`/compare?a=${submissionId}&b=${comparison.againstSubmissionId}`}>
            See where they differ
          </Link>
        </p>
      )}
      {comparison.settingMismatches.length > 0 && (
        <Notice kind="warning" title="Not run alike">
          <ul>
            {comparison.settingMismatches.map((mismatch) => (
              <li key={mismatch}>{mismatch}</li>
            ))}
          </ul>
        </Notice>
      )}
      <HowComputed>
        <p>
          Both systems were scored on the same instances. The interval is the 2.5th to 97.5th percentile of
          10,000 paired bootstrap differences; each replicate draws the same instances for both.{' '}
          {comparison.pMethod === 'exact McNemar' &&
            'The p-value is McNemar’s exact test on the instances where exactly one of the two is right. '}
          “Better” and “worse” are said only when the interval leaves out zero (and the exact test agrees,
          where there is one). Otherwise it is a tie: the data cannot tell them apart.
        </p>
        <p>
          <Link href="/methods/paired-comparison">More on paired comparison</Link>
        </p>
      </HowComputed>
    </div>
  )
}
