import { porterStem } from '../text/porter-stemmer'
import { Vocabulary } from '../text/vocabulary'

/** Other names of a word; a word need not list itself. Looked up with the *stem* of a word, as NLTK does. */
export type Synonyms = (stem: string) => Iterable<string>

/** Of a candidate word that takes none. */
export const FREE = -1
const TAKEN = -2

/** Words as given to the number of their lower-case form, and from there to the number of the stem. */
const numbers = new Vocabulary()
const lowerNumbers = new Map<string, number>()
let words: string[] = []
let stems: number[] = []

/** For every number the last free reference position of that word in the current comparison. */
let lastPosition = new Int32Array(1024).fill(FREE)

/**
 * For every candidate word the position of the reference word it takes, or `FREE`. Three stages in order (equal in
 * lower case, equal stems, synonyms of the stem); in each, candidate words from last to first take the last fitting
 * reference word that is still free.
 *
 * @param synonyms null leaves out the third stage
 */
export function alignWords(
  candidate: readonly string[],
  reference: readonly string[],
  synonyms: Synonyms | null,
): Int32Array {
  forgetIfLarge()
  const candidateNumbers = candidate.map(numberOf)
  const referenceNumbers = reference.map(numberOf)
  const partner = new Int32Array(candidate.length).fill(FREE)
  const free = new Int32Array(reference.length).fill(FREE)
  let left = matchEqual(candidateNumbers, referenceNumbers, partner, free)
  if (left > 0) {
    for (let i = 0; i < partner.length; i++)
      if (partner[i] === FREE) candidateNumbers[i] = stemOf(candidateNumbers[i]!)
    for (let j = 0; j < free.length; j++)
      if (free[j] !== TAKEN) referenceNumbers[j] = stemOf(referenceNumbers[j]!)
    left = matchEqual(candidateNumbers, referenceNumbers, partner, free)
  }
  if (left > 0 && synonyms !== null)
    matchSynonyms(candidateNumbers, referenceNumbers, partner, free, synonyms)
  return partner
}

/** @returns how many candidate words stay free */
function matchEqual(
  candidate: readonly number[],
  reference: readonly number[],
  partner: Int32Array,
  free: Int32Array,
): number {
  if (lastPosition.length < words.length) lastPosition = new Int32Array(2 * words.length).fill(FREE)
  // free positions of the same word form a chain, last first
  for (let j = 0; j < reference.length; j++) {
    if (free[j] === TAKEN) continue
    free[j] = lastPosition[reference[j]!]!
    lastPosition[reference[j]!] = j
  }
  let left = 0
  for (let i = candidate.length - 1; i >= 0; i--) {
    if (partner[i] !== FREE) continue
    const j = lastPosition[candidate[i]!]!
    if (j === FREE) {
      left++
      continue
    }
    partner[i] = j
    lastPosition[candidate[i]!] = free[j]!
    free[j] = TAKEN
  }
  for (const number of reference) lastPosition[number] = FREE
  return left
}

function matchSynonyms(
  candidate: readonly number[],
  reference: readonly number[],
  partner: Int32Array,
  free: Int32Array,
  synonyms: Synonyms,
): void {
  for (let i = candidate.length - 1; i >= 0; i--) {
    if (partner[i] !== FREE) continue
    const stem = words[candidate[i]!]!
    const names = new Set(synonyms(stem)).add(stem)
    for (let j = reference.length - 1; j >= 0; j--) {
      if (free[j] === TAKEN || !names.has(words[reference[j]!]!)) continue
      partner[i] = j
      free[j] = TAKEN
      break
    }
  }
}

function numberOf(word: string): number {
  const known = lowerNumbers.get(word)
  if (known !== undefined) return known
  const number = register(word.toLowerCase())
  lowerNumbers.set(word, number)
  return number
}

function register(lower: string): number {
  const number = numbers.number(lower)
  if (number === words.length) {
    words.push(lower)
    stems.push(FREE)
  }
  return number
}

function stemOf(number: number): number {
  if (stems[number] === FREE) stems[number] = register(porterStem(words[number]!))
  return stems[number]!
}

/** Only between comparisons, as numbers change their meaning. */
function forgetIfLarge(): void {
  if (!numbers.renew()) return
  lowerNumbers.clear()
  words = []
  stems = []
}
