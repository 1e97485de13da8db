import type { Chunks } from './chunks'
import { compileScheme, type TagSchemeId, tagSchemes } from './schemes'
import type { TagTable } from './tag-table'

/** Entities with the sentence they are in; `end` is exclusive. */
export interface SentenceChunks extends Chunks {
  readonly sentence: readonly number[]
}

/**
 * Entities that a tagging scheme allows, and no others (seqeval's strict mode): an orphan `I-` in IOB2 yields
 * nothing, nor does an unclosed `B-` in IOBES.
 *
 * @throws TypeError when a tag has a prefix the scheme does not know
 */
export function decodeStrict(
  sequences: readonly (readonly string[])[],
  table: TagTable,
  scheme: TagSchemeId,
): SentenceChunks {
  const rules = compileScheme(tagSchemes[scheme])
  const outside = table.id('O')
  const chunks = {
    type: [] as number[],
    start: [] as number[],
    end: [] as number[],
    sentence: [] as number[],
  }
  sequences.forEach((sequence, sentence) => {
    const ids = sequence.map((tag) => {
      const id = table.id(tag)
      if (!rules.allows(table.prefixOf[id]!))
        throw new TypeError(`tag "${tag}" has a prefix that ${scheme} does not know`)
      return id
    })
    ids.push(outside)
    const step = (test: typeof rules.starts, prev: number, current: number) =>
      test(table.prefixOf[prev]!, table.prefixOf[current]!, table.typeOf[prev] === table.typeOf[current])
    let prev = outside
    let at = 0
    while (at < ids.length) {
      if (!step(rules.starts, prev, ids[at]!)) {
        prev = ids[at]!
        at++
        continue
      }
      let end = at + 1
      while (end < ids.length && step(rules.isInside, ids[end - 1]!, ids[end]!)) end++
      if (end < ids.length && step(rules.ends, ids[end - 1]!, ids[end]!)) {
        chunks.type.push(table.typeOf[ids[at]!]!)
        chunks.start.push(at)
        chunks.end.push(end)
        chunks.sentence.push(sentence)
      }
      prev = ids[end - 1]!
      at = end
    }
  })
  return { ...chunks, length: chunks.type.length }
}
