import { chooseField, type FieldNames } from './fields'
import type { ReadingSink } from './formats/format'
import type { JsonValue, Prediction } from './prediction'
import { predictionFault, textFault } from './text-faults'

/** Longest id that is taken; the longest known ones are file paths. */
const longestId = 512

interface Chosen {
  readonly id: string | null
  readonly prediction: string | null
}

/**
 * Reads parsed entries (a JSON line, an element of an array) into canonical predictions. Remembers which fields it
 * chose for a set of names, since the lines of a file mostly have the same ones.
 */
export class EntryReader {
  readonly #sink: ReadingSink
  readonly #fields: FieldNames
  readonly #depth: number
  #names: readonly string[] | null = null
  #chosen: Chosen | null = null

  constructor(sink: ReadingSink, { fields, depth }: { fields: FieldNames; depth: number }) {
    this.#sink = sink
    this.#fields = fields
    this.#depth = depth
  }

  /** An object with an id and a prediction among its fields. */
  entry(line: number, value: JsonValue): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`
      this.#sink.issue({ code: 'not-an-object', line, message: `The line is ${kind}, not an object.` })
      return
    }
    const names = Object.keys(value)
    const chosen = this.#choose(line, names)
    if (chosen.id === null || chosen.prediction === null) return
    this.pair(line, value[chosen.id], value[chosen.prediction], chosen.id, chosen.prediction)
  }

  /** An id and a prediction that were found already. */
  pair(
    line: number,
    rawId: JsonValue | undefined,
    rawPrediction: JsonValue | undefined,
    idField: string | null = null,
    predictionField: string | null = null,
  ): void {
    const id = this.#id(line, rawId, idField)
    if (id === null) return
    if (rawPrediction === null || rawPrediction === undefined) {
      const message = `The prediction for "${shorten(id)}" is null.`
      this.#sink.issue({ code: 'null-prediction', line, field: predictionField, message })
      return
    }
    const fault = predictionFault(rawPrediction, this.#depth)
    if (fault) this.#sink.issue({ ...fault, line, field: predictionField })
    else this.#sink.prediction(line, id, rawPrediction as Prediction)
  }

  #choose(line: number, names: readonly string[]): Chosen {
    if (this.#chosen && this.#names && sameNames(this.#names, names)) return this.#chosen
    const chosen = {
      id: this.#field(line, names, 'id'),
      prediction: this.#field(line, names, 'prediction'),
    }
    // a refused set of names is judged anew on every line, so that every line is reported
    const isUsable = chosen.id !== null && chosen.prediction !== null
    this.#names = isUsable ? names : null
    this.#chosen = isUsable ? chosen : null
    return chosen
  }

  #field(line: number, names: readonly string[], role: 'id' | 'prediction'): string | null {
    const choice = chooseField(names, role, this.#fields[role])
    if (choice.kind === 'found') return choice.name
    this.#sink.issue(fieldFinding(line, choice, role, this.#fields[role], names))
    return null
  }

  #id(line: number, value: JsonValue | undefined, field: string | null): string | null {
    const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
    const message =
      typeof id === 'number'
        ? 'The id is a number that does not survive as one: too large, or not whole.'
        : typeof id !== 'string'
          ? 'The id is neither text nor a whole number.'
          : id === ''
            ? 'The id is empty.'
            : id.length > longestId
              ? `The id is longer than ${longestId} characters.`
              : null
    if (message !== null || typeof id !== 'string') {
      this.#sink.issue({ code: 'invalid-id', line, field, message: message ?? '' })
      return null
    }
    const fault = textFault(id)
    if (fault === null) return id
    this.#sink.issue({ code: fault, line, field, message: 'The id holds a character that cannot be stored.' })
    return null
  }
}

/** The issue for a field that is absent or could be one of several. */
export function fieldFinding(
  line: number,
  choice: { kind: 'absent' } | { kind: 'ambiguous'; names: readonly string[] },
  role: 'id' | 'prediction',
  given: string | undefined,
  names: readonly string[],
) {
  if (choice.kind === 'ambiguous') {
    const listed = choice.names.map((name) => `"${shorten(name)}"`).join(' and ')
    const message = `${listed} could each be the ${role}.`
    return { code: 'ambiguous-field', line, field: choice.names[0] ?? null, message } as const
  }
  const present =
    names.length === 0
      ? 'nothing'
      : names
          .slice(0, 8)
          .map((name) => `"${shorten(name)}"`)
          .join(', ')
  const wanted = given === undefined ? `a field for the ${role}` : `the field "${shorten(given)}"`
  const code = role === 'id' ? 'missing-id' : 'missing-prediction'
  return { code, line, field: given ?? role, message: `Expected ${wanted}; found ${present}.` } as const
}

export const shorten = (text: string, length = 60): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
