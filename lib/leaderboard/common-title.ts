/**
 * A name for several benchmarks at once: what their titles begin with alike, up to a whole word, and how many they are.
 * Without a common beginning, the titles in a row.
 */
export function commonTitle(titles: readonly string[]): string {
  const words = titles.map((title) => title.split(' '))
  const [first = []] = words
  const shared = first.filter((word, i) =>
    words.every((own) => own.slice(0, i + 1).join(' ') === first.slice(0, i + 1).join(' ') && word !== ''),
  )
  const name = shared.join(' ').replace(/[\s,:;–-]+$/u, '')
  return name === '' ? titles.join(', ') : `${name}, ${titles.length} together`
}
