import { alignWords, FREE, type Synonyms } from './meteor-alignment'

export interface MeteorOptions {
  /** Weight of precision against recall: 0.9 leans on recall. */
  readonly alpha: number
  readonly beta: number
  /** Largest share the penalty for scattered matches can take. */
  readonly gamma: number
  /** Null leaves out the third stage: exact words and stems only. */
  readonly synonyms: Synonyms | null
}

export const meteorDefaults: MeteorOptions = { alpha: 0.9, beta: 3, gamma: 0.5, synonyms: null }

export interface MeteorAlignment {
  /** In [0, 1]; 0 where nothing matches. */
  readonly score: number
  /** Pairs of positions (candidate, reference), by candidate position. */
  readonly matches: readonly (readonly [number, number])[]
  /** Runs of matches that are adjacent on both sides; null where nothing matches. */
  readonly chunks: number | null
}

/**
 * METEOR of a list of words against the reference that fits best; words are lower-cased here. An identical one-word
 * pair scores 0.5, as its one chunk is all of its matches.
 *
 * @returns the largest score over references; 0 without references
 * @see Lavie & Agarwal (2007); NLTK 3.8, `nltk.translate.meteor_score`
 */
export function meteor(
  candidate: readonly string[],
  references: readonly (readonly string[])[],
  options: MeteorOptions = meteorDefaults,
): number {
  let best = 0
  for (const reference of references) {
    const partner = alignWords(candidate, reference, options.synonyms)
    best = Math.max(best, scoreOf(partner, reference.length, options))
  }
  return best
}

/** METEOR against one reference, with its alignment. */
export function meteorAlignment(
  candidate: readonly string[],
  reference: readonly string[],
  options: MeteorOptions = meteorDefaults,
): MeteorAlignment {
  const partner = alignWords(candidate, reference, options.synonyms)
  const matches: [number, number][] = []
  for (let i = 0; i < partner.length; i++) if (partner[i] !== FREE) matches.push([i, partner[i]!])
  return {
    score: scoreOf(partner, reference.length, options),
    matches,
    chunks: matches.length > 0 ? countChunks(partner) : null,
  }
}

function scoreOf(
  partner: Int32Array,
  referenceLength: number,
  { alpha, beta, gamma }: MeteorOptions,
): number {
  let matches = 0
  for (const position of partner) if (position !== FREE) matches++
  if (matches === 0) return 0
  const precision = matches / partner.length
  const recall = matches / referenceLength
  const mean = (precision * recall) / (alpha * precision + (1 - alpha) * recall)
  const penalty = gamma * (countChunks(partner) / matches) ** beta
  return (1 - penalty) * mean
}

/** A match goes on with a chunk where both its words follow those of the match before. */
function countChunks(partner: Int32Array): number {
  let chunks = 0
  let before = FREE
  for (const position of partner) {
    if (position !== FREE && (before === FREE || position !== before + 1)) chunks++
    before = position
  }
  return chunks
}
