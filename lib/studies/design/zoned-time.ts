const zones = () => Intl.supportedValuesOf('timeZone')

/** IANA names of time zones, UTC first. */
export const timeZones = (): string[] => ['UTC', ...zones().filter((zone) => zone !== 'UTC')]

/** Whether this is the name of a time zone that the platform knows, links such as "US/Eastern" included. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** What the clocks of a zone show at a moment: `2026-11-24T18:00`, as a form's date-and-time field has it. */
export function clockIn(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  }).formatToParts(moment)
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The moment at which the clocks of a zone show a time. Where clocks are put back and show it twice, the earlier one;
 * where they are put forward and never show it, as long after midnight as if they had not been.
 *
 * @param local `2026-11-24T18:00`
 * @returns null where this is no date and time
 */
export function momentAt(local: string, zone: string): Date | null {
  const asUtc = Date.parse(`${local}:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(asUtc)) return null
  // February 30th: Date.parse of such a date rolls over or fails, by engine
  if (new Date(asUtc).toISOString().slice(0, 16) !== local) return null
  const offsetAt = (moment: number) => Date.parse(`${clockIn(new Date(moment), zone)}:00Z`) - moment
  const candidates = [asUtc - offsetAt(asUtc - 86_400_000), asUtc - offsetAt(asUtc + 86_400_000)]
  const shown = candidates.filter((moment) => clockIn(new Date(moment), zone) === local)
  return new Date(shown.length > 0 ? Math.min(...shown) : (candidates[0] ?? asUtc))
}
