import {
  averageScores,
  type ClassCount,
  type ClassScores,
  type ZeroDivision,
} from '../classification/averages'
import { byCodePoint } from '../code-points'
import type { Chunks } from './chunks'
import { decodeDefault } from './decode-default'
import { decodeStrict, type SentenceChunks } from './decode-strict'
import type { TagSchemeId } from './schemes'
import { splitDefault, splitDefaultSuffix, splitStrict, splitStrictSuffix, TagTable } from './tag-table'

export interface SeqevalReport {
  readonly micro: ClassScores
  /** Mean over the types; null when there is no entity of any type (seqeval gives NaN). */
  readonly macro: ClassScores | null
  readonly weighted: ClassScores
  /** By type, in code point order, of every type that occurs in gold or prediction. */
  readonly perType: Readonly<Record<string, ClassScores>>
  /** Share of tokens with the right tag; null without tokens. */
  readonly accuracy: number | null
}

export interface SeqevalOptions {
  /** null: the rules of conlleval (default mode). A scheme: only what it allows (strict mode). */
  readonly scheme: TagSchemeId | null
  /** What an undefined precision or recall is: seqeval's `zero_division`. */
  readonly zeroDivision?: ZeroDivision
  /** The prefix stands at the end of the tag. */
  readonly suffix?: boolean
}

export interface SeqevalEntities {
  readonly types: readonly string[]
  readonly gold: Chunks | SentenceChunks
  readonly predicted: Chunks | SentenceChunks
}

/**
 * Entities of gold and predicted tags.
 *
 * @throws TypeError when sentences differ in number or length, or a tag cannot be read
 */
export function seqevalEntities(
  gold: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
  { scheme, suffix = false }: SeqevalOptions,
): SeqevalEntities {
  checkLengths(gold, predicted)
  if (scheme === null) {
    const table = new TagTable(suffix ? splitDefaultSuffix : splitDefault)
    return {
      types: table.types,
      gold: decodeDefault(gold, table),
      predicted: decodeDefault(predicted, table),
    }
  }
  const table = new TagTable(suffix ? splitStrictSuffix : splitStrict)
  return {
    types: table.types,
    gold: decodeStrict(gold, table, scheme),
    predicted: decodeStrict(predicted, table, scheme),
  }
}

/**
 * Precision, recall and F1 of entities in tag sequences, as seqeval 1.2.2 reports them.
 *
 * @throws TypeError when sentences differ in number or length, or a tag cannot be read
 * @see https://github.com/chakki-works/seqeval
 */
export function seqevalReport(
  gold: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
  options: SeqevalOptions,
): SeqevalReport {
  const counts = seqevalCounts(seqevalEntities(gold, predicted, options))
  const { perClass, micro, macro, weighted } = averageScores(counts, options.zeroDivision ?? 0)
  return {
    micro,
    macro,
    weighted,
    perType: Object.fromEntries(counts.map(({ type }, c) => [type, perClass[c]!])),
    accuracy: tokenAccuracy(gold, predicted),
  }
}

export interface TypeCount extends ClassCount {
  readonly type: string
}

/** True positives, found and gold entities of every type that occurs, types in code point order. */
export function seqevalCounts({ types, gold, predicted }: SeqevalEntities): TypeCount[] {
  const tp = new Float64Array(types.length)
  const found = new Float64Array(types.length)
  const support = new Float64Array(types.length)
  for (const type of gold.type) support[type]!++
  for (const type of predicted.type) found[type]!++
  // both lists run in the order of (sentence, end), and no two entities of one side share both
  let p = 0
  for (let g = 0; g < gold.length; g++) {
    while (p < predicted.length && isBefore(predicted, p, gold, g)) p++
    if (p === predicted.length) break
    const same =
      predicted.end[p] === gold.end[g] &&
      predicted.start[p] === gold.start[g] &&
      predicted.type[p] === gold.type[g] &&
      sentenceOf(predicted, p) === sentenceOf(gold, g)
    if (same) tp[gold.type[g]!]!++
  }
  return types
    .map((type, t) => ({ type, tp: tp[t]!, predicted: found[t]!, gold: support[t]! }))
    .filter((count) => count.predicted > 0 || count.gold > 0)
    .sort((a, b) => byCodePoint(a.type, b.type))
}

const sentenceOf = (chunks: Chunks | SentenceChunks, i: number): number =>
  'sentence' in chunks ? chunks.sentence[i]! : 0

function isBefore(a: Chunks, i: number, b: Chunks, j: number): boolean {
  const sentences = sentenceOf(a, i) - sentenceOf(b, j)
  return sentences < 0 || (sentences === 0 && a.end[i]! < b.end[j]!)
}

function tokenAccuracy(
  gold: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
): number | null {
  let right = 0
  let tokens = 0
  gold.forEach((sentence, s) => {
    const other = predicted[s]!
    for (let i = 0; i < sentence.length; i++) if (sentence[i] === other[i]) right++
    tokens += sentence.length
  })
  return tokens === 0 ? null : right / tokens
}

function checkLengths(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): void {
  if (a.length !== b.length) throw new TypeError(`${a.length} gold sentences, ${b.length} predicted`)
  const odd = a.findIndex((sentence, s) => sentence.length !== b[s]!.length)
  if (odd >= 0)
    throw new TypeError(`sentence ${odd + 1} has ${a[odd]!.length} gold tags and ${b[odd]!.length} predicted`)
}
