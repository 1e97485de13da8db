import { formatDateTime } from './date'

/** `12 Jun 2026, 18:00 (Europe/Berlin)`: a date in the zone it was given in; in UTC where the zone is unknown here. */
export function formatInZone(date: Date, timeZone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }).format(date)
    return `${parts} (${timeZone})`
  } catch (error) {
    // zones come and go with the tables of the runtime; a date is better than none
    if (error instanceof RangeError) return formatDateTime(date)
    throw error
  }
}
