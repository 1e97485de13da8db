import { OptionSwatch, ShareBar } from '@/components/charts/share-bar'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { ABSENT, fixed } from '@/lib/format/number'
import type { AxisResult } from '@/lib/studies/analysis/analysis'
import type { ArmChoice } from '@/lib/studies/analysis/axis-results'
import { optionTones } from '@/lib/studies/results/option-tones'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'

/** With more options than this an axis is a scale of numbers: its options make no readable bar. */
export const mostOptionsShown = 12

interface OptionsTableProps {
  axis: Pick<AxisResult, 'kind' | 'label' | 'options' | 'favourable'>
  arms: Arms
  choices: readonly ArmChoice[]
}

/** What raters chose for each arm: a bar of the shares, and every share with its count. */
export function OptionsTable({ axis, arms, choices }: OptionsTableProps) {
  const tones = optionTones(axis)
  const missing = choices.some((choice) => choice.missing > 0)
  const unanswered = choices.some((choice) => choice.unanswered > 0)
  return (
    <Table label={`What raters chose: ${axis.label}`} className="text-sm">
      <thead>
        <tr>
          <HeadCell className="min-w-36">Source</HeadCell>
          <HeadCell className="w-[30%] min-w-40 px-4">
            <span className="sr-only">Shares as a bar</span>
          </HeadCell>
          {axis.options.map(({ value, label, isMissing }, i) => {
            const tone = tones[i] ?? null
            return isMissing ? null : (
              <HeadCell key={value} numeric className="min-w-20">
                {tone && <OptionSwatch tone={tone} />}
                {label}
                {axis.favourable.includes(value) && <span className="block font-normal">in favour</span>}
              </HeadCell>
            )
          })}
          {missing && <HeadCell numeric>Cannot rate and the like</HeadCell>}
          {unanswered && <HeadCell numeric>Left open</HeadCell>}
          <HeadCell numeric>Ratings</HeadCell>
        </tr>
      </thead>
      <tbody>
        {choices.map((choice) => {
          const arm = armAt(arms, choice.arm)
          const parts = axis.options.flatMap(({ value, label }, i) => {
            const [share, tone] = [choice.shares[i] ?? null, tones[i] ?? null]
            return share === null || tone === null ? [] : [{ key: value, label, share, tone }]
          })
          return (
            <tr key={choice.arm}>
              <RowHead>
                <ArmName arm={arm} />
              </RowHead>
              <Cell className="px-4">
                <ShareBar name={arm.name} parts={parts} />
              </Cell>
              {axis.options.map(({ value, isMissing }, i) =>
                isMissing ? null : (
                  <ShareCell key={value} share={choice.shares[i] ?? null} count={choice.counts[i] ?? 0} />
                ),
              )}
              {missing && <Cell numeric>{formatCount(choice.missing)}</Cell>}
              {unanswered && <Cell numeric>{formatCount(choice.unanswered)}</Cell>}
              <Cell numeric>{formatCount(choice.n.ratings)}</Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

export function ShareCell({ share, count }: { share: number | null; count: number }) {
  return (
    <Cell numeric>
      {share === null ? ABSENT : `${fixed(100 * share, 1)} %`}
      <span className="block text-faint text-xs">{formatCount(count)}</span>
    </Cell>
  )
}
