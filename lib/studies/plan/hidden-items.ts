import type { StudyPlan } from './plan'
import { seededShare } from './seeded-order'

/** A hidden repeat shows an item that the rater met at least so many items ago. */
export const REPEAT_DISTANCE = 5

type Rates = Pick<StudyPlan, 'goldRate' | 'repeatRate'>

/**
 * What stands at a place of a rater's work: an item that watches over them, or a regular one. Follows from the seed, so
 * that asking again changes nothing.
 *
 * @param place 0 for the first item the rater is given
 */
export function hiddenAt(
  { seed, pseudonym, goldRate, repeatRate }: Rates & { seed: string; pseudonym: string },
  place: number,
): 'gold' | 'repeat' | null {
  const share = seededShare(seed, `hidden ${pseudonym} ${place}`)
  if (share < goldRate) return 'gold'
  return share < goldRate + repeatRate ? 'repeat' : null
}

/** Whether one of so many items can be shown again: far enough back, and not shown again before. */
export const hasRepeatable = (regular: number, repeats: number): boolean =>
  regular - REPEAT_DISTANCE > repeats

/** Where a rater stands: what they did and what could still come. */
export interface WorkSoFar {
  readonly seed: string
  readonly pseudonym: string
  /** Items submitted. */
  readonly done: number
  /** Of those, items that count, and hidden repeats. */
  readonly regularDone: number
  readonly repeatsDone: number
  readonly calibrationLeft: number
  readonly regularLeft: number
  readonly goldLeft: number
}

/**
 * Items a rater still has before them, hidden ones included: the number falls by one with every item, whatever it was,
 * so that progress never tells which items are watched.
 */
export function placesLeft(work: WorkSoFar, rates: Rates): number {
  let { regularDone, repeatsDone, regularLeft, goldLeft } = work
  let left = work.calibrationLeft
  for (;;) {
    const hidden = hiddenAt({ ...rates, seed: work.seed, pseudonym: work.pseudonym }, work.done + left)
    if (hidden === 'gold' && goldLeft > 0) goldLeft--
    else if (hidden === 'repeat' && hasRepeatable(regularDone, repeatsDone)) repeatsDone++
    else if (regularLeft > 0) {
      regularLeft--
      regularDone++
    } else return left
    left++
  }
}
