import { z } from 'zod'
import { type Mention, MentionSchema, type PlacedMention, placed, placeMention } from '../entities/mention'
import { mentionLayout, mentionStatistics } from '../entities/mention-statistics'
import { OffsetSpaces } from '../entities/offsets'
import { rememberedLayouts } from '../indexed-layout'
import type { Task } from '../task'
import { typesOfEntries } from './declared-types'
import { mentionMetrics, mentionRules } from './mention-rules'

const unit = z.enum(['code-points', 'utf-16', 'bytes', 'non-whitespace'])
const end = z.enum(['exclusive', 'inclusive'])

const params = z.strictObject({
  ...mentionRules,
  /** What the gold offsets count, and whether ends are exclusive. */
  offsets: z.strictObject({ unit, end }).default({ unit: 'code-points', end: 'exclusive' }),
  /** What predicted offsets count where it differs; the document's text is then needed. */
  predictedOffsets: z.strictObject({ unit, end }).nullable().default(null),
})

const gold = z.strictObject({
  mentions: z.array(MentionSchema),
  /** The text offsets refer to; needed only to carry predictions from another offset space. */
  text: z.string().optional(),
})

const prediction = z.array(MentionSchema)

type Params = z.infer<typeof params>

/**
 * Mentions in documents: flat, nested, overlapping or discontinuous.
 *
 * Statistics: strict tp, fp, fn; relaxed matches of predictions and of gold; where asked for, the five counts of the
 * four SemEval-2013 ways; each total followed by the same per type.
 */
export const entities: Task<Params, z.infer<typeof gold>, Mention[]> = {
  id: 'entities',
  title: 'Entity recognition',
  description:
    'A mention is right when its document, type and every part of its span equal a gold mention. Relaxed scores ask for the same type and any overlap, many to one. A mention with an undeclared type is wrong, repeated mentions count once, unless the benchmark says otherwise. A document without prediction misses all its mentions.',
  source: 'Rounds; rules as in the BC5CDR kit, nervaluate (Segura-Bedmar et al. 2013) and HunFlair2',
  params,
  gold,
  prediction,
  layout: (options) => layouts(options).names,
  metrics: mentionMetrics,
  declaredTypes: ({ types, undeclared }) => typesOfEntries(types, undeclared === 'spurious'),
  score(options, goldValue, predicted) {
    const reference = goldValue.mentions.map((mention) => placeMention(mention, options.offsets.end))
    return mentionStatistics(
      options,
      reference,
      predicted === null ? null : carry(options, goldValue.text, predicted),
    )
  },
}

/** Predictions in the gold's offset space. One that cannot be carried over is kept as a mention nowhere: it is wrong. */
function carry(options: Params, text: string | undefined, predicted: readonly Mention[]): PlacedMention[] {
  const from = options.predictedOffsets ?? options.offsets
  const mentions = predicted.map((mention) => placeMention(mention, from.end))
  if (from.unit === options.offsets.unit || text === undefined) return mentions
  const spaces = new OffsetSpaces(text)
  return mentions.map((mention) => {
    const parts = mention.parts.map((part) => spaces.convert(part, from.unit, options.offsets.unit))
    return placed(
      mention.type,
      parts.map((part, i) => part ?? [Number.MAX_SAFE_INTEGER - i - 1, Number.MAX_SAFE_INTEGER - i]),
      mention.ids,
    )
  })
}

const layouts = rememberedLayouts<Params>(mentionLayout)
