import { type AnnotatedDocument, codePoints } from '../document'
import type { Loss } from '../loss'
import type { Tagging } from './detect-tagging'
import type { TaggedSentence } from './read'
import { tagMentions } from './tag-mentions'

/**
 * Tagged sentences as one document: tokens joined by blanks, sentences by line ends. The spacing of the original text is
 * not in such a file; offsets count the text made here.
 */
export function sentencesToDocument(
  id: string,
  sentences: readonly TaggedSentence[],
  tagging: Tagging,
): { document: AnnotatedDocument; losses: Loss[] } {
  const mentions: AnnotatedDocument['mentions'][number][] = []
  const texts: string[] = []
  let offset = 0
  for (const { tokens, tags } of sentences) {
    const starts: number[] = []
    let at = offset
    for (const token of tokens) {
      starts.push(at)
      at += codePoints(token) + 1
    }
    for (const { type, start, end } of tagMentions(tags, tagging)) {
      const last = tokens[end - 1]!
      mentions.push({
        name: null,
        type,
        spans: [[starts[start]!, starts[end - 1]! + codePoints(last)]],
        ids: [],
        text: tokens.slice(start, end).join(' '),
        attributes: {},
      })
    }
    texts.push(tokens.join(' '))
    offset = at
  }
  const text = texts.join('\n')
  const document = { id, passages: [{ type: null, offset: 0, text }], mentions, relations: [] }
  const message = 'The spacing between tokens is not in the file.'
  return { document, losses: [{ kind: 'characters', document: id, subject: 'text', message }] }
}
