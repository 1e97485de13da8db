import type { TagSchemeId } from './schemes'

// sets of prefixes that speak for a scheme, sorted; as seqeval lists them
const spoken: readonly (readonly [TagSchemeId, readonly string[]])[] = [
  ['IOB2', ['BIO', 'BI', 'BO', 'B']],
  ['IOE2', ['EIO', 'EI', 'EO', 'E']],
  ['IOBES', ['BEIOS', 'BEIS', 'BEIO', 'BEOS', 'BEI', 'BES', 'BEO', 'BE', 'S']],
  ['BILOU', ['BILOU', 'BILU', 'BILO', 'BLOU', 'BIL', 'BLU', 'BLO', 'BL', 'U']],
]

/**
 * The scheme that the prefixes of a text speak for, as seqeval's strict report detects it; null when they speak for
 * none. Text with I and O only, as most IOB1, is not recognised; text with B counts as IOB2 although IOB1 has B too.
 */
export function detectScheme(sequences: readonly (readonly string[])[], suffix = false): TagSchemeId | null {
  const seen = new Set<string>()
  for (const sequence of sequences)
    for (const tag of sequence) seen.add((suffix ? [...tag].at(-1) : [...tag][0]) ?? '')
  const key = [...seen].sort().join('')
  return spoken.find(([, keys]) => keys.includes(key))?.[0] ?? null
}
