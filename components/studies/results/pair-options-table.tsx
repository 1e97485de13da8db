import { OptionSwatch, ShareBar } from '@/components/charts/share-bar'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatDifferenceEstimate } from '@/lib/format/estimate'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import { overItems } from '@/lib/studies/results/estimate'
import { optionTones } from '@/lib/studies/results/option-tones'
import { type Arms, armAt } from './arms'
import { ShareCell } from './options-table'

/** Every pair of sources with every option, as if the first had always been shown first. */
export function PairOptionsTable({
  axis,
  arms,
}: {
  axis: Extract<AxisResult, { kind: 'comparison' }>
  arms: Arms
}) {
  const tones = optionTones(axis)
  const shown = axis.options.flatMap((option, i) => (option.isMissing ? [] : [{ ...option, i }]))
  const isGraded = axis.pairs.some(({ score }) => score !== null)
  return (
    <Table label={`Picks by pair of sources: ${axis.label}`} className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-40">A against B</HeadCell>
          <HeadCell className="w-[26%] min-w-36 px-4">
            <span className="sr-only">Shares as a bar</span>
          </HeadCell>
          {shown.map(({ value, label, i }) => {
            const tone = tones[i]
            return (
              <HeadCell key={value} numeric className="min-w-20">
                {tone && <OptionSwatch tone={tone} />}
                {label}
              </HeadCell>
            )
          })}
          <HeadCell numeric>Not rated</HeadCell>
          {isGraded && <HeadCell numeric>Mean leaning to A, 95 % interval</HeadCell>}
          <HeadCell numeric>Items</HeadCell>
          <HeadCell numeric>Ratings</HeadCell>
          <HeadCell numeric>Raters</HeadCell>
        </tr>
      </thead>
      <tbody>
        {axis.pairs.map((pair) => {
          const total = shown.reduce((sum, { i }) => sum + (pair.counts[i] ?? 0), 0)
          const share = (i: number) => (total === 0 ? 0 : (pair.counts[i] ?? 0) / total)
          const name = `${armAt(arms, pair.a).name} against ${armAt(arms, pair.b).name}`
          return (
            <tr key={`${pair.a} ${pair.b}`}>
              <RowHead className="[overflow-wrap:anywhere]">{name}</RowHead>
              <Cell className="px-4">
                <ShareBar
                  name={name}
                  parts={shown.map(({ value, label, i }) => ({
                    ...{ key: value, label, share: share(i), tone: tones[i] ?? 'neutral' },
                  }))}
                />
              </Cell>
              {shown.map(({ value, i }) => (
                <ShareCell key={value} share={total === 0 ? null : share(i)} count={pair.counts[i] ?? 0} />
              ))}
              <Cell numeric>{formatCount(pair.missing)}</Cell>
              {isGraded && (
                <Cell numeric>
                  {pair.score ? formatDifferenceEstimate(overItems(pair.score), 'score') : '–'}
                </Cell>
              )}
              <Cell numeric>{formatCount(pair.n.items)}</Cell>
              <Cell numeric>{formatCount(pair.n.ratings)}</Cell>
              <Cell numeric>{formatCount(pair.n.raters)}</Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
