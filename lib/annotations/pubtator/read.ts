import { type AnnotatedRelation, documentText, type Passage } from '../document'
import { annotationIssue, quoted } from '../issue'
import { LineSplitter } from '../line-splitter'
import { OffsetText } from '../offset-unit'
import { placeMentions, type UnplacedMention } from '../place-mentions'
import type { AnnotationReader, AnnotationSink } from '../reader'

/** Longest line: a title, an abstract or an annotation is far shorter. */
const longestLine = 4_000_000

interface Block {
  readonly id: string
  readonly line: number
  title: string | null
  abstract: string | null
  readonly mentions: UnplacedMention[]
  readonly relations: AnnotatedRelation[]
}

/**
 * Reads PubTator: `PMID|t|title`, `PMID|a|abstract`, then lines of tab-separated columns, `PMID start end text type ids`
 * for a mention and `PMID type id1 id2 [Novel]` for a relation between concepts. Offsets run over title, one separator
 * and abstract, ends exclusive. A document ends where another id begins.
 *
 * Title and abstract may be absent, as some systems leave them out; so may the ids of a mention. A seventh column
 * names the parts of a composite mention (`individual`). The id column stays as written: what joins several ids differs
 * from corpus to corpus.
 */
export class PubTatorReader implements AnnotationReader {
  readonly #sink: AnnotationSink
  readonly #lines: LineSplitter
  #block: Block | null = null

  constructor(sink: AnnotationSink) {
    this.#sink = sink
    this.#lines = new LineSplitter((text, number) => this.#line(text, number))
  }

  push(text: string): void {
    this.#lines.push(text)
  }

  end(): void {
    this.#lines.end()
    this.#close()
  }

  #line(text: string, line: number): void {
    if (text.trim() === '') return
    if (text.length > longestLine) {
      this.#issue('too-large', `The line has ${text.length.toLocaleString('en')} characters.`, line)
      return
    }
    const passage = /^([^|\t]+)\|([ta])\|(.*)$/su.exec(text)
    if (passage) {
      const [, id = '', part, content = ''] = passage
      const block = this.#of(id.trim(), line)
      if (part === 't') block.title = content
      else block.abstract = content
      return
    }
    const fields = text.split('\t').map((field) => field.trim())
    const [id = '', first = '', second = '', third = '', fourth, fifth, sixth] = fields
    if (fields.length < 4 || id === '') {
      this.#issue('invalid-line', `${quoted(text)} is neither a passage, a mention nor a relation.`, line)
    } else if (fields.length >= 5 && isOffset(first) && isOffset(second)) {
      if (!fourth) this.#issue('missing-type', `The mention ${quoted(third)} has no type.`, line)
      else
        this.#of(id, line).mentions.push({
          name: null,
          type: fourth,
          spans: [[Number(first), Number(second)]],
          ids: fifth ? [fifth] : [],
          text: third === '' ? null : third,
          attributes: sixth ? { individual: sixth } : {},
          line,
        })
    } else if (first === '' || second === '' || third === '' || /^-?\d+$/.test(first)) {
      this.#issue('invalid-line', `${quoted(text)} is neither a passage, a mention nor a relation.`, line)
    } else {
      this.#of(id, line).relations.push({
        name: null,
        type: first,
        between: 'concepts',
        ends: [second, third].map((of) => ({ role: null, of })),
        attributes: fourth ? { novel: fourth } : {},
      })
    }
  }

  /** The block of that id: the open one, or a new one that closes it. */
  #of(id: string, line: number): Block {
    if (this.#block?.id === id) return this.#block
    this.#close()
    this.#block = { id, line, title: null, abstract: null, mentions: [], relations: [] }
    return this.#block
  }

  #close(): void {
    const block = this.#block
    if (block === null) return
    this.#block = null
    const passages = passagesOf(block)
    const text = passages.length === 0 ? null : new OffsetText(documentText({ passages }))
    const unit = text?.unitOf(block.mentions) ?? 'code-points'
    const placing = { document: block.id, line: block.line, unit, text }
    const mentions = placeMentions(block.mentions, placing, this.#sink)
    this.#sink.document({ id: block.id, passages, mentions, relations: block.relations }, block.line)
  }

  #issue(code: Parameters<typeof annotationIssue>[0], message: string, line: number): void {
    this.#sink.issue(annotationIssue(code, message, { line, document: this.#block?.id ?? null }))
  }
}

const isOffset = (field: string): boolean => /^\d{1,9}$/.test(field)

function passagesOf({ title, abstract }: Block): Passage[] {
  if (title === null && abstract === null) return []
  const first = { type: 'title', offset: 0, text: title ?? '' }
  if (abstract === null) return [first]
  return [first, { type: 'abstract', offset: [...first.text].length + 1, text: abstract }]
}
