/**
 * Which hypotheses statsmodels' `multipletests` rejects. It compares the p values with thresholds of their rank rather
 * than the adjusted values with alpha: the same on paper, but at a boundary the two round differently.
 */
type Rejections = (pValues: readonly number[], alpha: number) => boolean[]

const stepDown =
  (threshold: (alpha: number, remaining: number) => number): Rejections =>
  (pValues, alpha) => {
    const sorted = pValues.toSorted((a, b) => a - b)
    const kept = sorted.findIndex((p, i) => p > threshold(alpha, pValues.length - i))
    return pValues.map((p) => kept < 0 || p < (sorted[kept] as number))
  }

const stepUp =
  (threshold: (alpha: number, rank: number, n: number) => number): Rejections =>
  (pValues, alpha) => {
    const sorted = pValues.toSorted((a, b) => a - b)
    const rejected = sorted.findLastIndex((p, i) => p <= threshold(alpha, i + 1, pValues.length))
    return pValues.map((p) => rejected >= 0 && p <= (sorted[rejected] as number))
  }

const harmonic = (n: number): number =>
  Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((sum, x) => sum + x, 0)

const sidakLevel = (alpha: number, tests: number): number => 1 - (1 - alpha) ** (1 / tests)

export const rejections = {
  bonferroni: (pValues, alpha) => pValues.map((p) => p <= alpha / pValues.length),
  sidak: (pValues, alpha) => pValues.map((p) => p <= sidakLevel(alpha, pValues.length)),
  holm_sidak: stepDown(sidakLevel),
  holm: stepDown((alpha, remaining) => alpha / remaining),
  hochberg: stepUp((alpha, rank, n) => alpha / (n - rank + 1)),
  benjamini_hochberg: stepUp((alpha, rank, n) => (rank / n) * alpha),
  benjamini_yekutieli: stepUp((alpha, rank, n) => (rank / n / harmonic(n)) * alpha),
} satisfies Record<string, Rejections>
