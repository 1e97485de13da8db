import type { Span } from '../../scoring/entities/offsets'
import { type AnnotatedDocument, documentText } from '../document'
import type { Loss, LossKind, Written } from '../loss'

/**
 * Writes a document as tokens with IOB2 tags, a token being a run of letters and digits or one other character, a
 * sentence ending at a line end and between passages. Tags hold one flat layer of whole tokens: what is inside, across
 * or between them is lost, the longer of two mentions is kept, and all that is lost is said.
 */
export function writeConll(document: AnnotatedDocument): Written {
  const losses: Loss[] = []
  const lose = (kind: LossKind, subject: string, message: string) =>
    losses.push({ kind, document: document.id, subject, message })
  const tokens = tokenise(document)
  const tags = tokens.map(() => 'O')
  const longestFirst = [...document.mentions].sort((a, b) => length(b.spans) - length(a.spans))
  for (const { spans, type, text, ids, attributes, name } of longestFirst) {
    const subject = text ?? type
    if (ids.length > 0) lose('ids', subject, 'Tags have no ids.')
    if (Object.keys(attributes).length > 0) lose('attributes', subject, 'Tags have no attributes.')
    if (name !== null) lose('names', subject, 'Tags have no names.')
    if (spans.length > 1) lose('discontinuous', subject, 'Its parts became one run of tokens.')
    const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0]
    const covered = tokens.flatMap(({ span }, t) => (span[0] < end && start < span[1] ? [t] : []))
    const isFree = covered.length > 0 && covered.every((t) => tags[t] === 'O')
    if (!isFree) {
      lose('overlapping', subject, 'Another mention, or no token, is in its place.')
      continue
    }
    if (tokens[covered[0]!]!.span[0] !== start || tokens[covered.at(-1)!]!.span[1] !== end)
      lose('token-boundary', subject, 'It begins or ends inside a token, and was widened to it.')
    covered.forEach((t, i) => {
      tags[t] = `${i === 0 ? 'B' : 'I'}-${type.replace(/\s/gu, '_')}`
    })
  }
  for (const { name, type } of document.relations) lose('relation', name ?? type, 'Tags have no relations.')
  if (document.passages.length > 1) lose('passages', 'passages', 'Passages became sentences.')
  const lines = tokens.map(({ text, endsSentence }, t) => `${text}\t${tags[t]}\n${endsSentence ? '\n' : ''}`)
  return { content: `-DOCSTART- (${document.id})\tO\n\n${lines.join('')}`, losses }
}

const length = (spans: readonly Span[]): number => (spans.at(-1)?.[1] ?? 0) - (spans[0]?.[0] ?? 0)

interface Token {
  readonly text: string
  readonly span: Span
  readonly endsSentence: boolean
}

function tokenise(document: AnnotatedDocument): Token[] {
  const whole = documentText(document)
  const passageEnds = new Set(document.passages.map(({ offset }) => offset))
  const found: { text: string; span: Span }[] = []
  let point = 0
  let at = 0
  for (const match of whole.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s]/gu)) {
    point += [...whole.slice(at, match.index)].length
    const size = [...match[0]].length
    found.push({ text: match[0], span: [point, point + size] })
    point += size
    at = match.index + match[0].length
  }
  const points = [...whole]
  return found.map((token, t) => {
    const next = found[t + 1]
    const between = next ? points.slice(token.span[1], next.span[0]).join('') : '\n'
    const endsSentence = between.includes('\n') || (next !== undefined && passageEnds.has(next.span[0]))
    return { ...token, endsSentence }
  })
}
