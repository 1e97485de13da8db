import { classCounts } from './class-counts'

export interface PositiveCounts {
  tp: number
  fp: number
  fn: number
  read(sums: ArrayLike<number>): void
}

/**
 * One triple of counts: `all` sums them over classes (tp:c or cells; a plain tp, fp, fn where the layout has no
 * classes), `positive` takes the plain tp, fp, fn (the declared positive class, or all mentions of a set task).
 *
 * @throws TypeError when the layout lacks them
 */
export function positiveCounts(layout: readonly string[], of: 'all' | 'positive'): PositiveCounts {
  const plain = ['tp', 'fp', 'fn'].map((name) => layout.indexOf(name))
  const hasClasses = layout.some((name) => name.startsWith('tp:') || name.startsWith('cell:'))
  if (of === 'positive' || !hasClasses) {
    const [tp = -1, fp = -1, fn = -1] = plain
    if (tp < 0 || fp < 0 || fn < 0) {
      throw new TypeError(
        `the layout has no tp, fp and fn: declare a positive class [${layout.slice(0, 8).join(', ')} …]`,
      )
    }
    return {
      tp: 0,
      fp: 0,
      fn: 0,
      read(sums) {
        this.tp = sums[tp]!
        this.fp = sums[fp]!
        this.fn = sums[fn]!
      },
    }
  }
  const classes = classCounts(layout)
  return {
    tp: 0,
    fp: 0,
    fn: 0,
    read(sums) {
      classes.read(sums)
      this.tp = total(classes.tp)
      this.fp = total(classes.fp)
      this.fn = total(classes.fn)
    },
  }
}

function total(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}
