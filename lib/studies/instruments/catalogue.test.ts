import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shared, sharedPath } from '../../testing/shared'
import { Instrument } from './instrument'
import { instruments, publishedInstrument } from './table'

describe('the catalogue', () => {
  test.each(instruments.map((instrument) => [instrument.id, instrument]))('%s is valid', (_, instrument) => {
    expect(Instrument.parse(instrument)).toEqual(instrument)
  })

  test('has 34 instruments of different names', () => {
    expect(new Set(instruments.map(({ id }) => id)).size).toBe(34)
  })

  test('finds an instrument by its id, and nothing by another', () => {
    expect(publishedInstrument('med-palm-clinician')?.axes).toHaveLength(12)
    expect(publishedInstrument('med-palm')).toBeNull()
  })

  test('marks every wording that is not the publication’s', () => {
    const options = instruments.flatMap(({ axes }) => axes).filter((axis) => axis.options.length > 0)
    expect(options.filter(({ optionsWording }) => optionsWording === undefined)).toEqual([])
  })
})

const files = shared ? readdirSync(sharedPath('instruments')).filter((file) => file.endsWith('.json')) : []

describe.skipIf(!shared)('the published files', () => {
  test.each(files)('%s holds the facts of our own', (file) => {
    const published = Instrument.parse(JSON.parse(readFileSync(sharedPath('instruments', file), 'utf8')))
    const own = publishedInstrument(published.id)
    expect(own && facts(own)).toEqual(facts(published))
    // figures of the protocol stand in sentences here and there, so numbers are compared wherever they stand
    const figures = new Set(numbersOf([own?.protocol, own?.notes]))
    expect(numbersOf(published.protocol).filter((figure) => !figures.has(figure))).toEqual([])
    expect(numbersOf(own?.publishedResults)).toEqual(numbersOf(published.publishedResults))
    expect(numbersOf(own?.agreementStatistic).sort()).toEqual(numbersOf(published.agreementStatistic).sort())
    expect(flags(own?.protocol)).toEqual(flags(published.protocol))
  })

  test('are 34', () => {
    expect(files).toHaveLength(34)
  })
})

/** Everything but titles and remarks, which each side words its own way. */
function facts({ axes, title, unit, raterRole, ...rest }: Instrument) {
  const { referenceShown, contextShown, notes, aggregation, agreementStatistic, publishedResults } = rest
  const { id, citation, mode, itemAxes, derived, criterionAxes, themes, recommendedRatersPerItem } = rest
  return {
    ...{ id, citation, mode, itemAxes, derived, criterionAxes, themes, recommendedRatersPerItem },
    saysMore: [title, unit, raterRole].every((text) => text !== '') && aggregation !== undefined,
    shows: [referenceShown !== undefined, contextShown?.length, notes?.length],
    hasResults: publishedResults !== undefined,
    measures: typeof agreementStatistic.primary,
    axes: axes.map((axis) => {
      const { wordingNote, optionsNote, help, note, alternativeFavourable, alternativeOptions, ...fact } =
        axis
      return {
        ...fact,
        alternativeFavourable: alternativeFavourable && { ...alternativeFavourable, why: '' },
        alternativeOptions,
      }
    }),
  }
}

/** Every number in a value, also inside texts: "1,066 of 3" gives 1066 and 3. */
function numbersOf(value: unknown): number[] {
  const text = JSON.stringify(value ?? null).replace(/(\d),(?=\d{3}\b)/g, '$1')
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
}

/** What a protocol says yes or no to. */
const flags = (protocol: Instrument['protocol']) =>
  Object.entries(protocol ?? {}).filter(([, value]) => typeof value === 'boolean')
