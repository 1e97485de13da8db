import { type AnnotationIssue, annotationIssue, quoted } from '../issue'

/** How the tags of a file are to be read. */
export interface Tagging {
  /**
   * `I-only`: every token of an entity has I and two entities never touch; `mixed`: tags of several schemes, which the
   * rules of conlleval read as well as they can; `none`: no entity at all.
   */
  readonly scheme: 'IOB1' | 'IOB2' | 'IOE' | 'IOBES' | 'BILOU' | 'I-only' | 'mixed' | 'none'
  /** Whether tags carry a type behind the prefix; bare B, I, O do not. */
  readonly isTyped: boolean
  /** Tags that mean outside besides O, such as `O-MISC`. */
  readonly outside: readonly string[]
  readonly types: readonly string[]
}

export interface Detection {
  readonly tagging: Tagging
  readonly issues: readonly AnnotationIssue[]
}

/**
 * The tagging scheme of a file, from all its tags: IOB1 and IOB2 have the same letters and differ only in where B
 * stands, so a look at the first sentences is not enough. IOB1 uses B only between entities of one type that touch.
 */
export function detectTagging(sequences: Iterable<readonly string[]>): Detection {
  const found = new Evidence()
  for (const tags of sequences) found.add(tags)
  return found.detection()
}

const typed = /^([A-Za-z])[-_](.+)$/u

class Evidence {
  readonly #prefixes = new Map<string, number>()
  readonly #outside = new Set<string>()
  readonly #types = new Set<string>()
  readonly #unknown = new Set<string>()
  #bare = 0
  #typed = 0
  /** B that begins an entity after outside or another type (after the same type all schemes have it), and I that does. */
  #openingB = 0
  #openingI = 0

  add(tags: readonly string[]): void {
    let last: string | null = null
    for (const tag of tags) {
      const match = typed.exec(tag)
      const prefix = (match?.[1] ?? tag).toUpperCase()
      if (prefix === 'O') {
        if (tag !== 'O') this.#outside.add(tag)
        last = null
        continue
      }
      if (!/^[BIELSU]$/.test(prefix)) {
        this.#unknown.add(tag)
        last = null
        continue
      }
      const type = match?.[2] ?? ''
      if (match) this.#typed++
      else this.#bare++
      this.#types.add(type === '' ? '_' : type)
      this.#prefixes.set(prefix, (this.#prefixes.get(prefix) ?? 0) + 1)
      if (last !== type && prefix === 'B') this.#openingB++
      if (last !== type && prefix === 'I') this.#openingI++
      last = type
    }
  }

  detection(): Detection {
    const scheme = this.#scheme()
    const issues: AnnotationIssue[] = []
    if (this.#unknown.size > 0) {
      const listed = [...this.#unknown].slice(0, 5).map(quoted).join(', ')
      issues.push(annotationIssue('unknown-tag', `Tags of no known scheme: ${listed}.`))
    }
    if (scheme === 'mixed') {
      const message = `Of the entities ${this.#openingB} begin with B and ${this.#openingI} with I; the letters are ${[...this.#prefixes.keys()].sort().join(', ')}.`
      issues.push(annotationIssue('mixed-schemes', message))
    } else if (this.#bare > 0 && this.#typed > 0)
      issues.push(annotationIssue('mixed-schemes', 'Some tags have a type and some have none.'))
    const tagging: Tagging = {
      scheme,
      isTyped: this.#typed > 0,
      outside: [...this.#outside].sort(),
      types: [...this.#types].sort(),
    }
    return { tagging, issues }
  }

  #scheme(): Tagging['scheme'] {
    const has = (letter: string) => this.#prefixes.has(letter)
    if (this.#prefixes.size === 0) return 'none'
    const [ends, lasts] = [has('E') || has('S'), has('L') || has('U')]
    if (ends && lasts) return 'mixed'
    if (lasts) return 'BILOU'
    if (ends) return has('B') || has('S') ? 'IOBES' : 'IOE'
    if (!has('B')) return 'I-only'
    if (this.#openingI === 0) return 'IOB2'
    return this.#openingB === 0 ? 'IOB1' : 'mixed'
  }
}
