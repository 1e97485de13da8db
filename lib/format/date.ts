const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** `24 Nov 2026`, in UTC: a page is made once for everybody, so it cannot know the reader's zone. */
export const formatDate = (date: Date): string => day.format(date)

/** `24 Nov 2026, 06:12 UTC`. */
export const formatDateTime = (date: Date): string => `${day.format(date)}, ${time.format(date)} UTC`
