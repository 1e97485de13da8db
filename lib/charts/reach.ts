/**
 * How far a glyph of differences should span on either side of zero: the smallest round number (1, 2, 3, 5 or 10 times
 * a power of ten) that has room for all but the few largest differences, which then stand at its end.
 *
 * @param differences in one unit; NaN and infinities are left out
 * @returns above 0; 1 without differences
 */
export function glyphReach(differences: Iterable<number>): number {
  const sizes = [...differences]
    .filter(Number.isFinite)
    .map(Math.abs)
    .sort((a, b) => a - b)
  const wanted = 1.3 * (sizes[Math.ceil(0.95 * sizes.length) - 1] ?? 0)
  if (wanted === 0) return 1
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = [1, 2, 3, 5, 10].find((factor) => factor * power >= wanted * (1 - 1e-9)) ?? 10
  return Number((step * power).toPrecision(12))
}
