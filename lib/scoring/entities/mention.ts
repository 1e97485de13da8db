import { z } from 'zod'
import type { Span } from './offsets'

const offset = z.int().nonnegative()
const ids = z.array(z.string()).optional()

/** A mention in a text: one span, or several where it is discontinuous. Concept ids where it is linked. */
export const MentionSchema = z.union([
  z.strictObject({ type: z.string().min(1), start: offset, end: offset, ids }),
  z.strictObject({ type: z.string().min(1), spans: z.array(z.tuple([offset, offset])).min(1), ids }),
])

export type Mention = z.infer<typeof MentionSchema>

/** A mention ready to compare: parts half-open, in order; equal mentions have equal keys. */
export interface PlacedMention {
  readonly type: string
  readonly parts: readonly Span[]
  readonly key: string
  readonly ids: readonly string[]
}

/** @param end whether ends are given exclusive or inclusive; parts are half-open afterwards */
export function placeMention(mention: Mention, end: 'exclusive' | 'inclusive'): PlacedMention {
  const given: readonly Span[] = 'spans' in mention ? mention.spans : [[mention.start, mention.end]]
  const parts = given
    .map(([from, to]): Span => [from, end === 'inclusive' ? to + 1 : to])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return placed(mention.type, parts, mention.ids ?? [])
}

export const placed = (type: string, parts: readonly Span[], ids: readonly string[] = []): PlacedMention => ({
  type,
  parts,
  key: `${type}\t${parts.map(([from, to]) => `${from}-${to}`).join(';')}`,
  ids,
})

/** Whether any part of one shares a place with any part of the other; `touching` parts count if asked for. */
export function mentionsOverlap(a: PlacedMention, b: PlacedMention, touching: boolean): boolean {
  return a.parts.some(([from, to]) =>
    b.parts.some(([start, end]) => (touching ? from <= end && start <= to : from < end && start < to)),
  )
}

/** From the first start to the last end. */
export const hull = ({ parts }: PlacedMention): Span => [
  Math.min(...parts.map(([from]) => from)),
  Math.max(...parts.map(([, to]) => to)),
]
