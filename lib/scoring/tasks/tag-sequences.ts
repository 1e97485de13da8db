import { z } from 'zod'
import { decodeDefault } from '../entities/decode-default'
import { decodeStrict } from '../entities/decode-strict'
import { type PlacedMention, placed } from '../entities/mention'
import { mentionLayout, mentionStatistics } from '../entities/mention-statistics'
import { tagSchemes } from '../entities/schemes'
import { splitDefault, splitStrict, TagTable } from '../entities/tag-table'
import { rememberedLayouts } from '../indexed-layout'
import type { Task } from '../task'
import { typesOfTags } from './declared-types'
import { mentionMetrics, mentionRules } from './mention-rules'

const schemeIds = Object.keys(tagSchemes) as (keyof typeof tagSchemes)[]

const params = z.strictObject({
  ...mentionRules,
  /** The scheme tags must follow; null: the rules of conlleval, where an orphan I- opens an entity. */
  scheme: z.enum(schemeIds).nullable().default(null),
  /** Tags that mean outside, as "O-MISC" in some files. */
  outside: z.array(z.string().min(1)).default(['O']),
})

const tags = z.array(z.string().min(1))

type Params = z.infer<typeof params>

/** The type of a tag that is a prefix only. */
const bareType = '_'

/**
 * Tags of the tokens of a sentence or document, compared as entities.
 *
 * Statistics: those of entity recognition, in token spans; then tokens and tokens:right. Predicted tags that differ in
 * number from the gold tags, or that a strict scheme does not know, are unreadable.
 */
export const tagSequences: Task<Params, string[], string[]> = {
  id: 'tag-sequences',
  title: 'Entity tags',
  description:
    'One tag per token. Entities are read by the rules of conlleval, or strictly by a tagging scheme (IOB1, IOB2, IOE1, IOE2, IOBES, BILOU); an entity is right when type and both ends agree. Tags without a type have the type "_"; where that is the only declared type, the gold has none, and the types of predicted tags say nothing. A sentence with the wrong number of tags counts as if nothing was found.',
  source: 'conlleval 2004; seqeval 1.2.2 (Nakayama 2018)',
  params,
  gold: tags,
  prediction: tags,
  layout: (options) => layouts(options).names,
  metrics: [...mentionMetrics, 'token-accuracy'],
  declaredTypes: ({ types, undeclared }) =>
    types.includes(bareType) ? null : typesOfTags(types, undeclared === 'spurious'),
  isReadable: (options, gold, predicted) =>
    predicted.length === gold.length &&
    // by the rules of conlleval every tag can be read
    (options.scheme === null || readMentions(options, predicted.map(inside(options))) !== null),
  score(options, gold, predicted) {
    const goldTags = gold.map(inside(options))
    const tagsFound = predicted?.length === gold.length ? predicted.map(inside(options)) : null
    const mentions = tagsFound === null ? null : readMentions(options, tagsFound)
    const vector = mentionStatistics(options, readMentions(options, goldTags) ?? [], mentions)
    const right = tagsFound === null ? 0 : goldTags.filter((tag, i) => tag === tagsFound[i]).length
    return Float64Array.of(...vector, gold.length, right)
  },
}

/** Tags with every way of saying outside written as O, and as bare prefixes where the gold has no types. */
const inside = ({ outside, types }: Params) => {
  const isBare = types.length === 1 && types[0] === bareType
  return (tag: string): string => (outside.includes(tag) ? 'O' : isBare ? tag.charAt(0) : tag)
}

const layouts = rememberedLayouts<Params>((options) => [...mentionLayout(options), 'tokens', 'tokens:right'])

// the same few tags come again in every sentence, so a benchmark's table of them is kept as long as its params
const tables = new WeakMap<Params, TagTable>()

function tableOf(options: Params): TagTable {
  const known = tables.get(options) ?? new TagTable(options.scheme === null ? splitDefault : splitStrict)
  tables.set(options, known)
  return known
}

/** Entities of a sentence in half-open token spans; null when the scheme does not know a tag. */
function readMentions(options: Params, sequence: readonly string[]): PlacedMention[] | null {
  const { scheme } = options
  const table = tableOf(options)
  try {
    const chunks =
      scheme === null ? decodeDefault([sequence], table) : decodeStrict([sequence], table, scheme)
    const inclusive = scheme === null ? 1 : 0
    return chunks.type.map((type, i) =>
      placed(table.types[type]!, [[chunks.start[i]!, chunks.end[i]! + inclusive]]),
    )
  } catch (error) {
    // a tag the scheme does not know: the prediction is unreadable, not the program wrong
    if (error instanceof TypeError) return null
    throw error
  }
}
