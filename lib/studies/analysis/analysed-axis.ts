import type { Axis, DerivedAxis, Instrument } from '../instruments/instrument'
import type { AxisAnswer, RatingValues } from '../rating/values'

/** An axis as the analysis sees it: asked, or worked out from others. */
export interface AnalysedAxis {
  readonly axis: Axis
  readonly isDerived: boolean
  /** Given for derived axes: the answer that follows from the others; null where it does not. */
  readonly derive: ((values: RatingValues) => AxisAnswer | null) | null
}

/** The axes of an instrument in order, derived ones last. */
export function analysedAxes(instrument: Instrument): AnalysedAxis[] {
  const asked = instrument.axes
    .filter(({ appliesTo }) => appliesTo === undefined)
    .map((axis): AnalysedAxis => ({ axis, isDerived: false, derive: null }))
  const axisOf = (id: string) => instrument.axes.find((axis) => axis.id === id) as Axis
  return [...asked, ...(instrument.derived ?? []).map((derived) => derivedAxis(derived, axisOf))]
}

/** The one option chosen on an axis, if it is a rating. */
function ratingOn(axis: Axis, values: RatingValues): string | null {
  const [chosen] = values[axis.id]?.values ?? []
  const option = axis.options.find(({ value }) => value === chosen)
  return option === undefined || option.missing ? null : option.value
}

function derivedAxis(derived: DerivedAxis, axisOf: (id: string) => Axis): AnalysedAxis {
  const build = (question: string, labels: readonly string[], favourable: string[]): Axis => ({
    ...{ id: derived.id, label: question, question, favourable, multiple: false },
    wording: 'reconstructed',
    options: labels.map((label, i) => ({ value: label, label, order: i + 1 })),
  })
  const answer = (value: string): AxisAnswer => ({ values: [value] })

  if ('rule' in derived) {
    const [first, second] = [axisOf(derived.from[0]), axisOf(derived.from[1])]
    return {
      // asked of a target and of an output, so equal is what the output should be
      axis: build(`Do "${first.label}" and "${second.label}" agree?`, ['equal', 'different'], ['equal']),
      isDerived: true,
      derive(values) {
        const [x, y] = [ratingOn(first, values), ratingOn(second, values)]
        return x === null || y === null ? null : answer(x === y ? 'equal' : 'different')
      },
    }
  }
  const source = axisOf(derived.from)
  const { map } = derived
  const labels = [...new Set(Object.values(map))]
  const favourable = labels.filter((label) =>
    Object.entries(map).every(([value, target]) => target !== label || source.favourable.includes(value)),
  )
  return {
    axis: build(`What follows from "${source.label}"?`, labels, favourable),
    isDerived: true,
    derive(values) {
      const target = map[ratingOn(source, values) ?? '']
      return target === undefined ? null : answer(target)
    },
  }
}
