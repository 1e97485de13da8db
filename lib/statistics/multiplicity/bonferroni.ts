/** Bonferroni's adjusted p-values: each times their number. Controls the chance of any false rejection. */
export const adjustBonferroni = (p: readonly number[]): number[] =>
  p.map((value) => Math.min(1, value * p.length))
