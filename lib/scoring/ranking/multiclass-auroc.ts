import { auroc } from './auroc'

export interface MulticlassAuroc {
  readonly ovrMacro: number | null
  readonly ovrWeighted: number | null
  readonly ovoMacro: number | null
  readonly ovoWeighted: number | null
}

/**
 * Area under the ROC curve for more than two classes: one against the rest, averaged over classes (alike, or by
 * prevalence); and one against one, over unordered pairs of classes the mean of both directions on the two classes'
 * instances only (Hand and Till 2001), averaged alike or by the prevalence of the pair.
 *
 * @param gold class of each instance, from 0
 * @param scores one row of class scores per instance
 * @returns nulls when a class is missing from gold
 */
export function multiclassAuroc(
  gold: ArrayLike<number>,
  scores: readonly ArrayLike<number>[],
  classes: number,
): MulticlassAuroc {
  const n = scores.length
  const counts = Array.from({ length: classes }, (_, c) => scores.filter((_, i) => gold[i] === c).length)
  const rest = Array.from({ length: classes }, (_, c) =>
    auroc(
      scores.map((_, i) => gold[i] === c),
      scores.map((row) => row[c]!),
    ),
  )
  const pairs: { area: number | null; weight: number }[] = []
  for (let a = 0; a < classes; a++)
    for (let b = a + 1; b < classes; b++) {
      const both = scores.flatMap((row, i) =>
        gold[i] === a || gold[i] === b ? [{ row, label: gold[i] }] : [],
      )
      const direction = (c: number) =>
        auroc(
          both.map((entry) => entry.label === c),
          both.map((entry) => entry.row[c]!),
        )
      const [forth, back] = [direction(a), direction(b)]
      pairs.push({
        area: forth === null || back === null ? null : (forth + back) / 2,
        weight: both.length / n,
      })
    }
  const pairAreas = pairs.map((pair) => pair.area)
  return {
    ovrMacro: mean(
      rest,
      rest.map(() => 1),
    ),
    ovrWeighted: mean(rest, counts),
    ovoMacro: mean(
      pairAreas,
      pairs.map(() => 1),
    ),
    ovoWeighted: mean(
      pairAreas,
      pairs.map((pair) => pair.weight),
    ),
  }
}

function mean(values: readonly (number | null)[], weights: readonly number[]): number | null {
  let sum = 0
  let whole = 0
  for (const [i, value] of values.entries()) {
    if (value === null) return null
    sum += value * weights[i]!
    whole += weights[i]!
  }
  return whole === 0 ? null : sum / whole
}
