import Link from 'next/link'
import { CoefficientValue } from '@/components/studies/results/coefficient-value'
import { countsInWords } from '@/components/studies/results/counts-note'
import { JudgesTable } from '@/components/studies/results/judges-table'
import { StudyTags } from '@/components/studies/results/study-list'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatDate } from '@/lib/format/date'
import { formatEstimate } from '@/lib/format/estimate'
import { formatRankSet } from '@/lib/format/rank-set'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { ratingsOfArm } from '@/lib/studies/results/system-ratings'

interface RatedIn {
  slug: string
  title: string
  closedAt: Date
  isDemonstration: boolean
  importedFrom: string | null
  /** The arm that is this system. */
  armId: string
  analysis: StudyAnalysis
}

/** What people said of a system's answers, study by study and axis by axis: beside its automatic scores, never mixed with them. */
export function SystemRatings({ studies }: { studies: readonly RatedIn[] }) {
  if (studies.length === 0) return null
  return (
    <section aria-labelledby="ratings" className="grid gap-6">
      <div>
        <h2 id="ratings" className="text-xl">
          Ratings by people
        </h2>
        <p className="mt-1 max-w-[76ch] text-soft text-sm">
          From closed studies with blinded raters. Axes are never averaged, and rubrics are no validated
          instruments. <a href="/methods/rating-studies">How ratings are analysed</a>
        </p>
      </div>
      {studies.map((study) => (
        <StudyRatings key={`${study.slug} ${study.armId}`} study={study} />
      ))}
    </section>
  )
}

function StudyRatings({ study }: { study: RatedIn }) {
  const { slug, analysis, armId } = study
  const rows = ratingsOfArm(analysis.all, armId)
  const hasRanks = rows.some(({ rank }) => rank !== null)
  return (
    <div className="grid gap-3">
      <div>
        <h3 className="text-lg">
          <Link href={`/studies/${slug}`} className="plain-link">
            {study.title}
          </Link>{' '}
          <StudyTags study={study} />
        </h3>
        <p className="text-faint text-sm">
          {analysis.instrument.title}, closed {formatDate(study.closedAt)}
          {analysis.groups.length > 0 &&
            `; groups of raters pooled (${analysis.groups.map(({ group }) => group).join(', ')})`}
        </p>
      </div>
      <Table label={`Ratings in ${study.title}`} className="text-sm">
        <thead>
          <tr>
            <HeadCell className="min-w-40">Axis</HeadCell>
            <HeadCell numeric>Value, 95 % interval</HeadCell>
            {hasRanks && <HeadCell numeric>Rank, 95 % set</HeadCell>}
            <HeadCell>Rests on</HeadCell>
            <HeadCell numeric>Raters chose alike, %</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ axis, label, measure, unit, estimate, rank, n, raw }) => (
            <tr key={axis}>
              <RowHead>
                <Link href={`/studies/${slug}/axes/${encodeURIComponent(axis)}`} className="plain-link">
                  {label}
                </Link>
                <span className="block font-normal text-faint text-xs">{measure}</span>
              </RowHead>
              <Cell numeric>{formatEstimate(estimate, unit)}</Cell>
              {hasRanks && (
                <Cell numeric>
                  {rank ? (
                    <>
                      {formatRankSet(rank.low, rank.high)} <span className="text-faint">of {rank.of}</span>
                    </>
                  ) : (
                    '–'
                  )}
                </Cell>
              )}
              <Cell className="text-soft">{countsInWords(n)}</Cell>
              <Cell numeric>
                <CoefficientValue coefficient={raw} as="share" hasInterval={false} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {analysis.judges.length > 0 && (
        <details>
          <summary className="min-h-6 text-soft text-sm">
            How far automatic metrics and model judges agree with these raters
          </summary>
          <div className="mt-2">
            <JudgesTable judges={analysis.judges} axes={analysis.all.axes} />
          </div>
        </details>
      )}
    </div>
  )
}
