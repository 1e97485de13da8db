import { isSameMention, mentionKey, mentionsOverlap, type PlacedMention } from './mention'

/** Which predictions and which gold mentions found a partner. */
export interface MentionMatches {
  readonly predicted: readonly boolean[]
  readonly gold: readonly boolean[]
}

/** So few comparisons cost less than keys for all mentions: a sentence has a handful. */
const fewPairs = 64

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
  const pair = (g: number, p: number) => {
    goldMatched[g] = true
    predictedMatched[p] = true
  }
  if (gold.length * predicted.length <= fewPairs) {
    for (let p = 0; p < predicted.length; p++)
      for (let g = 0; g < gold.length; g++)
        if (!goldMatched[g] && isSameMention(gold[g]!, predicted[p]!)) {
          pair(g, p)
          break
        }
  } else {
    const free = new Map<string, number[]>()
    gold.forEach((mention, g) => {
      const places = free.get(mentionKey(mention))
      if (places) places.push(g)
      else free.set(mentionKey(mention), [g])
    })
    predicted.forEach((mention, p) => {
      const g = free.get(mentionKey(mention))?.shift()
      if (g !== undefined) pair(g, p)
    })
  }
  if (boundary === 'one-off')
    predicted.forEach((mention, p) => {
      if (predictedMatched[p]) return
      const g = gold.findIndex((other, i) => !goldMatched[i] && isOneOff(mention, other))
      if (g >= 0) pair(g, p)
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
  const matches = { gold: gold.map(() => false), predicted: predicted.map(() => false) }
  for (let g = 0; g < gold.length; g++)
    for (let p = 0; p < predicted.length; p++) {
      if (matches.gold[g] && matches.predicted[p]) continue
      const [a, b] = [gold[g]!, predicted[p]!]
      if (a.type === b.type && mentionsOverlap(a, b, touching)) {
        matches.gold[g] = true
        matches.predicted[p] = true
      }
    }
  return matches
}

/** Mentions without those that were there before. */
export function distinctMentions(mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  if (mentions.length ** 2 <= 2 * fewPairs) {
    const isRepeated = mentions.some((mention, i) =>
      mentions.some((other, j) => j < i && isSameMention(other, mention)),
    )
    if (!isRepeated) return mentions
  }
  const seen = new Set<string>()
  return mentions.filter((mention) => {
    const key = mentionKey(mention)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
