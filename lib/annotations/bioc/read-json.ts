import { z } from 'zod'
import { annotationIssue } from '../issue'
import type { AnnotationReader, AnnotationSink } from '../reader'
import { buildDocument } from './build-document'
import { DocumentSplitter } from './document-splitter'
import type { RawDocument } from './raw'

const place = z.int().nonnegative()
const name = z.union([z.string(), z.number().transform(String)])
/** Whatever an infon holds, as text. */
const infons = z
  .record(z.string(), z.json())
  .transform((given) =>
    Object.fromEntries(
      Object.entries(given).flatMap(([key, value]) =>
        value === null ? [] : [[key, typeof value === 'string' ? value : JSON.stringify(value)]],
      ),
    ),
  )
  .default({})

const annotation = z.object({
  id: name.nullish(),
  infons,
  text: z.string().nullish(),
  locations: z.array(z.object({ offset: place, length: place })).default([]),
})
const relation = z.object({
  id: name.nullish(),
  infons,
  nodes: z.array(z.object({ refid: name, role: z.string().nullish() })).default([]),
})
const content = {
  annotations: z.array(annotation).default([]),
  relations: z.array(relation).default([]),
}
const sentence = z.object({ offset: place, text: z.string().default(''), ...content })
const passage = z.object({
  infons,
  offset: place,
  text: z.string().default(''),
  sentences: z.array(sentence).default([]),
  ...content,
})
const BioCDocument = z.object({
  id: name,
  passages: z.array(passage).default([]),
  relations: content.relations,
})

/** Reads BioC JSON (a collection with `documents`, a list of documents, or PubTator's export), document by document. */
export class BioCJsonReader implements AnnotationReader {
  readonly #sink: AnnotationSink
  readonly #splitter: DocumentSplitter

  constructor(sink: AnnotationSink) {
    this.#sink = sink
    this.#splitter = new DocumentSplitter({
      document: (text, line) => this.#document(text, line),
      fault: (code, message, line) => sink.issue(annotationIssue(code, message, { line })),
    })
  }

  push(text: string): void {
    this.#splitter.push(text)
  }

  end(): void {
    this.#splitter.end()
  }

  #document(text: string, line: number): void {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      this.#sink.issue(annotationIssue('invalid-json', 'The document is not valid JSON.', { line }))
      return
    }
    const parsed = BioCDocument.safeParse(value)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const where = issue?.path.join('.') ?? ''
      const message = `The document is not BioC: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'unreadable'}.`
      this.#sink.issue(annotationIssue('unexpected-structure', message, { line }))
    } else if (parsed.data.id === '') {
      this.#sink.issue(annotationIssue('missing-id', 'The document has no id.', { line }))
    } else this.#sink.document(buildDocument(toRaw(parsed.data, line), this.#sink), line)
  }
}

type Annotation = z.infer<typeof annotation>
type Relation = z.infer<typeof relation>
type Passage = z.infer<typeof passage>

function toRaw({ id, passages, relations }: z.infer<typeof BioCDocument>, line: number): RawDocument {
  const inPassages = passages.flatMap((part) => [
    ...part.relations,
    ...part.sentences.flatMap((one) => one.relations),
  ])
  return {
    id,
    line,
    passages: passages.map((part) => ({
      infons: part.infons,
      offset: part.offset,
      text: part.text === '' ? sentencesText(part) : part.text,
      annotations: [...part.annotations, ...part.sentences.flatMap((one) => one.annotations)].map(
        toAnnotation,
      ),
    })),
    relations: [...inPassages, ...relations].map(toRelation),
  }
}

function sentencesText({ offset, sentences }: Passage): string {
  let text = ''
  for (const sentence of sentences) {
    const gap = sentence.offset - offset - [...text].length
    text += ' '.repeat(Math.min(Math.max(0, gap), 1000)) + sentence.text
  }
  return text
}

const toAnnotation = ({ id, infons: own, text, locations }: Annotation) => ({
  id: id ?? null,
  infons: own,
  text: text ?? null,
  locations,
  line: null,
})

const toRelation = ({ id, infons: own, nodes }: Relation) => ({
  id: id ?? null,
  infons: own,
  nodes: nodes.map(({ refid, role }) => ({ refid, role: role ?? null })),
})
