import type { AnnotatedDocument } from '../../annotations/document'
import type { AnnotationIssue } from '../../annotations/issue'
import type { AnnotationReader, AnnotationSink } from '../../annotations/reader'
import type { OpenedFile } from '../sources/file-source'
import { fault } from './fault'
import { decode } from './lines'

/**
 * The documents of an annotated file, in its order and in constant memory.
 *
 * @throws DomainError for the first thing in it that cannot be read: a wrong gold mention would be worse than none
 */
export async function* annotatedDocuments(
  { name, bytes }: OpenedFile,
  reader: (sink: AnnotationSink) => AnnotationReader,
): AsyncIterable<AnnotatedDocument> {
  let documents: AnnotatedDocument[] = []
  let faults: AnnotationIssue[] = []
  const reading = reader({
    document: (document) => documents.push(document),
    issue: (issue) => {
      if (issue.severity === 'error') faults.push(issue)
    },
  })
  function* gathered(): Iterable<AnnotatedDocument> {
    const [issue] = faults
    if (issue) throw fault({ file: name, line: issue.line }, issue.message.replace(/\.$/, ''), issue.remedy)
    yield* documents
    documents = []
    faults = []
  }
  for await (const text of decode(bytes, name)) {
    reading.push(text)
    yield* gathered()
  }
  reading.end()
  yield* gathered()
}
