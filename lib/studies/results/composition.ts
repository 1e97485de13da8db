import { countOf, formatCount, sentenceCase } from '../../format/count'

/** What one rater stated; never shown as a whole. */
export interface RaterTraits {
  readonly group: string
  readonly profession: string | null
  readonly specialty: string | null
  readonly country: string | null
  readonly yearsOfPractice: number | null
  readonly isVerified: boolean
}

/** So many raters with something in common; null where they did not state it. */
interface Share {
  readonly name: string | null
  readonly raters: number
}

/** Who rated, counted one trait at a time: never crossed, so that nobody is made out by a combination. */
export interface Composition {
  readonly raters: number
  readonly groups: readonly Share[]
  readonly professions: readonly Share[]
  readonly specialties: readonly Share[]
  readonly countries: readonly Share[]
  /** Raters whose statement a curator verified. */
  readonly verified: number
  /** Of those who stated them; null below three, where it would be somebody's own. */
  readonly medianYears: number | null
}

export function compositionOf(raters: readonly RaterTraits[]): Composition {
  const years = raters.flatMap(({ yearsOfPractice }) => yearsOfPractice ?? []).sort((a, b) => a - b)
  return {
    raters: raters.length,
    groups: sharesOf(raters.map(({ group }) => group)),
    professions: sharesOf(raters.map(({ profession }) => profession)),
    specialties: sharesOf(raters.map(({ specialty }) => specialty)),
    countries: sharesOf(raters.map(({ country }) => country)),
    verified: raters.filter(({ isVerified }) => isVerified).length,
    medianYears: years.length < 3 ? null : (years[Math.floor((years.length - 1) / 2)] ?? null),
  }
}

/** The most frequent first, what was not stated last. */
function sharesOf(names: readonly (string | null)[]): Share[] {
  const counts = new Map<string | null, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, raters]) => ({ name, raters }))
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        b.raters - a.raters ||
        (a.name ?? '').localeCompare(b.name ?? '', 'en'),
    )
}

/** "cardiology (6), paediatrics (2), not stated (1)"; null where nobody stated anything. */
export function sharesInWords(shares: readonly Share[]): string | null {
  if (shares.every(({ name }) => name === null)) return null
  return shares.map(({ name, raters }) => `${name ?? 'not stated'} (${formatCount(raters)})`).join(', ')
}

/** Who rated, in sentences: groups, professions, specialties, countries, years, and how much of it was verified. */
export function compositionInWords(composition: Composition): string[] {
  const { raters, groups, professions, specialties, countries, verified, medianYears } = composition
  const parts: (string | null)[] = [
    `${sentenceCase(countOf(raters, 'rater'))}.`,
    raters === 0 ? null : labelled('Group', sharesInWords(groups)),
    labelled('Profession', sharesInWords(professions)),
    labelled('Specialty', sharesInWords(specialties)),
    labelled('Country', sharesInWords(countries)),
    medianYears === null ? null : `Median years of practice: ${formatCount(medianYears)}.`,
    professions.every(({ name }) => name === null)
      ? 'What they are beyond that was not recorded here.'
      : `Statements verified by a curator: ${formatCount(verified)} of ${formatCount(raters)}.`,
  ]
  return parts.filter((part) => part !== null)
}

const labelled = (label: string, words: string | null) => (words === null ? null : `${label}: ${words}.`)
