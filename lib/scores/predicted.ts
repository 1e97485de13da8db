/**
 * The statistic that every stored score has besides its task's own: 1 where the file has a prediction for the
 * instance, readable or not. Coverage and comparisons of partial files rest on it.
 */
export const PREDICTED = 'predicted'
