import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diceKey, uniformDice } from '../resampling/dice'
import { bootstrapAlpha } from './bootstrap-alpha'
import { brennanPrediger, randolphKappa } from './brennan-prediger'
import { cohenKappa } from './cohen-kappa'
import { congerKappa } from './conger-kappa'
import { fleissKappa } from './fleiss-kappa'
import { gwetAgreement } from './gwet'
import { intraclassCorrelations } from './intraclass-correlation'
import { krippendorffAlpha } from './krippendorff-alpha'
import { rawAgreement } from './raw-agreement'
import { type Tally, tallyByItem, tallyByRater } from './tally'

/** The worked example of the encyclopaedia article on Fleiss' kappa: 10 subjects, 14 raters; 0.378, 0.213, 0.210. */
const psychologists: Tally = {
  items: 10,
  categories: [1, 2, 3, 4, 5],
  counts: Float64Array.from(
    [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ].flat(),
  ),
}

/** Krippendorff (2019), section 12.3: four observers, twelve units; alpha is published for four levels of measurement. */
const observers = tallyByRater([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
])

/** Shrout and Fleiss (1979), table 2: six targets, four judges. */
const judges = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

const rating = fc.integer({ min: 1, max: 4 })
const table = fc.array(fc.array(rating, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 20 })

describe('published values', () => {
  it("of the well-known example of Fleiss' kappa are reproduced", () => {
    const kappa = fleissKappa(psychologists)
    if (kappa.value === null) throw new Error(kappa.undefinedBecause)
    expect(kappa.observed).toBeCloseTo(0.378, 3)
    expect(kappa.expected).toBeCloseTo(0.213, 3)
    expect(kappa.value).toBeCloseTo(0.21, 3)
  })

  it('of Krippendorff are reproduced at four levels of measurement', () => {
    const alpha = (measurement: 'nominal' | 'ordinal' | 'interval' | 'ratio') =>
      krippendorffAlpha(observers, { measurement }).value
    expect(alpha('nominal')).toBeCloseTo(0.743, 3)
    expect(alpha('ordinal')).toBeCloseTo(0.815, 3)
    expect(alpha('interval')).toBeCloseTo(0.849, 3)
    expect(alpha('ratio')).toBeCloseTo(0.797, 3)
  })

  it('of Shrout and Fleiss (1979) are reproduced', () => {
    const icc = intraclassCorrelations(judges)
    if ('undefinedBecause' in icc) throw new Error(icc.undefinedBecause)
    const values = [icc.ICC1, icc.ICC2, icc.ICC3, icc.ICC1k, icc.ICC2k, icc.ICC3k].map(({ value }) => value)
    const published = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]
    values.forEach((value, i) => {
      expect(value).toBeCloseTo(published[i]!, 2)
    })
  })

  it('by hand: two raters, ten items, kappa 0.4', () => {
    // 4 both yes, 3 both no, 3 apart: observed 0.7; shares 0.5 and 0.6 give chance 0.5
    const a = [1, 1, 1, 1, 0, 0, 0, 1, 0, 0]
    const b = [1, 1, 1, 1, 0, 0, 0, 0, 1, 1]
    expect(cohenKappa(a, b).value).toBeCloseTo(0.4, 12)
    expect(rawAgreement(tallyByRater([a, b])).value).toBeCloseTo(0.7, 12)
    expect(randolphKappa(tallyByRater([a, b])).value).toBeCloseTo(0.4, 12)
  })
})

