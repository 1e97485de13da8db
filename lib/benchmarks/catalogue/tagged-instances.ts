import type { Instance } from '../instance'
import { taggedSentences } from '../reading/tagged-sentences'
import { type FileSource, openFile } from '../sources/file-source'

/**
 * A sentence of a tagged file as an instance: its id is its place in the file, counted from 0, its gold the last column.
 * Sentences of one document are a cluster where the file marks documents.
 */
export async function* taggedInstances(
  source: FileSource,
  ...names: string[]
): AsyncIterable<Instance<string[]>> {
  for await (const { index, tokens, tags, document } of taggedSentences(await openFile(source, ...names)))
    yield {
      id: String(index),
      question: { text: tokens.join(' ') },
      gold: [...tags],
      ...(document === null ? {} : { cluster: document }),
    }
}

/** How such a benchmark is submitted to. */
export const sentencesByPlace =
  'An instance is a sentence; its id is its place in the official file, counted from 0. A prediction is the list of tags, one per token; a file in the official format, with the predicted tag in the last column, is read as it is.'
