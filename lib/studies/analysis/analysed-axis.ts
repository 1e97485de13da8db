import type { Axis, DerivedAxis, Instrument } from '../instruments/instrument'
import type { AxisAnswer } from '../rating/values'

/** An axis as the analysis sees it: asked, or worked out from others. */
export interface AnalysedAxis {
  readonly axis: Axis
  readonly isDerived: boolean
  /** Answered once for each criterion of the question, rather than once for the item. */
  readonly isOfCriteria: boolean
  /** Given for derived axes: the answer that follows from the others; null where it does not. */
  readonly derive: ((answerTo: AnswerTo) => AxisAnswer | null) | null
}

/** What a rater answered to an axis, about the item or about one criterion of it. */
type AnswerTo = (axisId: string) => AxisAnswer | undefined

/** The axes of an instrument in order, derived ones last. */
export function analysedAxes(instrument: Instrument): AnalysedAxis[] {
  const isTemplate = (id: string) => id === instrument.itemAxes?.template
  const asked = instrument.axes
    .filter(({ appliesTo }) => appliesTo === undefined)
    .map((axis) => ({ axis, isDerived: false, isOfCriteria: isTemplate(axis.id), derive: null }))
  const axisOf = (id: string) => instrument.axes.find((axis) => axis.id === id) as Axis
  const derived = (instrument.derived ?? []).map((entry) => ({
    ...derivedAxis(entry, axisOf),
    ...{ isDerived: true, isOfCriteria: [entry.from].flat().every(isTemplate) },
  }))
  return [...asked, ...derived]
}

/** The one option chosen on an axis, if it is a rating. */
function ratingOn(axis: Axis, answerTo: AnswerTo): string | null {
  const [chosen] = answerTo(axis.id)?.values ?? []
  const option = axis.options.find(({ value }) => value === chosen)
  return option === undefined || option.missing ? null : option.value
}

function derivedAxis(
  derived: DerivedAxis,
  axisOf: (id: string) => Axis,
): Pick<AnalysedAxis, 'axis' | 'derive'> {
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
      derive(answerTo) {
        const [x, y] = [ratingOn(first, answerTo), ratingOn(second, answerTo)]
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
    derive(answerTo) {
      const target = map[ratingOn(source, answerTo) ?? '']
      return target === undefined ? null : answer(target)
    },
  }
}
