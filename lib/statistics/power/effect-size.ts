/** Cohen's h of two proportions: the difference of their angles 2 asin √p. */
export const cohenH = (p1: number, p2: number): number => angle(p1) - angle(p2)

const angle = (p: number): number => 2 * Math.asin(Math.sqrt(p))

/** The first proportion that lies h away from the second; null where no proportion is that far away. */
export function proportionAt(p2: number, h: number): number | null {
  const half = Math.asin(Math.sqrt(p2)) + h / 2
  return half < 0 || half > Math.PI / 2 ? null : Math.sin(half) ** 2
}
