import { decodeDefault } from '../../scoring/entities/decode-default'
import { splitDefault, TagTable } from '../../scoring/entities/tag-table'
import type { Tagging } from './detect-tagging'

export interface TokenMention {
  /** "_" where tags have no type. */
  readonly type: string
  /** First token, and the one after the last. */
  readonly start: number
  readonly end: number
}

/**
 * Entities of a sentence, whatever the scheme: by the rules of conlleval, under which IOB1, IOB2 and IOBES mean what
 * they say and an orphan I opens an entity; BILOU is written as IOBES first.
 */
export function tagMentions(tags: readonly string[], { scheme, outside }: Tagging): TokenMention[] {
  const table = new TagTable(splitDefault)
  const plain = tags.map((tag) => (outside.includes(tag) ? 'O' : scheme === 'BILOU' ? asIobes(tag) : tag))
  const chunks = decodeDefault([plain], table)
  return chunks.type.map((type, c) => ({
    type: table.types[type]!,
    start: chunks.start[c]!,
    end: chunks.end[c]! + 1,
  }))
}

const asIobes = (tag: string): string =>
  tag.startsWith('L') ? `E${tag.slice(1)}` : tag.startsWith('U') ? `S${tag.slice(1)}` : tag
