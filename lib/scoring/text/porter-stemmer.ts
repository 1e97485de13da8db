/**
 * The Porter stemmer as NLTK runs it by default (mode `NLTK_EXTENSIONS`): neither the 1980 paper nor Porter 2.
 *
 * @see Porter (1980), An algorithm for suffix stripping; NLTK 3.8, `nltk.stem.porter`
 */

type Rule = readonly [suffix: string, replacement: string, holds?: (stem: string, word: string) => boolean]

const irregular = new Map(
  Object.entries({
    sky: 'sky skies',
    die: 'dying',
    lie: 'lying',
    tie: 'tying',
    news: 'news',
    inning: 'innings inning',
    outing: 'outings outing',
    canning: 'cannings canning',
    howe: 'howe',
    proceed: 'proceed',
    exceed: 'exceed',
    succeed: 'succeed',
  }).flatMap(([stem, forms]) => forms.split(' ').map((form): [string, string] => [form, stem])),
)

const cache = new Map<string, string>()
const CACHE_SIZE = 100_000

/** The stem of a word, lower-cased. Irregular forms are looked up as given: `sky` is one, `Sky` is not. */
export function porterStem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const stem = irregular.get(word) ?? stemAnyScript(word)
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(word, stem)
  return stem
}

/** Lengths count code points: characters beyond U+FFFF are stood for by one unused unit each meanwhile. */
function stemAnyScript(word: string): string {
  const lower = word.toLowerCase()
  const beyond = [...new Set(lower.match(/[\u{10000}-\u{10ffff}]/gu))]
  if (beyond.length === 0) return word.length <= 2 ? lower : stemByRules(lower)
  if ([...word].length <= 2) return lower

  const unused: string[] = []
  for (let unit = 0xe000; unused.length < beyond.length; unit++) {
    const standIn = String.fromCharCode(unit)
    if (!lower.includes(standIn)) unused.push(standIn)
  }
  const swap = (text: string, from: readonly string[], to: readonly string[]) =>
    from.reduce((swapped, entry, i) => swapped.replaceAll(entry, to[i]!), text)
  return swap(stemByRules(swap(lower, beyond, unused)), unused, beyond)
}

function stemByRules(word: string): string {
  let stem = plural(word)
  stem = pastAndProgressive(stem)
  stem = finalY(stem)
  stem = doubleSuffix(stem)
  stem = applyFirst(stem, step3)
  stem = applyFirst(stem, step4)
  stem = finalE(stem)
  return applyFirst(stem, step5b)
}

/** The first rule whose suffix fits decides, even where its condition then fails. */
function applyFirst(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement, holds] of rules) {
    if (!word.endsWith(suffix)) continue
    const stem = word.slice(0, word.length - suffix.length)
    return holds === undefined || holds(stem, word) ? stem + replacement : word
  }
  return word
}

function isConsonant(word: string, i: number): boolean {
  // y is a vowel after a consonant: of a run of them every second one, which a loop sees in words of any length
  let y = i
  while (y > 0 && word.charCodeAt(y) === 121) y--
  const first = isConsonantLetter(word.charCodeAt(y)) // a y here begins the word: a consonant
  return (i - y) % 2 === 0 ? first : !first
}

/** Whatever is no vowel; a y counts as it does at the beginning of a word. */
const isConsonantLetter = (unit: number): boolean =>
  unit !== 97 && unit !== 101 && unit !== 105 && unit !== 111 && unit !== 117

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(stem: string): number {
  let count = 0
  let afterVowel = false
  let consonant = false
  for (let i = 0; i < stem.length; i++) {
    const unit = stem.charCodeAt(i)
    consonant = unit === 121 ? i === 0 || !consonant : isConsonantLetter(unit)
    if (consonant && afterVowel) count++
    afterVowel = !consonant
  }
  return count
}

const positive = (stem: string): boolean => measure(stem) > 0
const aboveOne = (stem: string): boolean => measure(stem) > 1

function containsVowel(stem: string): boolean {
  let consonant = false
  for (let i = 0; i < stem.length; i++) {
    const unit = stem.charCodeAt(i)
    consonant = unit === 121 ? i === 0 || !consonant : isConsonantLetter(unit)
    if (!consonant) return true
  }
  return false
}

function endsInDoubleConsonant(word: string): boolean {
  const last = word.length - 1
  return last >= 1 && word[last] === word[last - 1] && isConsonant(word, last)
}

