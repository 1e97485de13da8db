import { z } from 'zod'
import { type ChrfOptions, chrfDefaults, chrfSignature, chrfStatistics } from '../chrf'
import type { TextMeasure } from './measure'

const options = z.strictObject({
  charOrder: z.int().min(1).max(10).default(6),
  /** 2 for chrF++. */
  wordOrder: z.int().min(0).max(4).default(0),
  lowercase: z.boolean().default(false),
  whitespace: z.boolean().default(false),
})
type Options = z.infer<typeof options>

const all = (chosen: Options): ChrfOptions => ({ ...chrfDefaults, ...chosen })

/** Names of chrF's statistics, in the order of `chrfStatistics`. */
export function chrfLayout(charOrder: number, wordOrder: number): string[] {
  const names = (unit: string, orders: number) =>
    Array.from({ length: orders }, (_, n) =>
      ['candidate', 'reference', 'match'].map((what) => `chrf:${unit}:${n + 1}:${what}`),
    ).flat()
  return [...names('character', charOrder), ...names('word', wordOrder)]
}

/** Corpus chrF and chrF++ from sums; a missing text is an empty one. */
export const chrfMeasure: TextMeasure<Options> = {
  options,
  layout: ({ charOrder, wordOrder }) => chrfLayout(charOrder, wordOrder),
  score: (chosen, { candidate, references }) => chrfStatistics(candidate ?? '', references, all(chosen)),
  signature: (chosen, references) => chrfSignature(all(chosen), references),
}
