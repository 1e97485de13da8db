import type { Chunks } from './chunks'
import { decodeDefault } from './decode-default'
import { decodeStrict, type SentenceChunks } from './decode-strict'
import type { TagSchemeId } from './schemes'
import { splitDefault, splitDefaultSuffix, splitStrict, splitStrictSuffix, TagTable } from './tag-table'

export interface Averages {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Gold entities. */
  readonly support: number
}

export interface SeqevalReport {
  readonly micro: Averages
  /** Mean over the types; null when there is no entity of any type (seqeval gives NaN). */
  readonly macro: Averages | null
  readonly weighted: Averages
  /** By type, in code point order, of every type that occurs in gold or prediction. */
  readonly perType: Readonly<Record<string, Averages>>
  /** Share of tokens with the right tag; null without tokens. */
  readonly accuracy: number | null
}

export interface SeqevalOptions {
  /** null: the rules of conlleval (default mode). A scheme: only what it allows (strict mode). */
  readonly scheme: TagSchemeId | null
  /** What an undefined precision or recall is: seqeval's `zero_division`. */
  readonly zeroDivision?: 0 | 1
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
  const zeroDivision = options.zeroDivision ?? 0
  const rows = counts.map(({ type, ...count }) => [type, averages(count, zeroDivision)] as const)
  const total = counts.reduce(
    (sum, { tp, found, support }) => ({
      tp: sum.tp + tp,
      found: sum.found + found,
      support: sum.support + support,
    }),
    { tp: 0, found: 0, support: 0 },
  )
  const mean = (weigh: (row: Averages) => number): Averages => {
    const whole = rows.reduce((sum, [, row]) => sum + weigh(row), 0)
    const over = (value: (row: Averages) => number) =>
      rows.reduce((sum, [, row]) => sum + weigh(row) * value(row), 0) / whole
    return {
      precision: over((row) => row.precision),
      recall: over((row) => row.recall),
      f1: over((row) => row.f1),
      support: total.support,
    }
  }
  const undefinedUnless = total.found === 0 ? zeroDivision : 0
  return {
    micro: averages(total, zeroDivision),
    macro: rows.length === 0 ? null : mean(() => 1),
    weighted:
      total.support === 0
        ? { precision: undefinedUnless, recall: zeroDivision, f1: undefinedUnless, support: 0 }
        : mean((row) => row.support),
    perType: Object.fromEntries(rows),
    accuracy: tokenAccuracy(gold, predicted),
  }
}

export interface TypeCount {
  readonly type: string
  readonly tp: number
  readonly found: number
  readonly support: number
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
    .map((type, t) => ({ type, tp: tp[t]!, found: found[t]!, support: support[t]! }))
    .filter((count) => count.found > 0 || count.support > 0)
    .sort((a, b) => byCodePoint(a.type, b.type))
}

const sentenceOf = (chunks: Chunks | SentenceChunks, i: number): number =>
  'sentence' in chunks ? chunks.sentence[i]! : 0

function isBefore(a: Chunks, i: number, b: Chunks, j: number): boolean {
  const sentences = sentenceOf(a, i) - sentenceOf(b, j)
  return sentences < 0 || (sentences === 0 && a.end[i]! < b.end[j]!)
}

function averages(
  { tp, found, support }: { tp: number; found: number; support: number },
  zeroDivision: number,
): Averages {
  const precision = found === 0 ? zeroDivision : tp / found
  const recall = support === 0 ? zeroDivision : tp / support
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, support }
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

/** Order of strings by code point, as Python sorts them. */
export function byCodePoint(a: string, b: string): number {
  const x = a[Symbol.iterator]()
  const y = b[Symbol.iterator]()
  for (;;) {
    const left = x.next()
    const right = y.next()
    if (left.done || right.done) return (left.done ? 0 : 1) - (right.done ? 0 : 1)
    const difference = left.value.codePointAt(0)! - right.value.codePointAt(0)!
    if (difference !== 0) return difference
  }
}
