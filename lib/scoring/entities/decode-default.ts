import { type Chunks, endsChunk, startsChunk } from './chunks'
import type { TagTable } from './tag-table'

/**
 * Entities of tag sequences by the rules of conlleval (seqeval's default mode): an `I-` without a matching
 * predecessor opens an entity, a change of type closes one. All sentences are read as one sequence with an O after
 * each; `end` is the last token, inclusive.
 *
 * @throws TypeError when a tag is empty
 */
export function decodeDefault(sequences: readonly (readonly string[])[], table: TagTable): Chunks {
  const outside = table.id('O')
  const { prefixOf, typeOf } = table
  const type: number[] = []
  const start: number[] = []
  const end: number[] = []
  let prev = outside
  let prevType = -1
  let begin = 0
  let position = 0
  const read = (id: number) => {
    const prefix = prefixOf[id]!
    const current = typeOf[id]!
    const sameType = current === prevType
    if (endsChunk(prefixOf[prev]!, prefix, sameType)) {
      type.push(prevType)
      start.push(begin)
      end.push(position - 1)
    }
    if (startsChunk(prefixOf[prev]!, prefix, sameType)) begin = position
    prev = id
    prevType = current
    position++
  }
  for (const sequence of sequences) {
    for (const tag of sequence) read(table.id(tag))
    read(outside)
  }
  read(outside)
  return { length: type.length, type, start, end }
}
