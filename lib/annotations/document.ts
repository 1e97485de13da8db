import type { Span } from '../scoring/entities/offsets'

/** A piece of a document's text, at its place in the whole. */
export interface Passage {
  /** What it is ("title", "abstract"); null where the format does not say. */
  readonly type: string | null
  /** Code points before it in the document. */
  readonly offset: number
  readonly text: string
}

/** A named thing in the text. */
export interface AnnotatedMention {
  /** Its name inside the document, which relations may use; null where the format has none. */
  readonly name: string | null
  readonly type: string
  /** Half-open, in code points of the document, in order; several where it is discontinuous. */
  readonly spans: readonly Span[]
  /** Concept ids as written, one entry per column or note; several concepts may be joined in one. */
  readonly ids: readonly string[]
  /** The words as the file has them; null where it leaves them out. */
  readonly text: string | null
  /** What else the file says of it, such as `CompositeRole`. */
  readonly attributes: Readonly<Record<string, string>>
}

/** A link between mentions (by name) or between concepts (by id). */
export interface AnnotatedRelation {
  readonly name: string | null
  readonly type: string
  readonly between: 'mentions' | 'concepts'
  readonly ends: readonly { readonly role: string | null; readonly of: string }[]
  readonly attributes: Readonly<Record<string, string>>
}

/** A document with its annotations: what every format is read into. */
export interface AnnotatedDocument {
  readonly id: string
  readonly passages: readonly Passage[]
  readonly mentions: readonly AnnotatedMention[]
  readonly relations: readonly AnnotatedRelation[]
}

/** The whole text, blanks where passages leave a gap. Passages that overlap follow each other all the same. */
export function documentText({ passages }: Pick<AnnotatedDocument, 'passages'>): string {
  let text = ''
  let length = 0
  for (const passage of passages) {
    const gap = Math.max(0, passage.offset - length)
    // a gap is a line break or a few; one that is not is a wrong offset, not a gigabyte of blanks
    text += ' '.repeat(Math.min(gap, longestGap)) + passage.text
    length += Math.min(gap, longestGap) + codePoints(passage.text)
  }
  return text
}

const longestGap = 10_000

export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** A part of a mention that overlaps a composite one ("ovarian" of "ovarian and breast cancer"): no mention of its own. */
export const isIndividualMention = ({ attributes }: AnnotatedMention): boolean =>
  attributes.CompositeRole === 'IndividualMention'
