import { seededOrder } from './seeded-order'

/**
 * Hands out k of the seats for one item after another, so that loads differ by at most one and every two seats meet as
 * equally often as can be: a greedy form of a pair-balanced incomplete block design for any number of items. Where a
 * complete balance exists for the items asked for, it comes close; nothing is left to chance but ties, by the seed.
 *
 * @param raters number of seats, at least k
 * @returns called once per item with seats that must not be used (the question's other items); as many as k where they last
 * @see Cochran and Cox (1957), Experimental Designs, ch. 11
 */
export function balancedSeats(
  raters: number,
  k: number,
  seed: string,
): (not?: readonly number[]) => number[] {
  const load = new Int32Array(raters)
  const met = new Int32Array(raters * raters)
  let item = 0
  return (not = []) => {
    const preference = seededOrder(seed, `block ${item++}`, raters)
    const rankOf = new Int32Array(raters)
    preference.forEach((seat, rank) => {
      rankOf[seat] = rank
    })
    const chosen: number[] = []
    while (chosen.length < k) {
      const free = preference.filter((seat) => !chosen.includes(seat) && !not.includes(seat))
      const meetings = (seat: number) =>
        chosen.reduce((sum, other) => sum + (met[seat * raters + other] ?? 0), 0)
      const [best] = free.sort(
        (a, b) =>
          (load[a] ?? 0) - (load[b] ?? 0) || meetings(a) - meetings(b) || (rankOf[a] ?? 0) - (rankOf[b] ?? 0),
      )
      if (best === undefined) break
      for (const other of chosen) {
        met[best * raters + other] = (met[best * raters + other] ?? 0) + 1
        met[other * raters + best] = (met[other * raters + best] ?? 0) + 1
      }
      load[best] = (load[best] ?? 0) + 1
      chosen.push(best)
    }
    return chosen.toSorted((a, b) => a - b)
  }
}
