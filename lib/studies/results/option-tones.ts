import type { AxisResult } from '../analysis/analysis'

export type OptionTone =
  | 'favourable-1'
  | 'favourable-2'
  | 'favourable-3'
  | 'other-1'
  | 'other-2'
  | 'other-3'
  | 'other-4'
  | 'other-5'
  | 'neutral'

const favourableTones = ['favourable-1', 'favourable-2', 'favourable-3'] as const
const otherTones = ['other-1', 'other-2', 'other-3', 'other-4', 'other-5'] as const

/**
 * Shades for the options of an axis in their order: those in favour in one colour, the others in another. In a comparison
 * the picks of the two arms take the strong shades and what lies between is neutral.
 *
 * @returns as long as `options`; null for options that are no ratings
 */
export function optionTones({
  kind,
  options,
  favourable,
}: Pick<AxisResult, 'kind' | 'options' | 'favourable'>): (OptionTone | null)[] {
  if (kind === 'comparison')
    return options.map(({ value, isMissing }) =>
      isMissing ? null : sideTone(value, /-(slightly|somewhat|a-little)/.test(value)),
    )
  const shown = options.filter(({ isMissing }) => !isMissing)
  const inFavour = shown.filter(({ value }) => favourable.includes(value))
  const others = shown.filter(({ value }) => !favourable.includes(value))
  return options.map((option) => {
    const place = inFavour.indexOf(option)
    if (place >= 0) return shade(favourableTones, inFavour.length, inFavour.length - 1 - place)
    const other = others.indexOf(option)
    return other < 0 ? null : shade(otherTones, others.length, other)
  })
}

function sideTone(value: string, isSlight: boolean): OptionTone {
  if (/^a(-|$)/.test(value)) return isSlight ? 'favourable-2' : 'favourable-1'
  if (/^b(-|$)/.test(value)) return isSlight ? 'other-2' : 'other-4'
  return 'neutral'
}

/** Shades spread over however many there are; past the palette neighbours share one, and the gap tells them apart. */
function shade<T>(tones: readonly T[], count: number, place: number): T {
  const step = count <= tones.length ? place : Math.floor((place * tones.length) / count)
  return tones[Math.min(step, tones.length - 1)] as T
}
