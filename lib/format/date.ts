const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `24 Nov 2026`, in UTC: a page is made once for everybody, so it cannot know the reader's zone. */
export const formatDate = (date: Date): string =>
  `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`

/** `24 Nov 2026, 06:12 UTC`. */
export const formatDateTime = (date: Date): string =>
  `${formatDate(date)}, ${date.toISOString().slice(11, 16)} UTC`
