import type { Axis, Option } from '../instruments/instrument'
import type { AxisAnswer } from '../rating/values'
import type { AxisReading } from './mapping'

/** A cell that is not an answer to its axis. */
export class UnreadableAnswer extends Error {}

/**
 * What a cell answers to an axis.
 *
 * @param answers how many were shown
 * @returns null for an empty cell
 * @throws UnreadableAnswer where the cell is none of the options
 */
export function readAnswer(
  reading: AxisReading,
  axis: Axis,
  cell: string,
  answers: number,
): AxisAnswer | null {
  const text = cell.trim()
  if (text === '') return null
  if (reading.as === 'text') return { values: [], comment: text }
  if (reading.as === 'option') return { values: [optionOf(axis, text, reading.values)] }
  const parts = text.split(reading.separator).map((part) => part.trim())
  if (reading.as === 'options')
    return { values: parts.filter((part) => part !== '').map((part) => optionOf(axis, part, reading.values)) }
  return { values: [], ranking: bestOf(parts, answers) }
}

/** By the mapping's own table, else by value, else by label; numbers by what they are worth ("4.0" is "4"). */
function optionOf({ options }: Axis, text: string, values: Readonly<Record<string, string>>): string {
  const key = asNumber(text)
  const named = values[text] ?? values[key]
  const find = (of: (option: Option) => boolean) => options.find(of)?.value
  const found =
    named === undefined
      ? (find(({ value }) => value === text) ??
        find(({ label }) => label.toLowerCase() === text.toLowerCase()) ??
        find(({ value }) => value === key))
      : find(({ value }) => value === named)
  if (found === undefined) throw new UnreadableAnswer(`"${text}" is none of the options`)
  return found
}

const asNumber = (text: string): string => (/^[+-]?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text)

/** Places by letter, the best ones together and all others after them. */
function bestOf(letters: readonly string[], answers: number): number[][] {
  const best = letters.map((letter) => {
    const place = /^[A-Z]$/i.test(letter) ? letter.toUpperCase().charCodeAt(0) - 65 : -1
    if (place < 0 || place >= answers) throw new UnreadableAnswer(`"${letter}" is none of the answers shown`)
    return place
  })
  const others = Array.from({ length: answers }, (_, place) => place).filter((place) => !best.includes(place))
  return others.length === 0 ? [best] : [best, others]
}
