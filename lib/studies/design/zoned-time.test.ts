import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockIn, isTimeZone, momentAt, timeZones } from './zoned-time'

const at = (local: string, zone: string) => momentAt(local, zone)?.toISOString() ?? null

describe('the moment of a time on the clocks of a zone', () => {
  test.each([
    ['2026-11-24T18:00', 'UTC', '2026-11-24T18:00:00.000Z'],
    ['2026-11-24T18:00', 'Europe/Berlin', '2026-11-24T17:00:00.000Z'],
    ['2026-07-24T18:00', 'Europe/Berlin', '2026-07-24T16:00:00.000Z'],
    ['2026-11-24T18:00', 'Asia/Kolkata', '2026-11-24T12:30:00.000Z'],
    ['2026-11-24T18:00', 'America/New_York', '2026-11-24T23:00:00.000Z'],
    ['2026-12-31T23:59', 'Pacific/Auckland', '2026-12-31T10:59:00.000Z'],
  ])('%s in %s', (local, zone, moment) => {
    expect(at(local, zone)).toBe(moment)
  })

  test('shown twice, when clocks are put back, is the earlier one', () => {
    expect(at('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })

  test('never shown, when clocks are put forward, is an hour later on them', () => {
    expect(at('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  })

  test('is none for what is no date', () => {
    expect(
      ['', '2026-02-30T10:00', '2026-11-24', '2026-11-24T25:00'].map((local) => at(local, 'UTC')),
    ).toEqual([null, null, null, null])
  })

  test('and back again is the same', () => {
    const minutes = fc.integer({ min: 27_000_000, max: 32_000_000 })
    const zone = fc.constantFrom(
      'UTC',
      'Europe/London',
      'America/St_Johns',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
    )
    fc.assert(
      fc.property(minutes, zone, (minute, name) => {
        const moment = momentAt(clockIn(new Date(minute * 60_000), name), name)
        // an hour that comes twice may give its first occurrence
        expect([0, 30 * 60_000, 3_600_000]).toContain(minute * 60_000 - (moment?.valueOf() ?? 0))
      }),
    )
  })
})

test('zones are known by their names', () => {
  expect(isTimeZone('Europe/Paris')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
  expect(timeZones()[0]).toBe('UTC')
  expect(timeZones().length).toBeGreaterThan(300)
})
