import type { Strategy } from '../entities/nervaluate'
import { type SumMetric, statisticAt } from '../metric'

const ways: Readonly<
  Record<Strategy, { readonly id: string; readonly title: string; readonly meaning: string }>
> = {
  strict: { id: 'strict', title: 'strict', meaning: 'boundaries and type agree' },
  exact: { id: 'exact', title: 'exact', meaning: 'boundaries agree, whatever the type' },
  partial: {
    id: 'partial',
    title: 'partial',
    meaning: 'spans overlap, whatever the type; an inexact overlap counts half',
  },
  ent_type: { id: 'type', title: 'type', meaning: 'spans overlap and the type agrees' },
}
const parts = { precision: 'Precision', recall: 'Recall', f1: 'F1' } as const
type Part = keyof typeof parts

/** Precision, recall or F1 in one of the four ways of SemEval-2013. */
function semeval(way: Strategy, part: Part): SumMetric {
  const { id, title, meaning } = ways[way]
  const half = way === 'partial' || way === 'ent_type'
  const credit = half ? '(COR + PAR/2)' : 'COR'
  return {
    kind: 'sum',
    id: `semeval-${id}-${part}`,
    title: `${parts[part]}, ${title} matching (SemEval-2013)`,
    unit: 'proportion',
    range: [0, 1],
    higherIsBetter: true,
    description: `A mention is right when ${meaning}. COR correct, INC incorrect, PAR partial, MIS missed, SPU spurious; POSSIBLE = COR + INC + PAR + MIS, ACTUAL = COR + INC + PAR + SPU. Undefined where its denominator is 0.`,
    formula: {
      precision: `${credit} / ACTUAL`,
      recall: `${credit} / POSSIBLE`,
      f1: `2${credit} / (ACTUAL + POSSIBLE)`,
    }[part],
    source: 'Segura-Bedmar et al. 2013 (SemEval-2013 task 9); nervaluate',
    compile(layout) {
      const at = (name: string) => statisticAt(layout, `semeval:${way}:${name}`)
      const [cor, inc, par, mis, spu] = [
        at('correct'),
        at('incorrect'),
        at('partial'),
        at('missed'),
        at('spurious'),
      ] as const
      return (sums) => {
        const right = sums[cor]! + (half ? sums[par]! / 2 : 0)
        const shared = sums[cor]! + sums[inc]! + sums[par]!
        const possible = shared + sums[mis]!
        const actual = shared + sums[spu]!
        const [numerator, denominator] =
          part === 'precision'
            ? [right, actual]
            : part === 'recall'
              ? [right, possible]
              : [2 * right, actual + possible]
        return denominator === 0 ? null : numerator / denominator
      }
    },
  }
}

/** All twelve, by id. */
export const semevalMetrics: Readonly<Record<string, SumMetric>> = Object.fromEntries(
  (Object.keys(ways) as Strategy[]).flatMap((way) =>
    (Object.keys(parts) as Part[]).map((part) => {
      const metric = semeval(way, part)
      return [metric.id, metric]
    }),
  ),
)
