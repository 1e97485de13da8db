import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { annotationIssue } from '../issue'
import type { AnnotationReader, AnnotationSink } from '../reader'
import { buildDocument } from './build-document'
import type { RawAnnotation, RawPassage, RawRelation } from './raw'

/** No document of text is nested deeper, or longer. */
const deepest = 64
const longestText = 20_000_000

/** What an open element has gathered. */
interface Frame {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  text: string
  infons: Record<string, string>
  children: Record<string, string>
  locations: { offset: number; length: number }[]
  nodes: { refid: string; role: string | null }[]
  annotations: RawAnnotation[]
  relations: RawRelation[]
  passages: RawPassage[]
}

/**
 * Reads BioC XML, document by document. Entities of a document type are not read (a file that uses one is refused), so
 * nothing in it can grow. Annotations and relations of sentences belong to their passage.
 */
export class BioCXmlReader implements AnnotationReader {
  readonly #sink: AnnotationSink
  readonly #parser = new SaxesParser({ xmlns: false, position: true })
  readonly #open: Frame[] = []
  #begun = false
  #failed = false
  #documents = 0
  #gathered = 0

  constructor(sink: AnnotationSink) {
    this.#sink = sink
    this.#parser.on('error', (error) => this.#fail('invalid-xml', faultIn(error.message)))
    this.#parser.on('opentag', (tag) => this.#begin(tag))
    this.#parser.on('closetag', () => this.#end())
    this.#parser.on('text', (text) => this.#text(text))
    this.#parser.on('cdata', (text) => this.#text(text))
  }

  push(text: string): void {
    if (!this.#begun) this.#expectTag(text)
    if (!this.#failed) this.#parser.write(text)
  }

  /** Refuses a file that begins with anything but a tag, at its line: the parser would first read on to some tag. */
  #expectTag(text: string): void {
    const start = text.search(/\S/)
    if (start < 0) return
    this.#begun = true
    const line = this.#parser.line + text.slice(0, start).split('\n').length - 1
    if (text[start] !== '<') this.#fail('invalid-xml', `${notWellFormed}: text before the first tag.`, line)
  }

  end(): void {
    if (this.#failed) return
    this.#parser.close()
    if (!this.#failed && this.#documents === 0)
      this.#fail('unexpected-structure', 'The file has no <document>.')
  }

  #fail(
    code: 'invalid-xml' | 'unexpected-structure' | 'too-large',
    message: string,
    line = this.#parser.line,
  ): void {
    if (this.#failed) return
    this.#failed = true
    const document = this.#open.find(({ name }) => name === 'document')?.children.id ?? null
    this.#sink.issue(annotationIssue(code, message, { line, document }))
  }

  #text(text: string): void {
    const frame = this.#open.at(-1)
    if (this.#failed || frame === undefined) return
    this.#gathered += text.length
    if (this.#gathered > longestText)
      this.#fail('too-large', 'A document has more than 20 million characters.')
    else frame.text += text
  }

  #begin({ name, attributes }: SaxesTagPlain): void {
    if (this.#failed) return
    if (this.#open.length >= deepest) {
      this.#fail('unexpected-structure', `Elements are nested more than ${deepest} levels deep.`)
      return
    }
    if (name === 'document') this.#gathered = 0
    this.#open.push({
      name,
      attributes,
      line: this.#parser.line,
      text: '',
      infons: {},
      children: {},
      locations: [],
      nodes: [],
      annotations: [],
      relations: [],
      passages: [],
    })
  }

  #end(): void {
    const frame = this.#open.pop()
    if (this.#failed || frame === undefined) return
    const parent = this.#open.at(-1)
    if (frame.name === 'document') this.#document(frame)
    else if (parent !== undefined) close(frame, parent)
  }

  #document(frame: Frame): void {
    this.#documents++
    const id = (frame.children.id ?? '').trim()
    if (id === '') {
      this.#sink.issue(annotationIssue('missing-id', 'The document has no id.', { line: frame.line }))
      return
    }
    const passages = frame.passages
    const raw = { id, line: frame.line, passages, relations: frame.relations }
    this.#sink.document(buildDocument(raw, this.#sink), frame.line)
  }
}

const notWellFormed = 'The XML is not well formed'

/** saxes names the place in front of its message; the issue has the line. */
const faultIn = (message: string): string =>
  `${notWellFormed}: ${message.replace(/^(?:[^ ]*:)?\d+:\d+: /, '')}`

function close(frame: Frame, parent: Frame): void {
  switch (frame.name) {
    case 'infon':
      if (frame.attributes.key !== undefined) parent.infons[frame.attributes.key] = frame.text
      break
    case 'location':
      parent.locations.push({
        offset: wholeNumber(frame.attributes.offset),
        length: wholeNumber(frame.attributes.length),
      })
      break
    case 'node':
      parent.nodes.push({ refid: frame.attributes.refid ?? '', role: frame.attributes.role || null })
      break
    case 'annotation':
      parent.annotations.push({
        id: frame.attributes.id ?? null,
        infons: frame.infons,
        text: frame.children.text ?? null,
        locations: frame.locations,
        line: frame.line,
      })
      break
    case 'relation':
      parent.relations.push({ id: frame.attributes.id ?? null, infons: frame.infons, nodes: frame.nodes })
      break
    case 'sentence':
      // a sentence's words stand in no passage text: they are put there, at the sentence's own place
      parent.children.text = placedAfter(parent, frame)
      parent.children.offset ??= frame.children.offset ?? '0'
      parent.annotations.push(...frame.annotations)
      parent.relations.push(...frame.relations)
      break
    case 'passage':
      parent.passages.push({
        infons: frame.infons,
        offset: wholeNumber(frame.children.offset),
        text: frame.children.text ?? '',
        annotations: frame.annotations,
      })
      parent.relations.push(...frame.relations)
      break
    default:
      parent.children[frame.name] = frame.text
  }
}

function placedAfter(passage: Frame, sentence: Frame): string {
  const before = passage.children.text ?? ''
  const start = wholeNumber(passage.children.offset ?? sentence.children.offset)
  const gap = wholeNumber(sentence.children.offset) - start - [...before].length
  return before + ' '.repeat(Math.min(Math.max(0, gap), 1000)) + (sentence.children.text ?? '')
}

/** NaN where it is no whole number: no text has such a place. */
const wholeNumber = (text: string | undefined): number =>
  text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN
