import { type Fact, Facts } from '@/components/ui/facts'
import { formatCount } from '@/lib/format/count'
import { formatDuration } from '@/lib/format/duration'
import { formatSize } from '@/lib/format/estimate'
import type { AnalysisView } from '@/lib/studies/analysis/analysis'
import type { Axis } from '@/lib/studies/instruments/instrument'
import { wordingSummary } from '@/lib/studies/instruments/wording'
import { type Composition, sharesInWords } from '@/lib/studies/results/composition'

interface StudyFactsProps {
  study: {
    instrument: { title: string; axes: readonly Axis[] }
    instrumentVersion: number
    importedFrom: string | null
    unblindings: number | null
  }
  view: AnalysisView
  arms: number
  composition: Composition
  resolves: number | null
}

/** What one must know to read the results, in one line. */
export function StudyFacts({ study, view, arms, composition, resolves }: StudyFactsProps) {
  const { instrument, instrumentVersion, importedFrom, unblindings } = study
  const { n, ratingsPerItem, medianActiveSeconds } = view
  const facts: (Fact | null)[] = [
    {
      term: 'Instrument',
      value: (
        <>
          <a href="#instrument">{instrument.title}</a>, version {instrumentVersion}
          <span className="block text-faint text-xs">{wordingSummary(instrument.axes)}</span>
        </>
      ),
    },
    {
      term: 'Questions',
      value:
        n.items === n.questions
          ? formatCount(n.questions)
          : `${formatCount(n.questions)} (${formatCount(n.items)} items)`,
    },
    { term: 'Sources of answers', value: formatCount(arms) },
    { term: 'Raters', value: <Raters composition={composition} count={n.raters} /> },
    { term: 'Ratings', value: formatCount(n.ratings) },
    { term: 'Ratings an item', value: perItem(ratingsPerItem) },
    {
      term: 'Blinded',
      value: importedFrom
        ? 'as its authors report'
        : unblindings
          ? `yes, order random; looked behind ${formatCount(unblindings)}×`
          : 'yes, order random',
    },
    resolves === null
      ? null
      : { term: 'Could resolve', value: `about ${formatSize(resolves, 'proportion')}` },
    medianActiveSeconds === null
      ? null
      : { term: 'Median time', value: `${formatDuration(medianActiveSeconds)} a rating` },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null)} />
}

function Raters({ composition, count }: { composition: Composition; count: number }) {
  const words = sharesInWords(composition.professions) ?? sharesInWords(composition.groups)
  return (
    <>
      {formatCount(count)}
      <span className="block text-faint text-xs">
        <a href="#raters">{words ?? 'who they were'}</a>
      </span>
    </>
  )
}

function perItem(ratingsPerItem: AnalysisView['ratingsPerItem']): string {
  const times = ratingsPerItem.map(([ratings]) => ratings)
  const [low, high] = [times[0], times.at(-1)]
  if (low === undefined || high === undefined) return '–'
  return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`
}
