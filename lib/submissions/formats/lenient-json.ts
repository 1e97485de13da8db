import type { JsonValue } from '../prediction'

const stringOrNonNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\bInfinity\b|\bNaN\b/g

/**
 * Parses JSON as Python's `json` module writes it: bare `NaN` and `Infinity`, which mean "no number", become null.
 *
 * @throws SyntaxError for any other fault
 */
export function parseLenient(text: string): JsonValue {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error
    return JSON.parse(text.replace(stringOrNonNumber, (found) => (found.startsWith('"') ? found : 'null')))
  }
}
