import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasRepeatable, hiddenAt, placesLeft, type WorkSoFar } from './hidden-items'

const seed = '00112233445566778899aabbccddeeff'
const fresh: WorkSoFar = {
  seed,
  pseudonym: 'R01',
  done: 0,
  regularDone: 0,
  repeatsDone: 0,
  calibrationLeft: 0,
  regularLeft: 10,
  goldLeft: 0,
}
const none = { goldRate: 0, repeatRate: 0 }

test('without hidden items, what is left is what is left', () => {
  expect(placesLeft(fresh, none)).toBe(10)
  expect(placesLeft({ ...fresh, calibrationLeft: 3 }, none)).toBe(13)
  expect(placesLeft({ ...fresh, regularLeft: 0, goldLeft: 4 }, none)).toBe(0)
})

test('hidden items come at their rates, and differ from rater to rater', () => {
  const rates = { goldRate: 0.1, repeatRate: 0.05 }
  const kinds = (pseudonym: string) =>
    Array.from({ length: 4000 }, (_, place) => hiddenAt({ ...rates, seed, pseudonym }, place))
  const share = (kind: string) => kinds('R01').filter((entry) => entry === kind).length / 4000
  expect(share('gold')).toBeCloseTo(0.1, 1)
  expect(share('repeat')).toBeCloseTo(0.05, 1)
  expect(kinds('R02')).not.toEqual(kinds('R01'))
})

test('nothing is repeated before five other items came between', () => {
  expect([5, 6, 7].map((regular) => hasRepeatable(regular, 0))).toEqual([false, true, true])
  expect(hasRepeatable(6, 1)).toBe(false)
})

test('what is left falls by one with every item, whichever it is', () => {
  const rate = fc.double({ min: 0, max: 0.25, noNaN: true })
  fc.assert(
    fc.property(rate, rate, fc.integer({ min: 0, max: 3 }), (goldRate, repeatRate, calibration) => {
      const rates = { goldRate, repeatRate }
      let work: WorkSoFar = { ...fresh, calibrationLeft: calibration, regularLeft: 30, goldLeft: 5 }
      for (let left = placesLeft(work, rates); left > 0; left--) {
        expect(placesLeft(work, rates)).toBe(left)
        work = afterOne(work, rates)
      }
      expect(work.regularLeft).toBe(0)
    }),
  )
})

/** What claiming and submitting the next item makes of it. */
function afterOne(work: WorkSoFar, rates: typeof none): WorkSoFar {
  const done = work.done + 1
  if (work.calibrationLeft > 0) return { ...work, done, calibrationLeft: work.calibrationLeft - 1 }
  const hidden = hiddenAt({ ...rates, seed, pseudonym: work.pseudonym }, work.done)
  if (hidden === 'gold' && work.goldLeft > 0) return { ...work, done, goldLeft: work.goldLeft - 1 }
  if (hidden === 'repeat' && hasRepeatable(work.regularDone, work.repeatsDone))
    return { ...work, done, repeatsDone: work.repeatsDone + 1 }
  return { ...work, done, regularDone: work.regularDone + 1, regularLeft: work.regularLeft - 1 }
}
