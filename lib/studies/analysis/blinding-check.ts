import { fisherExact } from '../../statistics/hypothesis/fisher-exact'
import { wilson } from '../../statistics/intervals/wilson'
import type { Interval } from '../../statistics/resampling/interval'
import type { SourceGuess } from './study-data'

/** Whether raters could tell who had written what, from what they guessed at the end. */
export interface BlindingCheck {
  readonly raters: number
  readonly guesses: number
  readonly unsure: number
  /** Guesses of "model" among decided ones, by what it was. */
  readonly model: { readonly decided: number; readonly guessedModel: number }
  readonly clinician: { readonly decided: number; readonly guessedModel: number }
  /** Decided guesses that were right. Half of them would be by chance only if half the answers were a model's. */
  readonly right: { readonly value: number; readonly interval: Interval } | null
  /** Fisher's exact p of "guess and truth have nothing to do with each other"; null where only one kind was shown. */
  readonly p: number | null
}

/** @returns null where nobody was asked */
export function checkBlinding(guesses: readonly SourceGuess[], level: number): BlindingCheck | null {
  if (guesses.length === 0) return null
  const decided = guesses.filter(({ guess }) => guess !== 'unsure')
  const of = (actual: SourceGuess['actual']) => {
    const own = decided.filter((entry) => entry.actual === actual)
    return { decided: own.length, guessedModel: own.filter(({ guess }) => guess === 'model').length }
  }
  const [model, clinician] = [of('model'), of('clinician')]
  const right = decided.filter(({ guess, actual }) => guess === actual).length
  const interval = wilson(right, decided.length, level)
  const isTestable = model.decided > 0 && clinician.decided > 0
  return {
    raters: new Set(guesses.map(({ rater }) => rater)).size,
    guesses: guesses.length,
    unsure: guesses.length - decided.length,
    ...{ model, clinician },
    right: interval && { value: right / decided.length, interval },
    p: isTestable
      ? fisherExact(
          { successes: model.guessedModel, n: model.decided },
          { successes: clinician.guessedModel, n: clinician.decided },
        ).p
      : null,
  }
}
