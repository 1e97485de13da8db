import { type OrderMetric, statisticAt } from '../metric'
import { orderByValue } from '../ranking/order'

type Column = ArrayLike<number>

/**
 * Gives the ascending order of a column, worked out once per column: a resampled metric is called ten thousand times
 * on the same columns with other weights.
 */
export function rememberedOrder(): (column: Column) => Uint32Array {
  let known: Column | null = null
  let order = new Uint32Array(0)
  return (column) => {
    if (column !== known) {
      order = orderByValue(column) as Uint32Array<ArrayBuffer>
      known = column
    }
    return order
  }
}

type Facts = Omit<OrderMetric, 'kind' | 'compile'>

/**
 * A metric of two columns and weights. Instances that were left out (`count` 0) have no weight.
 *
 * @param compute is called with effective weights and the columns of `names`
 */
export function twoColumnMetric(
  facts: Facts,
  names: readonly [string, string],
  compute: () => (weights: Float64Array, first: Column, second: Column) => number | null,
): OrderMetric {
  return {
    ...facts,
    kind: 'order',
    compile(layout) {
      const [first, second, count] = [...names, 'count'].map((name) => statisticAt(layout, name)) as [
        number,
        number,
        number,
      ]
      const value = compute()
      let effective = new Float64Array(0)
      return (weights, columns) => {
        const n = weights.length
        if (effective.length !== n) effective = new Float64Array(n)
        for (let i = 0; i < n; i++) effective[i] = weights[i]! * columns[count]![i]!
        return value(effective, columns[first]!, columns[second]!)
      }
    },
  }
}
