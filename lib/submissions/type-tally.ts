import type { DeclaredTypes } from '../scoring/tasks/declared-types'
import { shorten } from './entry'
import type { Finding } from './issue'

const namesKept = 1000
const namesShown = 3

/** Counts the types that a file names and its benchmark does not know: "gene" for "Gene" would score 0 in silence. */
export class TypeTally {
  readonly #declared: DeclaredTypes
  readonly #known: ReadonlySet<string>
  readonly #unknown = new Map<string, { count: number; line: number }>()
  #knownCount = 0
  #unknownCount = 0

  constructor(declared: DeclaredTypes) {
    this.#declared = declared
    this.#known = new Set(declared.known)
  }

  add(line: number, prediction: unknown): void {
    for (const type of this.#declared.namedIn(prediction)) {
      if (this.#known.has(type)) {
        this.#knownCount++
        continue
      }
      this.#unknownCount++
      const seen = this.#unknown.get(type)
      if (seen) seen.count++
      else if (this.#unknown.size < namesKept) this.#unknown.set(type, { count: 1, line })
    }
  }

  /** null where every type is known, or others are left out and there are known ones beside them. */
  finding(): Finding | null {
    const isHarmless = !this.#declared.othersAreWrong && this.#knownCount > 0
    if (this.#unknownCount === 0 || isHarmless) return null
    const total = this.#knownCount + this.#unknownCount
    const names = [...this.#unknown].sort(([, a], [, b]) => b.count - a.count)
    const shown = names
      .slice(0, namesShown)
      .map(
        ([name, { count }]) =>
          `"${shorten(name, 60)}" ${count === 1 ? 'once' : `${count.toLocaleString('en')} times`}`,
      )
    const more = names.length > namesShown ? ' and others' : ''
    const known = this.#declared.known.map((name) => `"${name}"`).join(', ')
    return {
      code: 'unknown-type',
      line: names[0]?.[1].line ?? null,
      field: 'prediction',
      message: `${this.#unknownCount.toLocaleString('en')} of ${total.toLocaleString('en')} entries have a type that this benchmark does not know (${shown.join(', ')}${more}): they ${this.#declared.othersAreWrong ? 'count as wrong' : 'are left out, so nothing is found'}. It knows ${known}.`,
    }
  }
}
