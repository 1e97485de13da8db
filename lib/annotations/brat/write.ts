import { type AnnotatedDocument, type AnnotatedMention, documentText } from '../document'
import type { Loss, LossKind, Written } from '../loss'
import { OffsetText } from '../offset-unit'

export interface BratFiles {
  /** The `.txt` file. */
  readonly text: string
  /** The `.ann` file. */
  readonly annotations: string
}

/**
 * Writes a document as brat's two files. Mentions are named T1, T2, …; their ids are normalisations, their attributes
 * notes. Relations between concepts have no place in it.
 */
export function writeBrat(document: AnnotatedDocument): Written<BratFiles> {
  const losses: Loss[] = []
  const lose = (kind: LossKind, subject: string, message: string) =>
    losses.push({ kind, document: document.id, subject, message })
  const text = documentText(document)
  const [first, ...others] = document.passages
  if (first !== undefined && (others.length > 0 || first.offset !== 0 || first.type !== null))
    lose('passages', 'passages', 'The passages became one text.')
  const whole = new OffsetText(text)
  const names = new Map(document.mentions.map(({ name }, m) => [name ?? `T${m + 1}`, `T${m + 1}`]))
  const lines: string[] = []
  let notes = 0
  let normalisations = 0
  document.mentions.forEach((mention, m) => {
    const name = `T${m + 1}`
    lines.push(mentionLine(name, mention, whole, lose))
    for (const id of mention.ids)
      lines.push(`N${++normalisations}\tReference ${name} ${oneLine(id)}\t${oneLine(mention.text ?? '')}`)
    for (const [key, value] of Object.entries(mention.attributes))
      lines.push(`#${++notes}\t${oneWord(key)} ${name}\t${oneLine(value)}`)
  })
  document.relations.forEach((relation, r) => {
    const ends = relation.ends.map(({ role, of }, e) => ({ role: role ?? `Arg${e + 1}`, of: names.get(of) }))
    if (relation.between === 'concepts' || ends.some(({ of }) => of === undefined)) {
      lose('relation', relation.name ?? relation.type, 'Only relations between mentions can be written.')
      return
    }
    if (Object.keys(relation.attributes).length > 0)
      lose('attributes', relation.name ?? relation.type, 'A relation has no attributes.')
    const links = ends.map(({ role, of }) => `${oneWord(role)}:${of}`).join(' ')
    lines.push(`R${r + 1}\t${oneWord(relation.type)} ${links}\t`)
  })
  const annotations = lines.map((line) => `${line}\n`).join('')
  return { content: { text, annotations }, losses }
}

function mentionLine(
  name: string,
  mention: AnnotatedMention,
  text: OffsetText,
  lose: (kind: LossKind, subject: string, message: string) => void,
): string {
  const words = mention.spans.map((span) => text.slice(span)).join(' ') || (mention.text ?? '')
  const type = oneWord(mention.type)
  if (type !== mention.type) lose('characters', mention.type, 'Blanks in a type became "_".')
  const spans = mention.spans.map((span) => span.join(' ')).join(';')
  return `${name}\t${type} ${spans}\t${oneLine(words)}`
}

const oneLine = (text: string): string => text.replace(/[\n\r\t]/g, ' ')
const oneWord = (text: string): string => text.replace(/\s/gu, '_') || '_'
