import type { Span } from '../scoring/entities/offsets'
import type { AnnotatedMention } from './document'
import { annotationIssue, quoted } from './issue'
import type { FileOffsetUnit, OffsetText } from './offset-unit'
import type { AnnotationSink } from './reader'

export type UnplacedMention = AnnotatedMention & { readonly line: number | null }

interface Placing {
  readonly document: string
  readonly line: number | null
  readonly unit: FileOffsetUnit
  /** Null where the file has no text: offsets are then taken as they are. */
  readonly text: OffsetText | null
}

const unitNames: Record<FileOffsetUnit, string> = {
  'code-points': 'code points',
  'utf-16': 'UTF-16 units',
  bytes: 'bytes',
}

/** Mentions with spans in code points and in order. One that does not fit into the text is left out with an issue. */
export function placeMentions(
  mentions: readonly UnplacedMention[],
  { document, line, unit, text }: Placing,
  sink: Pick<AnnotationSink, 'issue'>,
): AnnotatedMention[] {
  if (unit !== 'code-points') {
    const message = `The offsets of document ${quoted(document)} count ${unitNames[unit]}; they were converted to code points.`
    sink.issue(annotationIssue('offsets-converted', message, { line, document }))
  }
  return mentions.flatMap(({ line: ownLine, ...mention }) => {
    const place = { line: ownLine ?? line, document }
    const spans = mention.spans.map((span) => placedSpan(span, unit, text))
    if (spans.includes(null)) {
      const given = mention.spans.map(([start, end]) => `${start}–${end}`).join(', ')
      const message = `The span ${given} of ${quoted(mention.text ?? mention.type)} is not inside the document.`
      sink.issue(annotationIssue('offset-outside', message, place))
      return []
    }
    if (mention.text !== null && text !== null && !text.covers(mention, unit)) {
      const covered = (spans as Span[]).map((span) => text.slice(span)).join(' … ')
      const message = `The offsets cover ${quoted(covered)}, the file says ${quoted(mention.text)}.`
      sink.issue(annotationIssue('text-mismatch', message, place))
    }
    const ordered = (spans as Span[]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return [{ ...mention, spans: ordered }]
  })
}

function placedSpan(span: Span, unit: FileOffsetUnit, text: OffsetText | null): Span | null {
  if (text !== null) return text.toCodePoints(span, unit)
  return span[0] >= 0 && span[0] <= span[1] ? span : null
}
