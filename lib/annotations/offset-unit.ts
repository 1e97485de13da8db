import { OffsetSpaces, type OffsetUnit, type Span } from '../scoring/entities/offsets'

/** Spans as a file gives them, with the words it says they cover. */
export interface GivenMention {
  readonly spans: readonly Span[]
  readonly text: string | null
}

/** Code points first: what corpora mean. */
const candidates = ['code-points', 'utf-16', 'bytes'] as const satisfies readonly OffsetUnit[]
export type FileOffsetUnit = (typeof candidates)[number]

/** One text with its spaces, built only where the units can differ at all. */
export class OffsetText {
  readonly #text: string
  readonly #isAscii: boolean
  #spaces: OffsetSpaces | null = null
  #points: readonly string[] | null = null

  constructor(text: string) {
    this.#text = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: every ASCII character is one code point, unit and byte
    this.#isAscii = /^[\x00-\x7f]*$/.test(text)
  }

  /** A span in code points; null where an end lies outside the text or inside a character. */
  toCodePoints(span: Span, unit: FileOffsetUnit): Span | null {
    const [start, end] = span
    if (this.#isAscii || unit === 'code-points')
      return start <= end && start >= 0 && end <= this.length ? span : null
    if (start > end) return null
    this.#spaces ??= new OffsetSpaces(this.#text)
    return this.#spaces.convert(span, unit, 'code-points')
  }

  get length(): number {
    if (this.#isAscii) return this.#text.length
    this.#points ??= [...this.#text]
    return this.#points.length
  }

  /** The words of a span in code points. */
  slice([start, end]: Span): string {
    if (this.#isAscii) return this.#text.slice(start, end)
    this.#points ??= [...this.#text]
    return this.#points.slice(start, end).join('')
  }

  /**
   * What the offsets of a file count: the unit under which most mentions cover the words they say they do, code points
   * where nothing speaks against them.
   */
  unitOf(mentions: readonly GivenMention[]): FileOffsetUnit {
    if (this.#isAscii) return 'code-points'
    let best: FileOffsetUnit = 'code-points'
    let most = -1
    for (const unit of candidates) {
      const right = mentions.filter((mention) => mention.text !== null && this.covers(mention, unit)).length
      if (right > most) [best, most] = [unit, right]
    }
    return best
  }

  /** Whether spans cover the words the file gives them, white space aside: together, or from first to last. */
  covers({ spans, text }: GivenMention, unit: FileOffsetUnit): boolean {
    const parts = spans.map((span) => this.toCodePoints(span, unit))
    if (text === null || parts.length === 0 || parts.includes(null)) return false
    const placed = parts as Span[]
    const wanted = bare(text)
    if (bare(placed.map((part) => this.slice(part)).join('')) === wanted) return true
    return bare(this.slice([placed[0]![0], placed.at(-1)![1]])) === wanted
  }
}

const bare = (text: string): string => text.replace(/\s+/gu, '')
