/**
 * Area under the ROC curve: the chance that a positive instance has a higher score than a negative one, ties one half.
 *
 * @param positive truthy for instances of the positive class
 * @param scores any order-preserving scale, same length; not NaN
 * @returns null when one of the two classes is missing
 */
export function auroc(positive: ArrayLike<number | boolean>, scores: ArrayLike<number>): number | null {
  const n = scores.length
  let p = 0
  for (let i = 0; i < n; i++) if (positive[i]) p++
  const q = n - p
  if (p === 0 || q === 0) return null
  const positives = new Float64Array(p)
  const negatives = new Float64Array(q)
  let a = 0
  let b = 0
  for (let i = 0; i < n; i++) {
    if (positive[i]) positives[a++] = scores[i]!
    else negatives[b++] = scores[i]!
  }
  positives.sort()
  negatives.sort()
  let below = 0
  let tied = 0
  let wins = 0
  for (const score of positives) {
    while (below < q && negatives[below]! < score) below++
    if (tied < below) tied = below
    while (tied < q && negatives[tied]! === score) tied++
    wins += below + (tied - below) / 2
  }
  return wins / (p * q)
}
