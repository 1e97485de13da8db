import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { overItems } from '@/lib/studies/results/estimate'
import { armValue, type ChoiceAxis, measureOf } from '@/lib/studies/results/measure'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'
import { Section } from './section'

/** For axes that repeat over criteria or claims: points, and the same numbers for each kind of them. */
export function CriterionSlices({ axis, arms }: { axis: ChoiceAxis; arms: Arms }) {
  const measure = measureOf(axis)
  const { slices, points } = axis
  if (slices.length === 0 && points === null) return null
  return (
    <Section id="criteria" title="By kind of criterion">
      {points && (
        <Table label={`Points: ${axis.label}`} className="max-w-3xl text-sm">
          <thead>
            <tr>
              <HeadCell className="min-w-36">Source</HeadCell>
              <HeadCell numeric>Points of those that can be had, %, 95 % interval</HeadCell>
              <HeadCell numeric>Ratings</HeadCell>
            </tr>
          </thead>
          <tbody>
            {points.map(({ arm, n, score }) => (
              <tr key={arm}>
                <RowHead>
                  <ArmName arm={armAt(arms, arm)} />
                </RowHead>
                <Cell numeric>{formatEstimate(overItems(score), 'proportion')}</Cell>
                <Cell numeric>{formatCount(n.ratings)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {measure && slices.length > 0 && (
        <Table label={`By kind of criterion: ${axis.label}`} className="text-sm">
          <thead>
            <tr>
              <HeadCell>Criteria</HeadCell>
              <HeadCell className="min-w-36">Source</HeadCell>
              <HeadCell numeric>{measure.title}, 95 % interval</HeadCell>
              <HeadCell numeric>Items</HeadCell>
              <HeadCell numeric>Ratings</HeadCell>
            </tr>
          </thead>
          <tbody>
            {slices.flatMap((slice) =>
              slice.arms.map((row) => {
                const value = armValue(row, measure)
                return (
                  <tr key={`${slice.field} ${slice.value} ${row.arm}`}>
                    <RowHead className="font-normal">
                      {slice.field}: {slice.value}
                    </RowHead>
                    <Cell>
                      <ArmName arm={armAt(arms, row.arm)} />
                    </Cell>
                    <Cell numeric>{value ? formatEstimate(overItems(value), measure.unit) : '–'}</Cell>
                    <Cell numeric>{formatCount(row.n.items)}</Cell>
                    <Cell numeric>{formatCount(row.n.ratings)}</Cell>
                  </tr>
                )
              }),
            )}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
