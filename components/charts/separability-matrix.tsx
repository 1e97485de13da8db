import { VerdictSign } from '@/components/leaderboard/verdict'
import { classNames } from '@/components/ui/class-names'
import { ScrollFrame } from '@/components/ui/scroll-frame'
import { formatDifferenceEstimate } from '@/lib/format/estimate'
import type { VerdictWord } from '@/lib/format/verdict'
import type { Separability } from '@/lib/leaderboard/separability'
import type { MetricUnit } from '@/lib/scoring/metric'

interface SeparabilityMatrixProps {
  label: string
  unit: MetricUnit
  separability: Separability
  /** One per system in the order of the matrix. */
  names: readonly { key: string; number: number; name: string; href: string }[]
}

const words = { better: 'better than', worse: 'worse than', inseparable: 'not told apart from' } as const
const signs: Record<keyof typeof words, VerdictWord> = {
  better: 'better',
  worse: 'worse',
  inseparable: 'tie',
}
const grounds = { better: 'bg-better-wash', worse: 'bg-worse-wash', inseparable: '' } as const

/** Every system against every other: what stands in a row is said of the row against the column. */
export function SeparabilityMatrix({ label, unit, separability, names }: SeparabilityMatrixProps) {
  return (
    <ScrollFrame label={label}>
      <table className="border-collapse text-sm">
        <caption className="sr-only">{label}: the row against the column</caption>
        <thead>
          <tr>
            <td />
            {names.map(({ key, number, name }) => (
              <th
                key={key}
                scope="col"
                className="num h-8 min-w-7 px-0.5 text-center font-medium text-faint text-xs"
              >
                {number}
                <span className="sr-only"> {name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((row, i) => (
            <tr key={row.key}>
              <th
                scope="row"
                className="sticky left-0 max-w-56 truncate bg-paper py-0.5 pr-3 text-left font-normal phone:max-w-36"
              >
                <span className="num mr-2 inline-block min-w-5 text-right text-faint text-xs">
                  {row.number}
                </span>
                <a href={row.href} className="plain-link">
                  {row.name}
                </a>
              </th>
              {(separability.cells[i] ?? []).map((cell, j) => {
                const column = names[j]
                if (!cell.is || !column)
                  return <td key={column?.key} className="border border-hair bg-hair" />
                return (
                  <td
                    key={column.key}
                    title={`${row.name} is ${words[cell.is]} ${column.name}: ${formatDifferenceEstimate({ value: cell.difference, low: cell.low, high: cell.high }, unit)}`}
                    className={classNames('h-7 min-w-7 border border-hair text-center', grounds[cell.is])}
                  >
                    <VerdictSign verdict={signs[cell.is]} />
                    <span className="sr-only">{cell.is}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
