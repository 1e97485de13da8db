/** Pairs of gold and prediction as instances, by number. */
export const numbered = <Gold, Prediction>(pairs: readonly (readonly [Gold, Prediction | null])[]) =>
  pairs.map(([gold, prediction], i) => ({ id: String(i), gold, prediction }))
