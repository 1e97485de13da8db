/** Entities of a text as columns: type, first token, last token (`end` inclusive or exclusive as the decoder says). */
export interface Chunks {
  readonly length: number
  readonly type: readonly number[]
  readonly start: readonly number[]
  readonly end: readonly number[]
}

const [B, E, I, O, S, dot] = [...'BEIOS.'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
]

/** Whether a chunk ends between two tags, by the rules of conlleval as seqeval extends them (prefixes B, I, E, S). */
export function endsChunk(prev: number, tag: number, sameType: boolean): boolean {
  if (prev === E || prev === S) return true
  if (prev === B || prev === I) {
    if (tag === B || tag === S || tag === O) return true
  }
  return prev !== O && prev !== dot && !sameType
}

/** Whether a chunk starts with the second of two tags, by the same rules: an I may open a chunk. */
export function startsChunk(prev: number, tag: number, sameType: boolean): boolean {
  if (tag === B || tag === S) return true
  if (tag === E || tag === I) {
    if (prev === E || prev === S || prev === O) return true
  }
  return tag !== O && tag !== dot && !sameType
}
