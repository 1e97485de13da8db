import type { Axis, Option } from '../instruments/instrument'
import { scaleOf } from '../instruments/scale'
import type { PairResult } from './axis-results'
import { sumByQuestion } from './cells'
import { pairedDifference } from './difference'
import { meanEstimate, shareEstimate } from './estimate'
import type { Difference } from './numbers'
import { countsOf, type Observation, type StudyIndex } from './observations'
import { groupBy } from './pairs'
import type { Resampling } from './resampling'
import { type Vote, voteCells } from './votes'

/** What the votes of every pair of arms come to; `options` are those of the counts. */
export function pairResults(
  votes: readonly Vote[],
  missing: readonly Observation[],
  { axis, counted }: { axis: Axis; counted: readonly Pick<Option, 'value'>[] },
  { data, arms }: StudyIndex,
  resampling: Resampling,
): PairResult[] {
  const pairs = [...groupBy(votes, ({ a, b }) => `${a} ${b}`).values()]
  const nameOf = (arm: number) => data.arms[arm]?.id ?? ''
  const missingOf = groupBy(missing, ({ rating }) =>
    rating.arms
      .map((arm) => arms.get(arm) ?? 0)
      .sort((x, y) => x - y)
      .join(' '),
  )
  return pairs
    .sort(([x], [y]) => (x && y ? x.a - y.a || x.b - y.b : 0))
    .map((of): PairResult => {
      const { a = 0, b = 0 } = of[0] ?? {}
      const pickedA = voteCells(of, ({ picked }) => (picked === 'a' ? 1 : 0))
      const pickedB = voteCells(of, ({ picked }) => (picked === 'b' ? 1 : 0))
      const isAgainst = axis.favourable[0] === 'not-selected'
      const [forA, forB] = isAgainst ? [pickedB, pickedA] : [pickedA, pickedB]
      const advantage = pairedDifference(forA, forB, 'permutation', resampling)
      return {
        ...{ a: nameOf(a), b: nameOf(b), n: countsOf(of.map(({ observation }) => observation)) },
        counts: counted.map(({ value }) => of.filter((vote) => countedAs(vote) === value).length),
        missing: missingOf.get(`${a} ${b}`)?.length ?? 0,
        pickedA: shareEstimate(pickedA, resampling),
        tie: shareEstimate(
          voteCells(of, ({ picked }) => (picked === 'neither' ? 1 : 0)),
          resampling,
        ),
        pickedB: shareEstimate(pickedB, resampling),
        advantage: { ...(advantage as Difference), test: 'sign-flip permutation within items' },
        score: scaleOf(axis).level === 'nominal' ? null : gradedScore(of, resampling),
      }
    })
}

/** The option as if A stood first; a vote from a ranking has none, and is told by side. */
const countedAs = ({ option, picked }: Vote): string =>
  option?.value ?? { a: 'a', b: 'b', neither: 'tie' }[picked]

/** Mean leaning towards A against none at all: Wilcoxon's signed-rank test over items. */
function gradedScore(votes: readonly Vote[], resampling: Resampling): Difference | null {
  const cells = voteCells(votes, ({ leaning }) => leaning)
  if (sumByQuestion(cells).questions.length === 0) return null
  const zeros = cells.map((cell) => ({ ...cell, value: 0 }))
  const tested = pairedDifference(cells, zeros, 'wilcoxon', resampling)
  return tested && { ...tested, ...meanEstimate(cells, resampling) }
}
