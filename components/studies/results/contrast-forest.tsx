import { AxisLabels } from '@/components/charts/axis-labels'
import { DifferencePlot } from '@/components/charts/difference-plot'
import { HeadCell, RowHead } from '@/components/ui/table'
import { symmetricAxis } from '@/lib/charts/axis'
import { formatCount } from '@/lib/format/count'
import { formatDifferenceEstimate, formatInterval } from '@/lib/format/estimate'
import { ABSENT } from '@/lib/format/number'
import { formatP } from '@/lib/format/p-value'
import type { MetricUnit } from '@/lib/scoring/metric'
import type { ArmPair } from '@/lib/studies/results/arm-pairs'
import type { AxisContrast } from '@/lib/studies/results/contrast'
import { overItems, overRaters } from '@/lib/studies/results/estimate'
import { type Arms, armAt } from './arms'
import { FindingWord } from './finding'

interface ContrastForestProps {
  name: string
  arms: Arms
  contrasts: readonly { pair: ArmPair; contrast: AxisContrast }[]
}

/** All pairs of arms on one axis, each as the first less the second, around the line of no difference. */
export function ContrastForest({ name, arms, contrasts }: ContrastForestProps) {
  const [first] = contrasts
  if (!first) return null
  const unit: MetricUnit = first.contrast.unit
  const axis = symmetricAxis(
    contrasts.flatMap(({ contrast: { difference } }) => {
      const { low, high, value } = overItems(difference)
      return [low, high, value]
    }),
  )
  return (
    <table aria-label={`Differences between sources: ${name}`} className="w-full border-collapse text-left">
      <thead className="phone:hidden">
        <tr>
          <HeadCell>First less second</HeadCell>
          <HeadCell className="w-[30%] px-4">
            <span className="sr-only">Plot</span>
            <AxisLabels axis={axis} unit={unit === 'proportion' ? unit : 'count'} isDifference />
          </HeadCell>
          <HeadCell numeric>Difference, 95 % interval</HeadCell>
          <HeadCell>Finding</HeadCell>
          <HeadCell numeric>p, corrected</HeadCell>
          <HeadCell numeric>Interval over raters too</HeadCell>
          <HeadCell numeric>Questions both answered</HeadCell>
        </tr>
      </thead>
      <tbody className="phone:block">
        {contrasts.map(({ pair, contrast }) => {
          const [a, b] = [armAt(arms, pair.a), armAt(arms, pair.b)]
          const { difference, finding, questions, isPaired } = contrast
          return (
            <tr
              key={`${pair.a} ${pair.b}`}
              className="border-hair border-b phone:grid phone:grid-cols-[1fr_auto] phone:gap-x-4 phone:py-2.5"
            >
              <RowHead className="border-b-0 text-sm [overflow-wrap:anywhere] phone:col-span-2 phone:p-0">
                {a.name} <span className="font-normal text-faint">less</span> {b.name}
                {!isPaired && (
                  <span className="block font-normal text-faint text-xs">different questions</span>
                )}
              </RowHead>
              <td className="relative h-10 px-4 phone:col-span-2 phone:h-7 phone:px-0">
                <span className="absolute inset-x-4 inset-y-0 phone:inset-x-1">
                  <DifferencePlot
                    axis={axis}
                    unit={unit}
                    difference={overItems(difference)}
                    verdict={finding === 'better' || finding === 'worse' ? finding : 'tie'}
                    name={`${a.name} less ${b.name}`}
                  />
                </span>
              </td>
              <td className="num whitespace-nowrap px-2.5 text-right text-sm phone:p-0 phone:text-left">
                {formatDifferenceEstimate(overItems(difference), unit)}
              </td>
              <td className="px-2.5 text-sm phone:p-0 phone:text-right">
                <FindingWord finding={finding} />
              </td>
              <td className="num whitespace-nowrap px-2.5 text-right text-sm phone:p-0 phone:text-left">
                {formatP(difference.pAdjusted)}
              </td>
              <td className="num whitespace-nowrap px-2.5 text-right text-soft text-sm phone:p-0">
                {formatInterval(overRaters(difference), unit) || '–'}
              </td>
              <td className="num px-2.5 text-right text-soft text-sm last:pr-0 phone:p-0 phone:text-left">
                {isPaired ? formatCount(questions) : ABSENT}
                <span className="md:hidden"> questions</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
