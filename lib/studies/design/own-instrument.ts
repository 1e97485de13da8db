import type { Axis, Instrument } from '../instruments/instrument'

/** What a form can hold and a rater can bear; the largest published questionnaires have a third of it. */
const most = { axes: 100, options: 60, repeats: 20, raters: 100, score: 1e6, text: 4000, name: 120 } as const

/** Names that every JavaScript object answers to: looked up in a rating or a tally they would be found unasked. */
const isTaken = (name: string): boolean => name in Object.prototype

/**
 * What stands against an instrument from outside, beyond its schema: sizes that no rater could work through, and names
 * that mean something to programs.
 *
 * @returns messages that say where; empty for one that can be taken
 */
export function ownInstrumentFaults(instrument: Instrument): string[] {
  const faults: string[] = []
  if (isTaken(instrument.id) || instrument.id.length > most.name)
    faults.push(`id: choose another one, of at most ${most.name} characters.`)
  if (instrument.axes.length > most.axes) faults.push(`axes: at most ${most.axes} questions fit in a form.`)
  if (instrument.recommendedRatersPerItem > most.raters)
    faults.push(`recommendedRatersPerItem: at most ${most.raters}.`)
  instrument.axes.forEach((axis, place) => {
    for (const fault of axisFaults(axis)) faults.push(`axes.${place}.${fault}`)
  })
  for (const { id } of instrument.derived ?? [])
    if (isTaken(id)) faults.push(`derived: "${id}" means something to programs; choose another id.`)
  const long = longText(instrument)
  if (long !== null) faults.push(`${long}: at most ${most.text.toLocaleString('en')} characters.`)
  return faults
}

function* axisFaults(axis: Axis): Iterable<string> {
  if (isTaken(axis.id)) yield `id: "${axis.id}" means something to programs; choose another id.`
  if (axis.id.length > most.name) yield `id: at most ${most.name} characters.`
  if (/[#@]/.test(axis.id)) yield 'id: # and @ count entries here.'
  if ((axis.rankItems ?? 0) > most.repeats) yield `rankItems: at most ${most.repeats}.`
  const options = [...axis.options, ...(axis.alternativeOptions?.options ?? [])]
  if (options.length > most.options) yield `options: at most ${most.options}.`
  for (const { value, score } of options) {
    if (isTaken(value)) yield `options: "${value}" means something to programs; choose another value.`
    if (value.length > most.name) yield `options: a value has at most ${most.name} characters.`
    if (score !== undefined && Math.abs(score) > most.score)
      yield `options: a score is between −1,000,000 and 1,000,000.`
  }
}

/** Where a text is longer than any question; null where none is. */
function longText(value: unknown, path = 'instrument'): string | null {
  if (typeof value === 'string') return value.length > most.text ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = longText(inner, path === 'instrument' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
