import type { GuessedSource, Telling } from '../blinding/guessed-source'

/** Whom a made-up rater takes for the source of an answer: right a little more often than not, now and then unsure. */
export function madeUpGuess(actual: 'clinician' | 'model', random: () => number): GuessedSource {
  const draw = random()
  if (draw < 0.2) return 'unsure'
  const isRight = random() < 0.58
  return isRight === (actual === 'model') ? 'model' : 'clinician'
}

/** Whether a made-up rater thinks that they could tell sources apart. */
export const madeUpTelling = (random: () => number): Telling => {
  const draw = random()
  return draw < 0.4 ? 'no' : draw < 0.85 ? 'sometimes' : 'mostly'
}
