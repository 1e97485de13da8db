import { parseCell, unescapeLabel } from '../cells'

export interface ClassCounts {
  readonly labels: readonly string[]
  readonly tp: Float64Array
  readonly fp: Float64Array
  readonly fn: Float64Array
  /** Fills the three arrays from the sums; allocates nothing. */
  read(sums: ArrayLike<number>): void
}

/**
 * True positives, false positives and false negatives of every class, from `tp:c`, `fp:c`, `fn:c` where the layout
 * has them, else from its cells.
 *
 * @throws TypeError when the layout has neither
 */
export function classCounts(layout: readonly string[]): ClassCounts {
  const labels = layout
    .filter((name) => name.startsWith('tp:'))
    .map((name) => unescapeLabel(name.slice('tp:'.length)))
  return labels.length > 0 ? fromNamedCounts(layout, labels) : fromCells(layout)
}

/**
 * The same of every class, also those that F1 leaves out: from cells where the layout has them.
 *
 * @throws TypeError when the layout has neither cells nor tp:c
 */
export const allClassCounts = (layout: readonly string[]): ClassCounts =>
  layout.some((name) => parseCell(name) !== null) ? fromCells(layout) : classCounts(layout)

function fromNamedCounts(layout: readonly string[], labels: readonly string[]): ClassCounts {
  const first = layout.flatMap((name, i) => (name.startsWith('tp:') ? [i] : []))
  const places = first.map((place) => {
    const suffix = layout[place]!.slice('tp'.length)
    return [place, layout.indexOf(`fp${suffix}`), layout.indexOf(`fn${suffix}`)] as const
  })
  if (places.some((triple) => triple.includes(-1)))
    throw new TypeError('the layout has a tp:class without its fp:class or fn:class')
  const counts = emptyCounts(labels.length)
  return {
    labels,
    ...counts,
    read(sums) {
      places.forEach(([tp, fp, fn], c) => {
        counts.tp[c] = sums[tp]!
        counts.fp[c] = sums[fp]!
        counts.fn[c] = sums[fn]!
      })
    },
  }
}

function fromCells(layout: readonly string[]): ClassCounts {
  const table = cellTable(layout)
  const counts = emptyCounts(table.labels.length)
  return {
    labels: table.labels,
    ...counts,
    read(sums) {
      counts.tp.fill(0)
      counts.fp.fill(0)
      counts.fn.fill(0)
      for (const { place, gold, predicted } of table.cells) {
        const n = sums[place]!
        if (gold === predicted) counts.tp[gold]! += n
        else {
          counts.fn[gold]! += n
          if (predicted >= 0) counts.fp[predicted]! += n
        }
      }
    },
  }
}

const emptyCounts = (k: number) => ({
  tp: new Float64Array(k),
  fp: new Float64Array(k),
  fn: new Float64Array(k),
})

export interface CellTable {
  readonly labels: readonly string[]
  /** Places in the layout with the positions of their classes; `predicted` is -1 for no readable answer. */
  readonly cells: readonly { readonly place: number; readonly gold: number; readonly predicted: number }[]
}

/**
 * The cells of a layout, classes in the layout's order.
 *
 * @throws TypeError when the layout has no cells
 */
export function cellTable(layout: readonly string[]): CellTable {
  const found = layout.flatMap((name, place) => {
    const cell = parseCell(name)
    return cell === null ? [] : [{ place, ...cell }]
  })
  if (found.length === 0) throw new TypeError('the layout has neither tp:class counts nor cells')
  const labels = [...new Set(found.map((cell) => cell.gold))]
  const cells = found.map(({ place, gold, predicted }) => ({
    place,
    gold: labels.indexOf(gold),
    predicted: predicted === null ? -1 : labels.indexOf(predicted),
  }))
  return { labels, cells }
}
