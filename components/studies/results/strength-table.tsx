import { RankSetChart } from '@/components/charts/rank-set-chart'
import { HowComputed } from '@/components/ui/how-computed'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { ABSENT, signed } from '@/lib/format/number'
import { formatRankSet } from '@/lib/format/rank-set'
import type { StrengthTable as Strengths } from '@/lib/studies/analysis/axis-results'
import { overItems, withInterval } from '@/lib/studies/results/estimate'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'

const write = (strength: number | null) => (strength === null ? ABSENT : signed(strength, 2))

/** Arms in the order of their strength, with the places the votes cannot rule out. */
export function StrengthTable({ strengths, arms, name }: { strengths: Strengths; arms: Arms; name: string }) {
  const ordered = strengths.arms.toSorted(
    (x, y) => (y.strength ?? y.winRate.value ?? 0) - (x.strength ?? x.winRate.value ?? 0),
  )
  const ranked = ordered.flatMap(({ arm, rank }) =>
    rank ? [{ key: arm, name: armAt(arms, arm).name, ...rank }] : [],
  )
  const hasDavidson = ordered.some(({ davidson }) => davidson !== null)
  const hasLength = ordered.some(({ atEqualLength }) => atEqualLength !== null)
  return (
    <div className="grid gap-4">
      {strengths.undefinedBecause && (
        <p className="text-soft">
          No strengths: {strengths.undefinedBecause}. Win rates are shown all the same.
        </p>
      )}
      <Table label={`Strengths: ${name}`} className="text-sm">
        <thead>
          <tr>
            <HeadCell>Ranks</HeadCell>
            <HeadCell className="min-w-36">Source</HeadCell>
            <HeadCell numeric>Won</HeadCell>
            <HeadCell numeric>Tied</HeadCell>
            <HeadCell numeric>Lost</HeadCell>
            <HeadCell numeric>Win rate, %, 95 % interval</HeadCell>
            <HeadCell numeric>Strength (Bradley and Terry)</HeadCell>
            {hasDavidson && <HeadCell numeric>With ties (Davidson)</HeadCell>}
            {hasLength && <HeadCell numeric>At equal length</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => (
            <tr key={row.arm}>
              <Cell className="num whitespace-nowrap">
                {formatRankSet(row.rank?.low ?? null, row.rank?.high ?? null)}
              </Cell>
              <RowHead>
                <ArmName arm={armAt(arms, row.arm)} />
              </RowHead>
              {[row.wins, row.ties, row.losses].map((count, i) => (
                <Cell key={['won', 'tied', 'lost'][i]} numeric>
                  {formatCount(count)}
                </Cell>
              ))}
              <Cell numeric>{formatEstimate(overItems(row.winRate), 'proportion')}</Cell>
              <Cell numeric>{formatStrength(row.strength, row.interval)}</Cell>
              {hasDavidson && <Cell numeric>{write(row.davidson)}</Cell>}
              {hasLength && <Cell numeric>{write(row.atEqualLength)}</Cell>}
            </tr>
          ))}
        </tbody>
      </Table>
      {ranked.length > 2 && (
        <RankSetChart
          label={`Ranks the votes cannot rule out: ${name}`}
          rows={ranked}
          entrants={ranked.length}
        />
      )}
      <HowComputed>
        <p>
          Strengths are on the log scale with mean 0: a difference of 1 means odds of 2.7 to 1. A tie counts
          as half a win each; Davidson’s model has a parameter of its own for ties. Intervals and rank sets
          come from {formatCount(strengths.replicates)} resamplings of {strengths.resampled}.
        </p>
        {strengths.lengthEffect?.value !== null && strengths.lengthEffect && (
          <p>
            The longer of two answers is picked with log odds of{' '}
            {formatStrength(strengths.lengthEffect.value, strengths.lengthEffect.interval)} for one standard
            deviation of length; the last column takes that out.
          </p>
        )}
        <p>
          <a href="/methods/preferences-and-ties">Preferences and ties</a>
        </p>
      </HowComputed>
    </div>
  )
}

function formatStrength(value: number | null, interval: Parameters<typeof withInterval>[1]): string {
  const { low, high } = withInterval(value, interval)
  if (value === null || low === null || high === null) return write(value)
  return `${write(value)} [${write(low)}, ${write(high)}]`
}
