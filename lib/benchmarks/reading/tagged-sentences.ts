import { type ConllOptions, ConllReader, type TaggedSentence } from '../../annotations/conll/read'
import type { AnnotationIssue } from '../../annotations/issue'
import type { OpenedFile } from '../sources/file-source'
import { fault } from './fault'
import { decode } from './lines'

/** The sentences of a file with one token a line, in its order. @throws DomainError for the first line that cannot be read */
export async function* taggedSentences(
  { name, bytes }: OpenedFile,
  options: ConllOptions = {},
): AsyncIterable<TaggedSentence> {
  let sentences: TaggedSentence[] = []
  const issues: AnnotationIssue[] = []
  const sink = {
    sentence: (sentence: TaggedSentence) => sentences.push(sentence),
    issue: (issue: AnnotationIssue) => issues.push(issue),
  }
  const reader = new ConllReader(sink, options)
  function* gathered(): Iterable<TaggedSentence> {
    const [issue] = issues
    if (issue) throw fault({ file: name, line: issue.line }, issue.message.replace(/\.$/, ''), issue.remedy)
    yield* sentences
    sentences = []
  }
  for await (const text of decode(bytes, name)) {
    reader.push(text)
    yield* gathered()
  }
  reader.end()
  yield* gathered()
}
