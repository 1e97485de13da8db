/**
 * Standard normal numbers from uniform ones, two at a time (Box and Muller 1958).
 *
 * @param random uniform on [0, 1)
 */
export function normalDice(random: () => number): () => number {
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
