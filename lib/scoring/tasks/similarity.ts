import { z } from 'zod'
import type { Task } from '../task'

const params = z.strictObject({
  /** Smallest and largest possible value. A missing prediction then counts as the end farther from gold; null: it is left out. */
  scale: z.tuple([z.number(), z.number()]).nullable().default(null),
})
type Params = z.infer<typeof params>

interface Means {
  readonly gold: number
  readonly predicted: number
}

/**
 * A number per instance, such as the similarity of two sentences.
 *
 * Statistics: count, then x (gold) and y (predicted) centred at their means over all instances (which changes no
 * metric and keeps the sums accurate), their squares and product, absolute and squared error.
 */
export const similarity: Task<Params, number, number, Means> = {
  id: 'similarity',
  title: 'Sentence similarity and other numbers',
  description:
    'A number per instance, compared by correlation or by its error. Without a declared scale an instance without prediction is left out; with one, it counts as the end of the scale farther from the gold value.',
  source: 'Soğancıoğlu et al. 2017 (BIOSSES); Peng et al. 2019 (BLUE)',
  params,
  gold: z.number(),
  prediction: z.number(),
  layout: () => ['count', 'x', 'y', 'xx', 'yy', 'xy', 'absolute-error', 'squared-error'],
  metrics: ['pearson', 'spearman', 'kendall-tau-b', 'mae', 'rmse', 'r2'],
  prepare(options, instances) {
    const pairs = instances.flatMap(({ gold, prediction }) => {
      const value = prediction ?? farthest(options, gold)
      return value === null ? [] : [[gold, value] as const]
    })
    const mean = (values: readonly number[]) =>
      values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length
    return { gold: mean(pairs.map(([gold]) => gold)), predicted: mean(pairs.map(([, value]) => value)) }
  },
  score(options, gold, predicted, means = { gold: 0, predicted: 0 }) {
    const value = predicted ?? farthest(options, gold)
    if (value === null) return new Float64Array(8)
    const x = gold - means.gold
    const y = value - means.predicted
    return [1, x, y, x * x, y * y, x * y, Math.abs(gold - value), (gold - value) ** 2]
  },
}

function farthest({ scale }: Params, gold: number): number | null {
  if (scale === null) return null
  const [low, high] = scale
  return gold - low > high - gold ? low : high
}
