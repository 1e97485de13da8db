import type { AnalysisView } from '../analysis/analysis'

/**
 * The arm that stood first in every comparison, as far as can be told from the counts: where the picks of a side are
 * those of an arm on every axis, neither can be told from the other.
 *
 * @returns null where there is none; also on a single axis, or where both were picked as often, which may be chance
 */
export function alwaysFirst({ axes }: AnalysisView): string | null {
  const compared = axes.flatMap((axis) => {
    if (axis.kind !== 'comparison') return []
    const [pair, ...others] = axis.pairs
    if (!pair || others.length > 0) return []
    const picked = ({ value }: { value: number | null }) => Math.round((value ?? 0) * pair.n.ratings)
    return [{ pair, a: picked(pair.pickedA), b: picked(pair.pickedB), sides: axis.sides }]
  })
  const [first] = compared
  if (!first || compared.length < 2 || compared.every(({ a, b }) => a === b)) return null
  const fits = (isAFirst: boolean) =>
    compared.every(({ a, b, sides }) =>
      isAFirst ? sides.first === a && sides.second === b : sides.first === b && sides.second === a,
    )
  return fits(true) ? first.pair.a : fits(false) ? first.pair.b : null
}
