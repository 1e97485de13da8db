import type { Finding } from './issue'
import type { JsonValue } from './prediction'

/** What PostgreSQL (and any later reader) cannot hold in a text; null where it is sound. */
export function textFault(text: string): 'nul-character' | 'broken-character' | null {
  if (text.includes('\0')) return 'nul-character'
  return text.isWellFormed() ? null : 'broken-character'
}

/**
 * The first fault in a prediction: characters that cannot be stored, numbers beyond double precision (JSON's `1e999`),
 * nesting beyond `depth`. Walks with a stack of its own, so that no input is too deep to be refused.
 */
export function predictionFault(prediction: JsonValue, depth: number): Omit<Finding, 'line'> | null {
  if (typeof prediction === 'string') return textFinding(prediction)
  const pending: { value: JsonValue; level: number }[] = [{ value: prediction, level: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, level } = next
    if (typeof value === 'string') {
      const fault = textFinding(value)
      if (fault) return fault
    } else if (typeof value === 'number' && !Number.isFinite(value)) {
      return { code: 'invalid-prediction', message: 'The prediction holds a number that is out of range.' }
    } else if (typeof value === 'object' && value !== null) {
      if (level >= depth) {
        return { code: 'too-deep', message: `The prediction is nested more than ${depth} levels deep.` }
      }
      const keys = Array.isArray(value) ? [] : Object.keys(value)
      const broken = keys.map(textFinding).find((fault) => fault !== null)
      if (broken) return broken
      for (const inner of Object.values(value)) pending.push({ value: inner, level: level + 1 })
    }
  }
  return null
}

function textFinding(text: string): Omit<Finding, 'line'> | null {
  const fault = textFault(text)
  if (fault === null) return null
  const message =
    fault === 'nul-character'
      ? 'The prediction holds the character U+0000.'
      : 'The prediction holds half of a surrogate pair.'
  return { code: fault, message }
}
