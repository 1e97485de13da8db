import { SaxesParser } from 'saxes'
import type { AnnotatedDocument, AnnotatedMention } from '../document'
import { type AnnotationIssue, annotationIssue, quoted } from '../issue'
import { OffsetText } from '../offset-unit'
import { placeMentions, type UnplacedMention } from '../place-mentions'

/** A sentence of the DDI corpus: a text of its own, since its offsets start with it. */
export interface DdiSentence {
  readonly document: AnnotatedDocument
  /** Id of the document the sentence is from. */
  readonly cluster: string
  readonly pairs: readonly {
    readonly id: string
    readonly ends: readonly [string, string]
    /** Kind of interaction; null where the two do not interact. */
    readonly type: string | null
  }[]
}

interface Open {
  readonly id: string
  readonly text: string
  readonly line: number
  readonly mentions: UnplacedMention[]
  readonly pairs: DdiSentence['pairs'][number][]
}

/**
 * Reads an XML file of the DDI corpus: sentences with drugs (`charOffset="0-5;10-15"`, the last character inclusive)
 * and pairs of them. Offsets come out half-open.
 */
export function readDdiXml(xml: string): {
  documents: readonly DdiSentence[]
  issues: readonly AnnotationIssue[]
} {
  const documents: DdiSentence[] = []
  const issues: AnnotationIssue[] = []
  const parser = new SaxesParser({ xmlns: false, position: true })
  let cluster = ''
  let sentence: Open | null = null
  const issue = (code: 'invalid-xml' | 'invalid-line', message: string) =>
    issues.push(annotationIssue(code, message, { line: parser.line, document: cluster || null }))
  parser.on('error', () => {
    if (issues.length === 0) issue('invalid-xml', 'The XML is not well formed.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'document') cluster = attributes.id ?? ''
    else if (name === 'sentence')
      sentence = {
        id: attributes.id ?? '',
        text: attributes.text ?? '',
        line: parser.line,
        mentions: [],
        pairs: [],
      }
    else if (name === 'entity' && sentence) {
      const mention = toMention(attributes, parser.line)
      if (mention === null)
        issue('invalid-line', `The entity ${quoted(attributes.id ?? '')} has no type or place.`)
      else sentence.mentions.push(mention)
    } else if (name === 'pair' && sentence) {
      const { id = '', e1 = '', e2 = '', ddi, type } = attributes
      sentence.pairs.push({ id, ends: [e1, e2], type: ddi === 'true' ? (type ?? 'int') : null })
    }
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'sentence' || sentence === null) return
    documents.push(close(sentence, cluster, issues))
    sentence = null
  })
  parser.write(xml).close()
  return { documents, issues }
}

function toMention(attributes: Readonly<Record<string, string>>, line: number): UnplacedMention | null {
  const { id, type, charOffset = '', text } = attributes
  const spans = charOffset.split(';').map((part): [number, number] => {
    const match = /^(\d+)-(\d+)$/.exec(part.trim())
    return match ? [Number(match[1]), Number(match[2]) + 1] : [-1, -1]
  })
  if (!type || spans.some(([start]) => start < 0)) return null
  return { name: id ?? null, type, spans, ids: [], text: text ?? null, attributes: {}, line }
}

function close(
  { id, text, line, mentions, pairs }: Open,
  cluster: string,
  issues: AnnotationIssue[],
): DdiSentence {
  const placing = { document: id, line, unit: 'code-points', text: new OffsetText(text) } as const
  const sink = {
    issue: (issue: AnnotationIssue) => {
      if (issue.severity === 'error') issues.push(issue)
    },
  }
  const placed: AnnotatedMention[] = placeMentions(mentions, placing, sink)
  const document = { id, passages: [{ type: null, offset: 0, text }], mentions: placed, relations: [] }
  return { document, cluster, pairs }
}
