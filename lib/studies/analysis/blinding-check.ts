import { stratifiedExact } from '../../statistics/hypothesis/stratified-exact'
import { clusteredWilson } from '../../statistics/intervals/clustered-wilson'
import type { Interval } from '../../statistics/resampling/interval'
import type { GuessedSource, Telling } from '../blinding/guessed-source'
import { groupBy } from './pairs'
import type { SourceGuess } from './study-data'

interface Share {
  readonly value: number
  /** Over raters, Wilson's for clusters; null for a single rater. */
  readonly interval: Interval | null
}

/** Guesses about answers of one source. */
export interface SourceGuesses {
  /** All guesses, "cannot tell" included; null in results frozen before it was kept. */
  readonly guesses: number | null
  /** Guesses that are not "cannot tell". */
  readonly decided: number
  readonly guessedModel: number
  /**
   * Bang's blinding index: guesses that were right less those that were wrong, over all of them. 0 is what chance gives,
   * 1 that everybody knew, below 0 that most took it for the other. null in results frozen before it was worked out.
   *
   * @see Bang, Ni and Davis (2004), Controlled Clinical Trials 25
   */
  readonly index: Share | null
}

/** Whether raters could tell who had written what, from what they guessed at the end and what they say themselves. */
export interface BlindingCheck {
  /** Who guessed, and what they were shown, left out included. */
  readonly raters: number
  readonly guesses: number
  readonly unsure: number
  readonly skipped: number
  readonly model: SourceGuesses
  readonly clinician: SourceGuesses
  /** Decided guesses that were right. */
  readonly right: Share | null
  /** What that share would be by chance alone, each rater saying "model" as often as they did; null where unknown. */
  readonly rightByChance: number | null
  /** Exact p of "guess and truth have nothing to do with each other", raters as strata; null where nothing tells. */
  readonly p: number | null
  readonly test: 'exact over raters' | 'Fisher exact'
  /** Raters by whether they say that they could tell the sources apart; null where none was asked. */
  readonly couldTell: Readonly<Record<Telling, number>> | null
}

/** @returns null where nobody was asked anything */
export function checkBlinding(
  asked: readonly SourceGuess[],
  tellings: readonly Telling[],
  level: number,
): BlindingCheck | null {
  if (asked.length === 0 && tellings.length === 0) return null
  const guesses = asked.filter((entry): entry is Guessed => entry.guess !== null)
  const decided = guesses.filter(({ guess }) => guess !== 'unsure')
  const raters = [...groupBy(decided, ({ rater }) => rater).values()]
  const modelsIn = (of: readonly Guessed[], actual: SourceGuess['actual']) => {
    const own = of.filter((entry) => entry.actual === actual)
    return { successes: own.filter(({ guess }) => guess === 'model').length, n: own.length }
  }
  const found = stratifiedExact(
    raters.map((own) => ({ a: modelsIn(own, 'model'), b: modelsIn(own, 'clinician') })),
  )
  const clinicians = modelsIn(decided, 'clinician')
  const saysModel = decided.filter(({ guess }) => guess === 'model').length
  return {
    raters: new Set(guesses.map(({ rater }) => rater)).size,
    guesses: guesses.length,
    unsure: guesses.length - decided.length,
    skipped: asked.length - guesses.length,
    model: ofSource('model', guesses, level),
    clinician: ofSource('clinician', guesses, level),
    right: meanOver(decided, isRight, level),
    // of "model" said of models, so many are due to chance; the rest of "model" fell on clinicians
    rightByChance: found && (found.expected + clinicians.n - (saysModel - found.expected)) / decided.length,
    p: found?.p ?? null,
    test: 'exact over raters',
    couldTell: tellings.length === 0 ? null : countTellings(tellings),
  }
}

interface Guessed extends SourceGuess {
  readonly guess: GuessedSource
}

const isRight = ({ guess, actual }: Guessed): number => (guess === actual ? 1 : 0)

function ofSource(actual: SourceGuess['actual'], guesses: readonly Guessed[], level: number): SourceGuesses {
  const own = guesses.filter((entry) => entry.actual === actual)
  // right 1, cannot tell ½, wrong 0: twice its distance from ½ is the index
  const mean = meanOver(own, (entry) => (entry.guess === 'unsure' ? 0.5 : isRight(entry)), level)
  const spread = (value: number) => 2 * value - 1
  return {
    guesses: own.length,
    decided: own.filter(({ guess }) => guess !== 'unsure').length,
    guessedModel: own.filter(({ guess }) => guess === 'model').length,
    index: mean && {
      value: spread(mean.value),
      interval: mean.interval && {
        ...mean.interval,
        low: spread(mean.interval.low),
        high: spread(mean.interval.high),
      },
    },
  }
}

/** Mean of values from 0 to 1, raters as clusters. */
function meanOver(
  guesses: readonly Guessed[],
  read: (guess: Guessed) => number,
  level: number,
): Share | null {
  if (guesses.length === 0) return null
  const raters = [...groupBy(guesses, ({ rater }) => rater).values()]
  const sums = raters.map((own) => own.reduce((sum, guess) => sum + read(guess), 0))
  return {
    value: sums.reduce((sum, value) => sum + value, 0) / guesses.length,
    interval: clusteredWilson(
      sums,
      raters.map(({ length }) => length),
      level,
      { isGraded: guesses.some(({ guess }) => guess === 'unsure') },
    ),
  }
}

const countTellings = (tellings: readonly Telling[]): Record<Telling, number> => {
  const count = (telling: Telling) => tellings.filter((said) => said === telling).length
  return { no: count('no'), sometimes: count('sometimes'), mostly: count('mostly') }
}