/** Consonant, vowel, consonant other than w, x, y; a two-letter vowel–consonant word counts too. */
function endsInCvc(word: string): boolean {
  const last = word.length - 1
  if (last === 1) return !isConsonant(word, 0) && isConsonant(word, 1)
  return (
    last >= 2 &&
    isConsonant(word, last - 2) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last) &&
    !'wxy'.includes(word[last]!)
  )
}

const step1a: readonly Rule[] = [
  ['sses', 'ss'],
  ['ies', 'i'],
  ['ss', 'ss'],
  ['s', ''],
]

const plural = (word: string): string =>
  word.length === 4 && word.endsWith('ies') ? word.slice(0, -1) : applyFirst(word, step1a)

function pastAndProgressive(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2)
  if (word.endsWith('eed')) return positive(word.slice(0, -3)) ? word.slice(0, -1) : word
  for (const suffix of ['ed', 'ing']) {
    const stem = word.slice(0, word.length - suffix.length)
    if (word.endsWith(suffix) && containsVowel(stem)) return restored(stem)
  }
  return word
}

/** After `ed` or `ing` is gone: `hop(p)`, `fil(e)`. */
function restored(stem: string): string {
  if (stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz')) return `${stem}e`
  if (endsInDoubleConsonant(stem)) return 'lsz'.includes(stem[stem.length - 1]!) ? stem : stem.slice(0, -1)
  return measure(stem) === 1 && endsInCvc(stem) ? `${stem}e` : stem
}

const finalY = (word: string): string =>
  word.length > 2 && word.endsWith('y') && isConsonant(word, word.length - 2) ? `${word.slice(0, -1)}i` : word

function doubleSuffix(word: string): string {
  if (word.endsWith('alli') && positive(word.slice(0, -4))) return doubleSuffix(word.slice(0, -2))
  return applyFirst(word, step2)
}

const step2: readonly Rule[] = [
  ['ational', 'ate', positive],
  ['tional', 'tion', positive],
  ['enci', 'ence', positive],
  ['anci', 'ance', positive],
  ['izer', 'ize', positive],
  ['bli', 'ble', positive],
  ['alli', 'al', positive],
  ['entli', 'ent', positive],
  ['eli', 'e', positive],
  ['ousli', 'ous', positive],
  ['ization', 'ize', positive],
  ['ation', 'ate', positive],
  ['ator', 'ate', positive],
  ['alism', 'al', positive],
  ['iveness', 'ive', positive],
  ['fulness', 'ful', positive],
  ['ousness', 'ous', positive],
  ['aliti', 'al', positive],
  ['iviti', 'ive', positive],
  ['biliti', 'ble', positive],
  ['fulli', 'ful', positive],
  // the l counts with the stem, so that geo- and theo- behave as archaeo- and philo-
  ['logi', 'log', (_, word) => positive(word.slice(0, -3))],
]

const step3: readonly Rule[] = [
  ['icate', 'ic', positive],
  ['ative', '', positive],
  ['alize', 'al', positive],
  ['iciti', 'ic', positive],
  ['ical', 'ic', positive],
  ['ful', '', positive],
  ['ness', '', positive],
]

const step4: readonly Rule[] = [
  ['al', '', aboveOne],
  ['ance', '', aboveOne],
  ['ence', '', aboveOne],
  ['er', '', aboveOne],
  ['ic', '', aboveOne],
  ['able', '', aboveOne],
  ['ible', '', aboveOne],
  ['ant', '', aboveOne],
  ['ement', '', aboveOne],
  ['ment', '', aboveOne],
  ['ent', '', aboveOne],
  ['ion', '', (stem) => aboveOne(stem) && /[st]$/.test(stem)],
  ['ou', '', aboveOne],
  ['ism', '', aboveOne],
  ['ate', '', aboveOne],
  ['iti', '', aboveOne],
  ['ous', '', aboveOne],
  ['ive', '', aboveOne],
  ['ize', '', aboveOne],
]

function finalE(word: string): string {
  if (!word.endsWith('e')) return word
  const stem = word.slice(0, -1)
  const m = measure(stem)
  return m > 1 || (m === 1 && !endsInCvc(stem)) ? stem : word
}

const step5b: readonly Rule[] = [['ll', 'l', (_, word) => aboveOne(word.slice(0, -1))]]
