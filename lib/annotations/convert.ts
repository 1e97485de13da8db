import { BioCJsonReader } from './bioc/read-json'
import { BioCXmlReader } from './bioc/read-xml'
import { writeBioCJson } from './bioc/write-json'
import { writeBioCXml } from './bioc/write-xml'
import { detectTagging } from './conll/detect-tagging'
import { readConll } from './conll/read'
import { sentencesToDocument } from './conll/to-document'
import { writeConll } from './conll/write'
import type { AnnotatedDocument } from './document'
import type { AnnotationIssue } from './issue'
import type { Loss, Written } from './loss'
import { PubTatorReader } from './pubtator/read'
import { writePubTator } from './pubtator/write'
import { readAnnotations } from './reader'

export interface Read {
  readonly documents: readonly AnnotatedDocument[]
  readonly issues: readonly AnnotationIssue[]
  /** What the file did not have in the first place. */
  readonly losses: readonly Loss[]
}

/** The formats that hold many documents in one file, by name. */
export const annotationFormats = {
  pubtator: {
    read: (text: string): Read => ({
      ...readAnnotations((sink) => new PubTatorReader(sink), text),
      losses: [],
    }),
    write: (documents: readonly AnnotatedDocument[]) => joined(documents.map(writePubTator)),
  },
  'bioc-xml': {
    read: (text: string): Read => ({
      ...readAnnotations((sink) => new BioCXmlReader(sink), text),
      losses: [],
    }),
    write: writeBioCXml,
  },
  'bioc-json': {
    read: (text: string): Read => ({
      ...readAnnotations((sink) => new BioCJsonReader(sink), text),
      losses: [],
    }),
    write: writeBioCJson,
  },
  conll: {
    read: readTagged,
    write: (documents: readonly AnnotatedDocument[]) => joined(documents.map(writeConll)),
  },
} as const satisfies Record<
  string,
  { read(text: string): Read; write(documents: readonly AnnotatedDocument[]): Written }
>

export type AnnotationFormat = keyof typeof annotationFormats

export const isAnnotationFormat = (name: string): name is AnnotationFormat =>
  Object.hasOwn(annotationFormats, name)

/** Sentences by the document they stand in; all are one where the file marks none. */
function readTagged(text: string): Read {
  const { sentences, issues } = readConll(text)
  const detection = detectTagging(sentences.map(({ tags }) => tags))
  const groups = new Map<string, (typeof sentences)[number][]>()
  for (const sentence of sentences) {
    const id = sentence.document || '1'
    const group = groups.get(id)
    if (group) group.push(sentence)
    else groups.set(id, [sentence])
  }
  const read = [...groups].map(([id, own]) => sentencesToDocument(id, own, detection.tagging))
  return {
    documents: read.map(({ document }) => document),
    issues: [...issues, ...detection.issues],
    losses: read.flatMap(({ losses }) => losses),
  }
}

const joined = (written: readonly Written[]): Written => ({
  content: written.map(({ content }) => content).join(''),
  losses: written.flatMap(({ losses }) => losses),
})
