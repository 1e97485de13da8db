import type { AnnotatedDocument, AnnotatedMention, AnnotatedRelation, Passage } from '../document'
import { codePoints } from '../document'
import type { Loss, LossKind } from '../loss'
import { idInfons } from './id-infons'

/** What both ways of writing BioC put down: nothing of the common form is left out. */
export interface BioCDocument {
  readonly id: string
  readonly passages: readonly {
    readonly infons: Readonly<Record<string, string>>
    readonly offset: number
    readonly text: string
    readonly annotations: readonly BioCAnnotation[]
  }[]
  readonly relations: readonly BioCRelation[]
}

export interface BioCAnnotation {
  readonly id: string
  readonly infons: Readonly<Record<string, string>>
  readonly text: string
  readonly locations: readonly { readonly offset: number; readonly length: number }[]
}

export interface BioCRelation {
  readonly id: string
  readonly infons: Readonly<Record<string, string>>
  readonly nodes: readonly { readonly refid: string; readonly role: string }[]
}

/** The document as BioC has it, offsets in code points. Mentions stand in the passage where they begin. */
export function toBioC(document: AnnotatedDocument): { content: BioCDocument; losses: Loss[] } {
  const losses: Loss[] = []
  const lose = (kind: LossKind, subject: string, message: string) =>
    losses.push({ kind, document: document.id, subject, message })
  const taken = new Set(document.mentions.map(({ name }) => name))
  let next = 0
  const nameOf = (name: string | null): string => {
    if (name !== null) return name
    while (taken.has(String(next))) next++
    return String(next++)
  }
  const named = document.mentions.map((mention) => ({ mention, id: nameOf(mention.name) }))
  const passages = document.passages.length > 0 ? document.passages : [{ type: null, offset: 0, text: '' }]
  const placeOf = ({ spans }: AnnotatedMention) => {
    const start = spans[0]?.[0] ?? 0
    return Math.max(
      0,
      passages.findLastIndex((passage) => start >= passage.offset),
    )
  }
  for (const { mention } of named) {
    if (mention.ids.length > 1) lose('ids', words(mention), 'Several id columns became one.')
    if (Object.keys(mention.attributes).some(isReserved))
      lose('attributes', words(mention), 'An attribute has a name that BioC keeps for types and ids.')
  }
  for (const { relation, message } of document.relations.flatMap(unwritable))
    lose('relation', relation.name ?? relation.type, message)
  const content = {
    id: document.id,
    passages: passages.map((passage, p) => ({
      infons: infonsOf(passage),
      offset: passage.offset,
      text: passage.text,
      annotations: named
        .filter(({ mention }) => placeOf(mention) === p)
        .map(({ mention, id }) => toAnnotation(id, mention, passages)),
    })),
    relations: document.relations.filter((relation) => unwritable(relation).length === 0).map(toRelation),
  }
  return { content, losses }
}

const infonsOf = ({ type }: Passage): Record<string, string> => (type === null ? {} : { type })

/** Names of infons that readers take for the type or an id of an annotation. */
const isReserved = (key: string): boolean => key === 'type' || idInfons.includes(key)

const words = ({ text, type }: AnnotatedMention): string => text ?? type

function toAnnotation(id: string, mention: AnnotatedMention, passages: readonly Passage[]): BioCAnnotation {
  const { type, ids, spans, attributes } = mention
  return {
    id,
    infons: {
      ...Object.fromEntries(Object.entries(attributes).filter(([key]) => !isReserved(key))),
      type,
      ...(ids.length > 0 ? { identifier: ids.join(';') } : {}),
    },
    text: mention.text ?? spans.map((span) => slice(passages, span)).join(' '),
    locations: spans.map(([start, end]) => ({ offset: start, length: end - start })),
  }
}

function slice(passages: readonly Passage[], [start, end]: readonly [number, number]): string {
  const passage = passages.findLast(
    ({ offset, text }) => start >= offset && start <= offset + codePoints(text),
  )
  if (passage === undefined) return ''
  return [...passage.text].slice(start - passage.offset, end - passage.offset).join('')
}

/** Ends of concepts are infons of their own, which only two ends without roles have a name for. */
function unwritable(relation: AnnotatedRelation): { relation: AnnotatedRelation; message: string }[] {
  const isPlain = relation.ends.length === 2 && relation.ends.every(({ role }) => role === null)
  return relation.between === 'mentions' || isPlain
    ? []
    : [{ relation, message: 'A relation between concepts has two ends without roles.' }]
}

function toRelation({ name, type, between, ends, attributes }: AnnotatedRelation, r: number): BioCRelation {
  const concepts =
    between === 'concepts' ? Object.fromEntries(ends.map(({ of }, e) => [`entity${e + 1}`, of])) : {}
  return {
    id: name ?? `R${r}`,
    infons: { ...attributes, type, ...concepts },
    nodes: between === 'mentions' ? ends.map(({ of, role }) => ({ refid: of, role: role ?? '' })) : [],
  }
}
