import Link from 'next/link'
import { ArmsPlot, armLineHeight } from '@/components/charts/arms-plot'
import { AxisLabels } from '@/components/charts/axis-labels'
import { HeadCell, RowHead } from '@/components/ui/table'
import { axisOver } from '@/lib/charts/axis'
import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { ABSENT } from '@/lib/format/number'
import type { ArmPair } from '@/lib/studies/results/arm-pairs'
import type { OverviewPlot, OverviewRow } from '@/lib/studies/results/overview'
import { type Arms, armAt } from './arms'
import { CoefficientValue } from './coefficient-value'
import { ContrastCell } from './contrast-cell'

interface OverviewTableProps {
  plot: OverviewPlot
  arms: Arms
  pair: ArmPair | null
  axisHref: (axis: string) => string
}

/** Axes under each other in the manner of the published studies: the arms of each on one scale, with their numbers beside. */
export function OverviewTable({ plot: { measure, rows }, arms, pair, axisHref }: OverviewTableProps) {
  const axis = axisOver(
    rows.flatMap((row) =>
      row.arms.flatMap(({ estimate, overRaters }) => [
        estimate.value,
        ...[estimate.low, estimate.high, overRaters.low, overRaters.high],
      ]),
    ),
    { bounds: measure.range },
  )
  const isShare = measure.of === 'favourable'
  return (
    <table
      aria-label={isShare ? 'Share in favour by axis' : 'Mean score by axis'}
      className="w-full border-collapse text-left"
    >
      <thead className="phone:hidden">
        <tr>
          <HeadCell className="w-[22%]">Axis</HeadCell>
          <HeadCell className="w-[32%] px-4">
            <span className="sr-only">Plot</span>
            <AxisLabels axis={axis} unit={isShare ? 'proportion' : 'count'} />
          </HeadCell>
          <HeadCell numeric>{isShare ? 'In favour, %, 95 % interval' : 'Mean score, 95 % interval'}</HeadCell>
          <HeadCell numeric>Ratings</HeadCell>
          {pair && (
            <HeadCell>
              {armAt(arms, pair.a).name} less {armAt(arms, pair.b).name}
            </HeadCell>
          )}
          <HeadCell numeric>Raters chose alike, %</HeadCell>
        </tr>
      </thead>
      <tbody className="phone:block">
        {rows.map((row) => (
          <tr
            key={row.id}
            className="border-hair border-b align-middle phone:grid phone:grid-cols-[1fr_auto] phone:gap-x-4 phone:py-3"
          >
            <RowHead className="border-b-0 phone:col-span-2 phone:p-0">
              <Link href={axisHref(row.id)} className="plain-link">
                {row.label}
              </Link>
              <span className="block font-normal text-faint text-xs">
                {row.favourable ? `in favour: ${row.favourable}` : 'no direction'}
              </span>
              <span className="block font-normal text-faint text-xs">{restsOn(row)}</span>
            </RowHead>
            <td className="px-4 py-3 phone:col-span-2 phone:px-1 phone:pt-2 phone:pb-1">
              <ArmsPlot
                axis={axis}
                unit={measure.unit}
                name={row.label}
                lines={row.arms.map(({ arm, estimate, overRaters }) => ({
                  ...{ place: armAt(arms, arm).place, name: armAt(arms, arm).name, estimate, overRaters },
                }))}
              />
            </td>
            <td className="num whitespace-nowrap px-2.5 text-right text-sm phone:p-0 phone:text-left">
              {row.arms.map(({ arm, estimate }) => (
                <span key={arm} className="block" style={{ lineHeight: `${armLineHeight}px` }}>
                  {formatEstimate(estimate, measure.unit)}
                </span>
              ))}
            </td>
            <td className="num px-2.5 text-right text-faint text-sm phone:p-0">
              {row.arms.map(({ arm, n }) => (
                <span key={arm} className="block" style={{ lineHeight: `${armLineHeight}px` }}>
                  {formatCount(n.ratings)}
                  <span className="sr-only"> ratings</span>
                </span>
              ))}
            </td>
            {pair && (
              <td className="px-2.5 py-2 text-sm phone:p-0 phone:pt-1">
                <ContrastCell contrast={row.contrast} />
              </td>
            )}
            <td className="px-2.5 text-right text-sm last:pr-0 phone:p-0 phone:pt-1">
              {row.raw && row.raw.value === null ? (
                <span className="text-faint">{ABSENT}</span>
              ) : (
                <CoefficientValue coefficient={row.raw} as="share" hasInterval={false} />
              )}
              <span className="text-faint md:hidden"> % alike</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Items and raters behind the row; ratings stand beside each arm. */
function restsOn({ arms }: OverviewRow): string {
  const range = (read: (n: OverviewRow['arms'][number]['n']) => number) => {
    const counts = arms.map(({ n }) => read(n))
    const [low, high] = [Math.min(...counts), Math.max(...counts)]
    return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`
  }
  if (arms.length === 0) return 'no ratings'
  const noun = (count: string, word: string) => `${count} ${count === '1' ? word : `${word}s`}`
  return `${noun(
    range(({ items }) => items),
    'item',
  )} and ${noun(
    range(({ raters }) => raters),
    'rater',
  )} an arm`
}
