/** Šidák's adjusted p-values, 1 − (1 − p)^m: exact for independent tests. */
export const adjustSidak = (p: readonly number[]): number[] => p.map((value) => sidakOf(value, p.length))

/** 1 − (1 − p)^m without losing small p to rounding. */
export const sidakOf = (p: number, m: number): number => -Math.expm1(m * Math.log1p(-p))