describe('agreement coefficients', () => {
  it('do not care which rater comes first', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const swapped = rows.map(([x, y, z]) => [z!, x!, y!])
        const close = (a: number | null, b: number | null) =>
          a === null ? expect(b).toBeNull() : expect(b).toBeCloseTo(a, 10)
        const [forth, back] = [tallyByItem(rows), tallyByItem(swapped)]
        close(fleissKappa(forth).value, fleissKappa(back).value)
        close(krippendorffAlpha(forth).value, krippendorffAlpha(back).value)
        close(gwetAgreement(forth).value, gwetAgreement(back).value)
        close(congerKappa(rows).value, congerKappa(swapped).value)
        const [a, b] = [rows.map((row) => row[0]!), rows.map((row) => row[1]!)]
        close(cohenKappa(a, b).value, cohenKappa(b, a).value)
        close(cohenKappa(a, b, { weights: 'linear' }).value, cohenKappa(b, a, { weights: 'linear' }).value)
      }),
    )
  })

  it('are 1 for perfect agreement, wherever they are defined', () => {
    const rows = [1, 2, 3, 1].map((value) => [value, value, value])
    const tally = tallyByItem(rows)
    for (const estimate of [
      fleissKappa(tally),
      krippendorffAlpha(tally, { measurement: 'ordinal' }),
      gwetAgreement(tally),
      brennanPrediger(tally),
      congerKappa(rows),
    ]) {
      expect(estimate.value).toBeCloseTo(1, 12)
      if (estimate.value !== null) expect(estimate.interval?.high).toBeCloseTo(1, 12)
    }
  })

  it("make Conger's kappa of two raters Cohen's", () => {
    const rows = [
      [1, 1],
      [2, 1],
      [3, 3],
      [2, 2],
      [1, 3],
    ]
    const cohen = cohenKappa(
      rows.map((row) => row[0]!),
      rows.map((row) => row[1]!),
    )
    expect(congerKappa(rows).value).toBeCloseTo(cohen.value!, 12)
  })

  it('count the same item by item and rater by rater', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const columns = [0, 1, 2].map((g) => rows.map((row) => row[g]!))
        expect(tallyByRater(columns)).toEqual(tallyByItem(rows))
      }),
    )
  })

  it('say why they are undefined', () => {
    const reason = (estimate: { value: unknown; undefinedBecause?: string }) =>
      estimate.value === null ? estimate.undefinedBecause : null
    const same = tallyByItem([
      [1, 1],
      [1, 1],
    ])
    expect(reason(fleissKappa({ ...same, categories: [1, 2], counts: Float64Array.of(2, 0, 2, 0) }))).toMatch(
      'all ratings fall into one category',
    )
    expect(reason(krippendorffAlpha(same))).toMatch('only one category')
    expect(reason(gwetAgreement(same))).toMatch('only one category')
    const alone = tallyByItem([[1], [2]])
    expect(reason(rawAgreement(alone))).toMatch('no item was rated twice')
    expect(reason(krippendorffAlpha(alone))).toMatch('no item was rated twice')
    expect(reason(cohenKappa([1, null], [null, 2]))).toMatch('no item was rated by both')
    expect(reason(congerKappa([[1], [2]]))).toMatch('fewer than two raters')
    expect(intraclassCorrelations([[1, 2]])).toMatchObject({ undefinedBecause: /fewer than two items/ })
  })

  it('keep AC1 defined where nearly everybody agrees on one category', () => {
    const rows = Array.from({ length: 50 }, (_, i) => [1, i === 0 ? 2 : 1])
    const ac1 = gwetAgreement(tallyByItem(rows))
    expect(ac1.value).toBeGreaterThan(0.97)
    expect(fleissKappa(tallyByItem(rows)).value).toBeLessThan(0)
  })

  it('refuse a rating that is not on the scale', () => {
    expect(() => tallyByItem([[1, 9]], [1, 2, 3])).toThrow(RangeError)
  })
})

describe("the bootstrap interval of Krippendorff's alpha", () => {
  it('contains the estimate and is about as wide as the linearised one', () => {
    const random = uniformDice(diceKey('0123456789abcdef0123456789abcdef'))
    const rows = Array.from({ length: 200 }, () => {
      const truth = Math.floor(random() * 3)
      return [0, 1, 2].map(() => (random() < 0.8 ? truth : Math.floor(random() * 3)))
    })
    const tally = tallyByItem(rows)
    const estimate = krippendorffAlpha(tally)
    const interval = bootstrapAlpha(tally, { key: diceKey('00112233445566778899aabbccddeeff') })
    if (estimate.value === null || !estimate.interval || !interval) throw new Error('undefined')
    expect(interval.low).toBeLessThan(estimate.value)
    expect(interval.high).toBeGreaterThan(estimate.value)
    const ratio = (interval.high - interval.low) / (estimate.interval.high - estimate.interval.low)
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1)
  })
})
