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

/** A mention ready to compare: parts half-open and in order. */
export interface PlacedMention {
  readonly type: string
  readonly parts: readonly Span[]
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
  ids,
})

/** Equal mentions have equal keys: same type, every part the same. */
export const mentionKey = ({ type, parts }: PlacedMention): string =>
  `${type}\t${parts.map(([from, to]) => `${from}-${to}`).join(';')}`

export function isSameMention(a: PlacedMention, b: PlacedMention): boolean {
  if (a.type !== b.type || a.parts.length !== b.parts.length) return false
  for (let i = 0; i < a.parts.length; i++) {
    const [from, to] = a.parts[i]!
    const [start, end] = b.parts[i]!
    if (from !== start || to !== end) return false
  }
  return true
}

/** Whether any part of one shares a place with any part of the other; `touching` parts count if asked for. */
export function mentionsOverlap(a: PlacedMention, b: PlacedMention, touching: boolean): boolean {
  const slack = touching ? 1 : 0
  for (const [from, to] of a.parts)
    for (const [start, end] of b.parts) if (from < end + slack && start < to + slack) return true
  return false
}

/** From the first start to the last end. */
export const hull = ({ parts }: PlacedMention): Span => [
  Math.min(...parts.map(([from]) => from)),
  Math.max(...parts.map(([, to]) => to)),
]
