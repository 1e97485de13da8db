import { z } from 'zod'
import type { ArmKind } from '../states'
import type { SourceGuess } from './study-data'

/**
 * What a rater answers at the end, when shown answers they rated: whom they take for the source. The page knows ratings
 * by their token only; the server resolves it to the rating and the place of the answer.
 */
export const BlindingAnswers = z.object({
  guesses: z.array(
    z.object({
      ratingId: z.string(),
      /** Place of the answer in its item, before shuffling. */
      place: z.number().int().min(0),
      guess: z.enum(['clinician', 'model', 'unsure']),
    }),
  ),
})
export type BlindingAnswers = z.infer<typeof BlindingAnswers>

/** A rater's guesses beside the truth. Guesses about ratings that are not there, and other notes, are passed over. */
export function sourceGuesses(
  rater: string,
  stored: unknown,
  kindOf: (ratingId: string, place: number) => ArmKind | null,
): SourceGuess[] {
  const parsed = BlindingAnswers.safeParse(stored)
  if (!parsed.success) return []
  return parsed.data.guesses.flatMap(({ ratingId, place, guess }): SourceGuess[] => {
    const kind = kindOf(ratingId, place)
    return kind === null ? [] : [{ rater, guess, actual: kind === 'clinician' ? 'clinician' : 'model' }]
  })
}
