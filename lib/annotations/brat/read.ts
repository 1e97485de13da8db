import type { AnnotatedDocument, AnnotatedMention, AnnotatedRelation } from '../document'
import { annotationIssue, quoted } from '../issue'
import { OffsetText } from '../offset-unit'
import { placeMentions, type UnplacedMention } from '../place-mentions'
import type { AnnotationSink } from '../reader'

type Open = UnplacedMention & { ids: string[]; attributes: Record<string, string> }

/**
 * Reads a document of brat: its text, and its `.ann` file with entities (T, `start end;start end` where discontinuous),
 * normalisations (N), relations (R), events (E), equivalences (*), attributes (A, M) and notes (#). Offsets count
 * characters, ends exclusive. An attribute or a note of an entity becomes an attribute of it.
 */
export function readBrat(
  id: string,
  text: string,
  annotations: string,
  sink: Pick<AnnotationSink, 'issue'>,
): AnnotatedDocument {
  const mentions = new Map<string, Open>()
  const relations: AnnotatedRelation[] = []
  const later: { line: number; name: string; body: string; words: string }[] = []
  const wrong = (line: number, content: string) =>
    sink.issue(
      annotationIssue('invalid-line', `${quoted(content)} is no brat annotation.`, { line, document: id }),
    )
  annotations.split('\n').forEach((raw, at) => {
    const content = raw.replace(/\r$/, '')
    if (content.trim() === '') return
    const [name = '', body = '', words = ''] = content.split('\t')
    const line = at + 1
    if (/^T./.test(name)) {
      const mention = entity(name, body, words, line)
      if (mention === null) wrong(line, content)
      else mentions.set(name, mention)
    } else if (/^[RE].|^\*$/.test(name)) {
      const relation = linkOf(name, body)
      if (relation === null) wrong(line, content)
      else relations.push(relation)
    } else if (/^[NAM#]/.test(name)) later.push({ line, name, body, words })
    else wrong(line, content)
  })
  for (const { line, name, body, words } of later) {
    if (describe(mentions, name, body, words)) continue
    const message = `${quoted(name)} is about an annotation that is not in this file.`
    sink.issue(annotationIssue('unknown-reference', message, { line, document: id }))
  }
  // without text there is nothing to lie in: offsets are taken as they are
  const whole = text === '' ? null : new OffsetText(text)
  const given = [...mentions.values()]
  const placing = { document: id, line: null, unit: whole?.unitOf(given) ?? 'code-points', text: whole }
  return {
    id,
    passages: whole === null ? [] : [{ type: null, offset: 0, text }],
    mentions: placeMentions(given, placing, sink),
    relations: known(relations, mentions, id, sink),
  }
}

function entity(name: string, body: string, words: string, line: number): Open | null {
  const match = /^(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)$/.exec(body.trim())
  if (!match) return null
  const spans = match[2]!.split(';').map((part) => {
    const [start, end] = part.split(' ').map(Number)
    return [start!, end!] as const
  })
  return { name, type: match[1]!, spans, ids: [], text: words === '' ? null : words, attributes: {}, line }
}

/** `Type Arg1:T1 Arg2:T2`; of an event `Type:T1 Role:T2`; of an equivalence `Equiv T1 T2`. */
function linkOf(name: string, body: string): AnnotatedRelation | null {
  const parts = body.trim().split(/\s+/)
  const isEvent = name.startsWith('E')
  const [head = ''] = parts
  const type = isEvent ? head.slice(0, head.indexOf(':')) : head
  if (type === '') return null
  const ends = (isEvent ? parts : parts.slice(1)).map((part, i) => {
    const colon = part.lastIndexOf(':')
    const role = isEvent && i === 0 ? 'trigger' : colon < 0 ? null : part.slice(0, colon)
    return { role, of: part.slice(colon + 1) }
  })
  if (ends.length === 0 || ends.some(({ of }) => of === '')) return null
  return { name: name === '*' ? null : name, type, between: 'mentions', ends, attributes: {} }
}

/** What N, A, M and # lines say of an entity. @returns whether there is such an entity (or, for others, an event) */
function describe(mentions: ReadonlyMap<string, Open>, name: string, body: string, words: string): boolean {
  const [kind = '', about = '', ...values] = body.trim().split(/\s+/)
  const mention = mentions.get(about)
  if (mention === undefined) return !/^T/.test(about) && about !== ''
  if (name.startsWith('N')) mention.ids.push(values.join(' '))
  else if (name.startsWith('#')) mention.attributes[kind] = words
  else mention.attributes[kind] = values.join(' ') || 'true'
  return true
}

/** Relations whose ends exist; an event may be the end of another. */
function known(
  relations: readonly AnnotatedRelation[],
  mentions: ReadonlyMap<string, AnnotatedMention>,
  document: string,
  sink: Pick<AnnotationSink, 'issue'>,
): AnnotatedRelation[] {
  const names = new Set([...mentions.keys(), ...relations.map(({ name }) => name)])
  return relations.filter((relation) => {
    const unknown = relation.ends.find(({ of }) => !names.has(of))
    if (unknown === undefined) return true
    const message = `${quoted(relation.name ?? relation.type)} refers to ${quoted(unknown.of)}, which is not in this file.`
    sink.issue(annotationIssue('unknown-reference', message, { document }))
    return false
  })
}
