import { porterStem } from '../text/porter-stemmer'

/** Other names of a word; a word need not list itself. Looked up with the *stem* of a word, as NLTK does. */
export type Synonyms = (stem: string) => Iterable<string>

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
  const lower = candidate.map((word) => word.toLowerCase())
  let best = 0
  for (const reference of references)
    best = Math.max(
      best,
      scoreLower(
        lower,
        reference.map((word) => word.toLowerCase()),
        options,
      ).score,
    )
  return best
}

/** METEOR against one reference, with its alignment. */
export function meteorAlignment(
  candidate: readonly string[],
  reference: readonly string[],
  options: MeteorOptions = meteorDefaults,
): MeteorAlignment {
  const lower = (word: string) => word.toLowerCase()
  return scoreLower(candidate.map(lower), reference.map(lower), options)
}

function scoreLower(
  candidate: readonly string[],
  reference: readonly string[],
  { alpha, beta, gamma, synonyms }: MeteorOptions,
): MeteorAlignment {
  const partner = align(candidate, reference, synonyms)
  const matches: [number, number][] = []
  for (let i = 0; i < partner.length; i++) if (partner[i]! >= 0) matches.push([i, partner[i]!])
  if (matches.length === 0) return { score: 0, matches, chunks: null }
  const chunks = countChunks(matches)

  const precision = matches.length / candidate.length
  const recall = matches.length / reference.length
  const mean = (precision * recall) / (alpha * precision + (1 - alpha) * recall)
  const penalty = gamma * (chunks / matches.length) ** beta
  return { score: (1 - penalty) * mean, matches, chunks }
}

/**
 * For every candidate word the reference word it takes, −1 for none. Three stages in order (equal, equal stems,
 * synonyms of the stem); in each, candidate words from last to first take the last fitting reference word still free.
 */
function align(
  candidate: readonly string[],
  reference: readonly string[],
  synonyms: Synonyms | null,
): Int32Array {
  const partner = new Int32Array(candidate.length).fill(-1)
  const taken = new Uint8Array(reference.length)
  if (matchEqual(candidate, reference, partner, taken) === 0) return partner

  const candidateStems = stemsOfFree(candidate, (i) => partner[i]! < 0)
  const referenceStems = stemsOfFree(reference, (j) => taken[j] === 0)
  const left = matchEqual(candidateStems, referenceStems, partner, taken)
  if (left > 0 && synonyms !== null) matchSynonyms(candidateStems, referenceStems, partner, taken, synonyms)
  return partner
}

const stemsOfFree = (words: readonly string[], isFree: (i: number) => boolean): string[] =>
  words.map((word, i) => (isFree(i) ? porterStem(word) : word))

/** Free reference positions of each word as a chain, last first. @returns how many candidate words stay free */
function matchEqual(
  candidate: readonly string[],
  reference: readonly string[],
  partner: Int32Array,
  taken: Uint8Array,
): number {
  const last = new Map<string, number>()
  const before = new Int32Array(reference.length)
  for (let j = 0; j < reference.length; j++) {
    if (taken[j] === 1) continue
    before[j] = last.get(reference[j]!) ?? -1
    last.set(reference[j]!, j)
  }
  let free = 0
  for (let i = candidate.length - 1; i >= 0; i--) {
    if (partner[i]! >= 0) continue
    const j = last.get(candidate[i]!) ?? -1
    if (j < 0) {
      free++
      continue
    }
    partner[i] = j
    taken[j] = 1
    last.set(candidate[i]!, before[j]!)
  }
  return free
}

function matchSynonyms(
  candidate: readonly string[],
  reference: readonly string[],
  partner: Int32Array,
  taken: Uint8Array,
  synonyms: Synonyms,
): void {
  for (let i = candidate.length - 1; i >= 0; i--) {
    if (partner[i]! >= 0) continue
    const names = new Set(synonyms(candidate[i]!)).add(candidate[i]!)
    for (let j = reference.length - 1; j >= 0; j--) {
      if (taken[j] === 1 || !names.has(reference[j]!)) continue
      partner[i] = j
      taken[j] = 1
      break
    }
  }
}

function countChunks(matches: readonly (readonly [number, number])[]): number {
  let chunks = 1
  for (let k = 1; k < matches.length; k++) {
    const [[i, j], [nextI, nextJ]] = [matches[k - 1]!, matches[k]!]
    if (nextI !== i + 1 || nextJ !== j + 1) chunks++
  }
  return chunks
}
