import type { Span } from '../../scoring/entities/offsets'
import {
  type AnnotatedDocument,
  type AnnotatedRelation,
  codePoints,
  documentText,
  type Passage,
} from '../document'
import { annotationIssue, quoted } from '../issue'
import { type FileOffsetUnit, OffsetText } from '../offset-unit'
import { placeMentions, type UnplacedMention } from '../place-mentions'
import type { AnnotationSink } from '../reader'
import { idInfons } from './id-infons'
import type { RawAnnotation, RawDocument, RawPassage, RawRelation } from './raw'

/**
 * The common form of a BioC document. Offsets count from the start of the document; which unit they count (some tools
 * write bytes) is told by the words of the annotations, passage by passage put together. A file without any text, as
 * predictions may be, has no passages: its offsets are taken as they are.
 */
export function buildDocument(raw: RawDocument, sink: AnnotationSink): AnnotatedDocument {
  const document = raw.id
  const place = { line: raw.line, document }
  if (raw.passages.some(({ offset }) => !Number.isSafeInteger(offset))) {
    sink.issue(annotationIssue('unexpected-structure', 'A passage has no offset.', place))
    return { id: document, passages: [], mentions: [], relations: [] }
  }
  const hasText = raw.passages.some(({ text }) => text !== '')
  const unit = hasText ? unitOf(raw.passages) : 'code-points'
  const passages = hasText ? inCodePoints(raw.passages, unit) : []
  if (unit !== 'code-points') {
    const message = `The offsets of document ${quoted(document)} count ${unit === 'bytes' ? 'bytes' : 'UTF-16 units'}; they were converted to code points.`
    sink.issue(annotationIssue('offsets-converted', message, place))
  }
  const unplaced = raw.passages.flatMap((passage, p) =>
    passage.annotations.flatMap((annotation) => {
      const mention = toMention(annotation)
      if (mention !== null) return [hasText ? carried(mention, passage, passages[p]!, unit) : mention]
      const lacks = annotation.locations.length === 0 ? 'location' : 'type'
      const message = `The annotation ${quoted(annotation.text ?? annotation.id ?? '')} has no ${lacks}.`
      const code = lacks === 'type' ? 'missing-type' : 'unexpected-structure'
      sink.issue(annotationIssue(code, message, { ...place, line: annotation.line ?? raw.line }))
      return []
    }),
  )
  const text = hasText ? new OffsetText(documentText({ passages })) : null
  const mentions = placeMentions(unplaced, { ...place, unit: 'code-points', text }, sink)
  const relations = raw.relations.map(toRelation)
  checkReferences(relations, unplaced, place, sink)
  return { id: document, passages, mentions, relations }
}

/** A mention at code points of the document; what lies inside a character or outside its passage goes nowhere. */
function carried(
  mention: UnplacedMention,
  given: RawPassage,
  passage: Passage,
  unit: FileOffsetUnit,
): UnplacedMention {
  if (unit === 'code-points') return mention
  const text = new OffsetText(given.text)
  const spans = mention.spans.map(([start, end]): Span => {
    const own = text.toCodePoints([start - given.offset, end - given.offset], unit)
    return own === null ? [-1, -1] : [own[0] + passage.offset, own[1] + passage.offset]
  })
  return { ...mention, spans }
}

function checkReferences(
  relations: readonly AnnotatedRelation[],
  mentions: readonly UnplacedMention[],
  place: { line: number | null; document: string },
  sink: AnnotationSink,
): void {
  const names = new Set(mentions.map(({ name }) => name))
  for (const { between, ends, name, type } of relations) {
    const unknown = between === 'mentions' ? ends.find(({ of }) => !names.has(of)) : undefined
    if (unknown === undefined) continue
    const message = `The relation ${quoted(name ?? type)} refers to ${quoted(unknown.of)}, which is no annotation here.`
    sink.issue(annotationIssue('unknown-reference', message, place))
  }
}

/** The unit under which most annotations cover their words: code points in the document, else units in the passage. */
function unitOf(passages: readonly RawPassage[]): FileOffsetUnit {
  const whole = new OffsetText(documentText({ passages: inCodePoints(passages, 'code-points') }))
  const texts = passages.map(({ text }) => new OffsetText(text))
  const right = (unit: FileOffsetUnit) =>
    passages.reduce((sum, { offset, annotations }, p) => {
      const [text, shift] = unit === 'code-points' ? [whole, 0] : [texts[p]!, offset]
      const covered = annotations.filter(({ locations, text: words }) => {
        const spans = locations.map((at): Span => [at.offset - shift, at.offset - shift + at.length])
        return text.covers({ spans, text: words }, unit)
      })
      return sum + covered.length
    }, 0)
  let best: FileOffsetUnit = 'code-points'
  let most = right(best)
  for (const unit of ['utf-16', 'bytes'] as const) {
    const count = right(unit)
    if (count > most) [best, most] = [unit, count]
  }
  return best
}

/** Passages at code point offsets: what lies between two of them counts one each. */
function inCodePoints(passages: readonly RawPassage[], unit: FileOffsetUnit): Passage[] {
  let end = 0
  let givenEnd = 0
  return passages.map(({ infons, offset, text }) => {
    const start = unit === 'code-points' ? offset : end + Math.max(0, offset - givenEnd)
    end = start + codePoints(text)
    givenEnd = offset + unitLength(text, unit)
    return { type: infons.type ?? infons.section_type ?? null, offset: start, text }
  })
}

const encoder = new TextEncoder()

function unitLength(text: string, unit: FileOffsetUnit): number {
  if (unit === 'bytes') return encoder.encode(text).length
  return unit === 'utf-16' ? text.length : codePoints(text)
}

function toMention({ id, infons, text, locations, line }: RawAnnotation): UnplacedMention | null {
  const { type, ...others } = infons
  if (!type || locations.length === 0) return null
  const ids = idInfons.flatMap((key) => (others[key] ? [others[key]] : []))
  const attributes = Object.fromEntries(Object.entries(others).filter(([key]) => !idInfons.includes(key)))
  const spans = locations.map(({ offset, length }) => [offset, offset + length] as const)
  return { name: id, type, spans, ids, text, attributes, line }
}

/** Ends are nodes that name annotations, or infons that hold concept ids (`entity1`, or the type of the concept). */
function toRelation({ id, infons, nodes }: RawRelation): AnnotatedRelation {
  const { type: ownType, relation, ...others } = infons
  const type = ownType ?? relation ?? ''
  if (nodes.length > 0)
    return {
      name: id,
      type,
      between: 'mentions',
      ends: nodes.map(({ refid, role }) => ({ role, of: refid })),
      attributes: others,
    }
  const isEnd = ([key]: [string, string]) =>
    ownType === undefined ? key !== 'novel' && key !== 'score' : /^(?:entity|role)\d+$/.test(key)
  const entries = Object.entries(others)
  return {
    name: id,
    type,
    between: 'concepts',
    ends: entries
      .filter(isEnd)
      .map(([key, of]) => ({ role: /^(?:entity|role)\d+$/.test(key) ? null : key, of })),
    attributes: Object.fromEntries(entries.filter((entry) => !isEnd(entry))),
  }
}
