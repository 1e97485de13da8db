import { HeadCell, RowHead } from '@/components/ui/table'
import { type Axis, placeOn } from '@/lib/charts/axis'
import { formatRankSet } from '@/lib/format/rank-set'
import { Gridlines } from './gridlines'

export interface RankSetRow {
  key: string
  name: string
  rank: number
  low: number
  high: number
}

interface RankSetChartProps {
  label: string
  rows: readonly RankSetRow[]
  /** How many are ranked: the axis runs from 1 to this. */
  entrants: number
}

/** For each system the ranks the data cannot rule out, as a bar from best to worst, its own rank a dot. With its table. */
export function RankSetChart({ label, rows, entrants }: RankSetChartProps) {
  const axis = rankAxis(entrants)
  return (
    <table aria-label={label} className="w-full border-collapse text-left text-sm">
      <thead>
        <tr>
          <HeadCell className="w-[34%]">System</HeadCell>
          <HeadCell numeric className="w-20">
            Ranks
          </HeadCell>
          <HeadCell className="px-4">
            <span className="sr-only">Plot, rank 1 at the left</span>
            <svg aria-hidden="true" className="num block h-4 w-full overflow-visible fill-faint text-xs">
              {axis.ticks.map((tick) => (
                <text
                  key={tick}
                  x={`${placeOn(axis, tick)}%`}
                  y="12"
                  textAnchor="middle"
                  className="font-normal"
                >
                  {tick}
                </text>
              ))}
            </svg>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-hair border-b">
            <RowHead className="border-b-0 py-1">{row.name}</RowHead>
            <td className="num px-2.5 text-right">{formatRankSet(row.low, row.high)}</td>
            <td className="relative h-7 px-4">
              <svg
                role="img"
                aria-label={`${row.name}: rank ${row.rank}, ranks ${formatRankSet(row.low, row.high)} of ${entrants} possible`}
                className="absolute inset-x-4 inset-y-0 h-full w-[calc(100%-2rem)] overflow-visible"
              >
                <Gridlines axis={axis} />
                <line
                  x1={`${placeOn(axis, row.low)}%`}
                  x2={`${placeOn(axis, row.high)}%`}
                  y1="50%"
                  y2="50%"
                  strokeWidth="6"
                  strokeLinecap="round"
                  className="stroke-accent opacity-35"
                />
                <circle cx={`${placeOn(axis, row.rank)}%`} cy="50%" r="3.5" className="fill-accent" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** From 1 to the last rank; labels at both ends and at round ranks between. */
function rankAxis(entrants: number): Axis {
  const step =
    entrants <= 12
      ? 1
      : entrants <= 30
        ? 5
        : entrants <= 120
          ? 20
          : 10 ** Math.floor(Math.log10(entrants / 3))
  const inner = Array.from({ length: Math.floor(entrants / step) }, (_, i) => (i + 1) * step)
  const ticks = [1, ...inner.filter((tick) => tick > 1 && tick < entrants - step / 2), entrants]
  return { min: 1, max: Math.max(2, entrants), ticks: [...new Set(ticks)] }
}
