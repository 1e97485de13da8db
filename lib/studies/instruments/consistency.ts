import { isComparison } from './comparison'
import type { Axis, Instrument } from './instrument'

export interface Inconsistency {
  path: (string | number)[]
  message: string
}

/** What is wrong between the parts of an instrument: names that lead nowhere, values twice, favourable sets outside the options. */
export function inconsistencies(instrument: Instrument): Inconsistency[] {
  const axes = new Map(instrument.axes.map((axis) => [axis.id, axis]))
  const found: Inconsistency[] = []
  const report = (path: (string | number)[], message: string) => found.push({ path, message })

  instrument.axes.forEach((axis, i) => {
    const at = (field: string) => ['axes', i, field]
    if (axes.get(axis.id) !== axis) report(at('id'), `two axes are called "${axis.id}"`)
    for (const [field, problem] of optionProblems(instrument, axis)) report(at(field), problem)
    if (axis.showIf) {
      const condition = axes.get(axis.showIf.axis)
      const values = new Set(condition?.options.map(({ value }) => value))
      if (!condition) report(at('showIf'), `there is no axis "${axis.showIf.axis}"`)
      else if (waitsForItself(axis, axes)) report(at('showIf'), 'the axis waits for itself')
      else if (!axis.showIf.in.every((value) => values.has(value)))
        report(at('showIf'), `"${axis.showIf.axis}" has no such option`)
    }
    if (axis.appliesTo !== undefined && !axes.get(axis.appliesTo)?.repeatable)
      report(at('appliesTo'), `"${axis.appliesTo}" is no axis that can be answered several times`)
    if (!isAnswerable(instrument, axis))
      report(at('options'), 'there is nothing to answer with: no options, text, span or order')
  })

  const { itemAxes, derived = [] } = instrument
  if (itemAxes && !axes.has(itemAxes.template))
    report(['itemAxes', 'template'], `there is no axis "${itemAxes.template}"`)
  derived.forEach(({ id, from }, i) => {
    if (axes.has(id)) report(['derived', i, 'id'], `"${id}" is an axis that is asked`)
    for (const source of [from].flat())
      if (!axes.has(source)) report(['derived', i, 'from'], `there is no axis "${source}"`)
  })
  return found
}

/** Whether the chain of conditions comes back to the axis. */
function waitsForItself(axis: Axis, axes: ReadonlyMap<string, Axis>): boolean {
  const seen = new Set<Axis>()
  let next: Axis | undefined = axis
  while (next?.showIf && !seen.has(next)) {
    seen.add(next)
    next = axes.get(next.showIf.axis)
  }
  return next !== undefined && seen.has(next)
}

const isAnswerable = ({ mode }: Instrument, axis: Axis): boolean =>
  axis.options.length > 0 ||
  axis.requiresFreeText === true ||
  axis.spanSource !== undefined ||
  axis.rankItems !== undefined ||
  mode === 'ranking'

function* optionProblems(instrument: Instrument, axis: Axis): Iterable<[field: string, problem: string]> {
  const { options, favourable } = axis
  const values = options.map(({ value }) => value)
  if (new Set(values).size < values.length) yield ['options', 'two options have the same value']
  if (new Set(options.map(({ order }) => order)).size < options.length)
    yield ['options', 'two options have the same place']
  const known = new Set(isComparison(instrument, axis) ? ['selected', 'not-selected'] : values)
  const unknown = favourable.filter((value) => !known.has(value))
  if (unknown.length > 0) yield ['favourable', `"${unknown.join('", "')}" is not among the options`]
  if (favourable.includes('selected') && favourable.includes('not-selected'))
    yield ['favourable', 'being selected cannot count both for and against an answer']
}
