import { type AnnotatedDocument, type AnnotatedMention, codePoints, documentText } from '../document'
import type { Loss, LossKind, Written } from '../loss'
import { OffsetText } from '../offset-unit'
import { relationInConcepts } from '../relation-in-concepts'

/**
 * Writes a document as PubTator, with an empty line behind it. All passages after the first are one abstract. What does
 * not fit is written as near as it can be, and said: a discontinuous mention as one span from first to last.
 */
export function writePubTator(document: AnnotatedDocument): Written {
  const losses: Loss[] = []
  const lose = (kind: LossKind, subject: string, message: string) =>
    losses.push({ kind, document: document.id, subject, message })
  const [title, abstract] = titleAndAbstract(document, lose)
  const text = new OffsetText(`${title} ${abstract ?? ''}`)
  const field = (value: string): string => {
    const written = oneLine(value).trim()
    if (written !== value)
      lose('characters', value, 'Line ends, tabs and blanks at the ends have no place in a column.')
    return written
  }
  const id = field(document.id.replaceAll('|', ' '))
  // a file without text has lines of mentions and relations only; with a title, they would have to lie in it
  const isBare = document.passages.length === 0 && document.mentions.length + document.relations.length > 0
  const lines = isBare ? [] : [`${id}|t|${title}`, ...(abstract === null ? [] : [`${id}|a|${abstract}`])]
  for (const mention of document.mentions)
    lines.push(mentionLine(id, mention, isBare ? null : text, { lose, field }))
  for (const relation of document.relations) {
    const subject = relation.name ?? relation.type
    const ends = relationInConcepts(relation, document.mentions)
    if (ends === null) {
      lose('relation', subject, 'It does not link exactly two concepts.')
      continue
    }
    const columns = [relation.type, ...ends.concepts].map(field)
    if (columns.includes('') || /^-?\d+$/.test(columns[0]!)) {
      lose('relation', subject, 'Its type or one of its concepts has no name, or its type is a number.')
      continue
    }
    const { novel, ...others } = relation.attributes
    if (Object.keys(others).length > 0 || ends.roles)
      lose('attributes', subject, 'A relation has no roles and no attributes but "novel".')
    if (relation.name !== null) lose('names', subject, 'A relation has no name.')
    lines.push([id, ...columns, ...(novel ? [field(novel)] : [])].join('\t'))
  }
  return { content: `${lines.join('\n')}\n\n`, losses }
}

type Lose = (kind: LossKind, subject: string, message: string) => void

/** Text as two lines that keep every offset: line ends become blanks, blanks stand in gaps. */
function titleAndAbstract(document: AnnotatedDocument, lose: Lose): [string, string | null] {
  const [first, second, ...others] = document.passages
  if (first === undefined) return ['', null]
  const titleEnd = first.offset + codePoints(first.text)
  const isPlain =
    others.length === 0 && first.offset === 0 && (second === undefined || second.offset === titleEnd + 1)
  if (!isPlain) lose('passages', 'passages', 'Only a title and, one character later, an abstract fit.')
  const text = documentText(document)
  const whole = oneLine(text)
  if (whole !== text) lose('characters', 'text', 'Line ends and tabs became blanks.')
  const points = [...whole]
  if (second === undefined || points[titleEnd] !== ' ') return [whole, null]
  return [points.slice(0, titleEnd).join(''), points.slice(titleEnd + 1).join('')]
}

const oneLine = (text: string): string => text.replace(/[\n\r\t]/g, ' ')

interface Writing {
  readonly lose: Lose
  /** A value as it can stand in a column. */
  readonly field: (value: string) => string
}

/** @param text null where the document has none */
function mentionLine(
  id: string,
  mention: AnnotatedMention,
  text: OffsetText | null,
  { lose, field }: Writing,
): string {
  const start = mention.spans[0]?.[0] ?? 0
  const end = mention.spans.at(-1)?.[1] ?? 0
  const words = text?.slice([start, end]) ?? oneLine(mention.text ?? '')
  const subject = mention.text ?? words
  if (mention.spans.length > 1) lose('discontinuous', subject, 'Its parts became one span.')
  if (mention.ids.length > 1) lose('ids', subject, 'Several id columns became one, joined by ";".')
  const { individual, ...others } = mention.attributes
  if (Object.keys(others).length > 0) lose('attributes', subject, 'A mention has no attributes.')
  if (mention.name !== null) lose('names', subject, 'A mention has no name.')
  const ids = field(mention.ids.join(';'))
  const columns = [id, start, end, words, field(mention.type)]
  if (ids !== '' || individual) columns.push(ids)
  if (individual) columns.push(field(individual))
  return columns.join('\t')
}
