import { describe, expect, test } from 'vitest'
import { diceKey } from '../../statistics/resampling/dice'
import { agreementPanel } from './agreement-panel'

const resampling = {
  key: diceKey('00112233445566778899aabbccddeeff'),
  ...{ level: 0.95, replicates: 500, permutations: 10 },
}
const scale = { level: 'nominal' as const, labels: ['no', 'yes'], scores: null }

/** Two raters; each word is an item: "ny" is no and yes. */
const panel = (...items: string[]) =>
  agreementPanel(
    items.flatMap((both, i) =>
      [...both].map((said, r) => ({ unit: `u${i}`, rater: `R${r}`, category: said === 'y' ? 1 : 0 })),
    ),
    scale,
    resampling,
  )
const times = (count: number, item: string) => Array.from({ length: count }, () => item)

describe('an interval of agreement', () => {
  test('of raters who agree on every item is no point: chance could have hidden disagreement', () => {
    const { raw, randolph, alpha, ac1, fleiss, pairs } = panel(...times(20, 'nn'), ...times(20, 'yy'))
    const z2 = 1.959964 ** 2
    // Wilson's of 40 in 40, less what is paid for 39 degrees of freedom
    const n = 40 * (1.959964 / 2.022691) ** 2
    expect(raw.value === null ? null : raw.interval?.low).toBeCloseTo(n / (n + z2), 4)
    expect(randolph.value === null ? null : randolph.interval?.low).toBeCloseTo((n / (n + z2)) * 2 - 1, 4)
    const nothing = { value: 1, interval: null, noIntervalBecause: expect.stringMatching(/nothing varies/) }
    for (const coefficient of [alpha[0]?.coefficient, ac1, fleiss, pairs[0]?.kappa])
      expect(coefficient).toMatchObject(nothing)
  })

  test('of few items is given where it holds its level, and is undefined with its reason elsewhere', () => {
    const few = panel('nn', 'yy', 'ny', 'yy', 'nn')
    expect(few.raw).toMatchObject({ value: 0.8, interval: { method: 'Wilson over items' } })
    for (const coefficient of [few.alpha[0]?.coefficient, few.fleiss, few.pairs[0]?.kappa])
      expect(coefficient).toMatchObject({
        ...{ interval: null, noIntervalBecause: 'fewer than twenty items were rated twice' },
      })
    expect(few.ac1).toMatchObject({ noIntervalBecause: 'fewer than ten items were rated twice' })
    const twelve = panel(...times(5, 'nn'), ...times(5, 'yy'), 'ny', 'yn')
    expect(twelve.ac1).toMatchObject({ interval: { method: expect.any(String) } })
    expect(twelve.fleiss).toMatchObject({ interval: null })
  })

  test('is undefined for a single item, and so are coefficients without any variation', () => {
    const one = panel('ny')
    expect(one.raw).toMatchObject({ value: 0, interval: null, noIntervalBecause: 'one item was rated twice' })
    const same = panel(...times(30, 'nn'))
    expect(same.alpha[0]?.coefficient).toMatchObject({ value: null, undefinedBecause: expect.any(String) })
    expect(same.raw).toMatchObject({ value: 1, interval: { high: 1 } })
  })

  test('stays within what a coefficient can be', () => {
    const { raw, alpha, fleiss, pairs } = panel(...times(24, 'ny'), ...times(24, 'yn'), 'nn', 'yy')
    for (const coefficient of [alpha[0]?.coefficient, fleiss, pairs[0]?.kappa])
      expect(coefficient?.value === null ? null : coefficient?.interval?.low).toBeGreaterThanOrEqual(-1)
    expect(raw.value === null ? null : raw.interval?.low).toBeGreaterThanOrEqual(0)
  })
})
