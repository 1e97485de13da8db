import type { Sensitivity } from './sensitivity'

/** What the sensitivity says of the first place, as a sentence. @param names one per row */
export function sensitivitySentence({ own, ranges }: Sensitivity, names: readonly string[]): string {
  const first = own.ranks.flatMap((rank, i) => (rank === 1 ? [i] : []))
  const [leader] = first
  if (leader === undefined) return ''
  const challengers = ranges.flatMap(([best], i) => (best === 1 && !first.includes(i) ? [names[i]] : []))
  const moved = ranges.filter(([best, worst]) => best !== worst).length
  const rest =
    moved === 0
      ? 'No rank depends on it.'
      : `${moved} of ${ranges.length} rows change rank under some rule or without some benchmark.`
  if (first.length > 1) return `${first.length} rows share the first place by the rule of the suite. ${rest}`
  if (ranges[leader]![1] === 1)
    return `${names[leader]} is first under every rule, and whichever benchmark is left out. ${rest}`
  const others = challengers.length > 0 ? `, and ${challengers.join(', ')} can be` : ''
  return `${names[leader]} is first by the rule of the suite, but falls to ${ranges[leader]![1]} under another${others} first. ${rest}`
}
