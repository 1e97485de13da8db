import type { AnnotatedDocument } from '../document'
import type { Loss, Written } from '../loss'
import { type BioCAnnotation, type BioCDocument, type BioCRelation, toBioC } from './write'

/** A BioC XML collection of the documents, offsets in code points. Characters that XML forbids become U+FFFD. */
export function writeBioCXml(documents: readonly AnnotatedDocument[]): Written {
  const losses: Loss[] = []
  const body = documents.map((document) => {
    const written = toBioC(document)
    losses.push(...written.losses)
    const xml = documentXml(written.content)
    if (xml.includes('\ufffd'))
      losses.push({
        kind: 'characters',
        document: document.id,
        subject: 'text',
        message: 'Characters that XML forbids became U+FFFD.',
      })
    return xml
  })
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE collection SYSTEM "BioC.dtd">'
  const content = `${head}\n<collection><source>Rounds</source><date></date><key>collection.key</key>\n${body.join('')}</collection>\n`
  return { content, losses }
}

const documentXml = ({ id, passages, relations }: BioCDocument): string =>
  `<document><id>${escaped(id)}</id>\n${passages
    .map(
      ({ infons, offset, text, annotations }) =>
        `<passage>${infonsXml(infons)}<offset>${offset}</offset><text>${escaped(text)}</text>\n${annotations.map(annotationXml).join('')}</passage>\n`,
    )
    .join('')}${relations.map(relationXml).join('')}</document>\n`

const annotationXml = ({ id, infons, text, locations }: BioCAnnotation): string =>
  `<annotation id="${escaped(id)}">${infonsXml(infons)}${locations
    .map(({ offset, length }) => `<location offset="${offset}" length="${length}"/>`)
    .join('')}<text>${escaped(text)}</text></annotation>\n`

const relationXml = ({ id, infons, nodes }: BioCRelation): string =>
  `<relation id="${escaped(id)}">${infonsXml(infons)}${nodes
    .map(({ refid, role }) => `<node refid="${escaped(refid)}" role="${escaped(role)}"/>`)
    .join('')}</relation>\n`

const infonsXml = (infons: Readonly<Record<string, string>>): string =>
  Object.entries(infons)
    .map(([key, value]) => `<infon key="${escaped(key)}">${escaped(value)}</infon>`)
    .join('')

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Line ends and tabs as references, which no reader may turn into blanks. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (char) => names[char]!)
    .replace(/[\t\n\r\u0085\u2028]/g, (char) => `&#${char.charCodeAt(0)};`)
