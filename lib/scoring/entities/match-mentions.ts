import { mentionsOverlap, type PlacedMention } from './mention'

/** Which predictions and which gold mentions found a partner. */
export interface MentionMatches {
  readonly predicted: readonly boolean[]
  readonly gold: readonly boolean[]
}

export type BoundaryRule = 'exact' | 'one-off'

/**
 * Strict matches, one to one: same type and every part the same. With `one-off` the start or the end, not both, may
 * differ by one place (HunFlair2); exact partners are found first.
 */
export function matchStrict(
  gold: readonly PlacedMention[],
  predicted: readonly PlacedMention[],
  boundary: BoundaryRule = 'exact',
): MentionMatches {
  const goldMatched = gold.map(() => false)
  const predictedMatched = predicted.map(() => false)
  const free = new Map<string, number[]>()
  gold.forEach(({ key }, g) => {
    const places = free.get(key)
    if (places) places.push(g)
    else free.set(key, [g])
  })
  predicted.forEach(({ key }, p) => {
    const g = free.get(key)?.shift()
    if (g === undefined) return
    goldMatched[g] = true
    predictedMatched[p] = true
  })
  if (boundary === 'one-off')
    predicted.forEach((mention, p) => {
      if (predictedMatched[p]) return
      const g = gold.findIndex((other, i) => !goldMatched[i] && isOneOff(mention, other))
      if (g < 0) return
      goldMatched[g] = true
      predictedMatched[p] = true
    })
  return { predicted: predictedMatched, gold: goldMatched }
}

function isOneOff(a: PlacedMention, b: PlacedMention): boolean {
  if (a.type !== b.type || a.parts.length !== b.parts.length) return false
  const off = a.parts.map(([from, to], i) => {
    const [start, end] = b.parts[i]!
    return Math.abs(from - start) + Math.abs(to - end)
  })
  return off.reduce((sum, value) => sum + value, 0) === 1
}

/** Relaxed matches, many to one: same type and any overlap. */
export function matchRelaxed(
  gold: readonly PlacedMention[],
  predicted: readonly PlacedMention[],
  touching: boolean,
): MentionMatches {
  const meets = (a: PlacedMention) => (b: PlacedMention) =>
    a.type === b.type && mentionsOverlap(a, b, touching)
  return {
    predicted: predicted.map((mention) => gold.some(meets(mention))),
    gold: gold.map((mention) => predicted.some(meets(mention))),
  }
}

/** Mentions without those that were there before. */
export function distinctMentions(mentions: readonly PlacedMention[]): PlacedMention[] {
  const seen = new Set<string>()
  return mentions.filter(({ key }) => {
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
