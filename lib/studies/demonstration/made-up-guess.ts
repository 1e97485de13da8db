/** Whom a made-up rater takes for the source of an answer: right a little more often than not, now and then unsure. */
export function madeUpGuess(
  actual: 'clinician' | 'model',
  random: () => number,
): 'clinician' | 'model' | 'unsure' {
  const draw = random()
  if (draw < 0.2) return 'unsure'
  const isRight = random() < 0.58
  return isRight === (actual === 'model') ? 'model' : 'clinician'
}
