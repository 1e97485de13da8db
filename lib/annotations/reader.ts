import type { AnnotatedDocument } from './document'
import type { AnnotationIssue } from './issue'

/** Where a reader puts what it finds. */
export interface AnnotationSink {
  /** @param line where the document begins; null where the format has no lines of its own */
  document(document: AnnotatedDocument, line: number | null): void
  issue(issue: AnnotationIssue): void
}

/** Takes decoded text in chunks of any length. Never throws on any text; what it cannot read becomes an issue. */
export interface AnnotationReader {
  push(text: string): void
  /** No more text. */
  end(): void
}

export interface ReadAnnotations {
  readonly documents: readonly AnnotatedDocument[]
  readonly issues: readonly AnnotationIssue[]
}

/** Reads a whole text at once. */
export function readAnnotations(
  reader: (sink: AnnotationSink) => AnnotationReader,
  text: string,
): ReadAnnotations {
  const documents: AnnotatedDocument[] = []
  const issues: AnnotationIssue[] = []
  const reading = reader({
    document: (document) => documents.push(document),
    issue: (issue) => issues.push(issue),
  })
  reading.push(text)
  reading.end()
  return { documents, issues }
}
