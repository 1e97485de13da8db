import { groupBy } from '../analysis/pairs'
import { type Giveaway, sameQuote } from './self-identification'

/** The same words wherever they were found. */
export interface GiveawayGroup {
  /** As they stand at the first place. */
  readonly quote: string
  readonly kind: Giveaway['kind']
  readonly places: number
  readonly answers: number
  /** How many answers of each arm have them, by the arm's name. */
  readonly arms: readonly { readonly name: string; readonly answers: number }[]
  /** The first place with what stands around it. */
  readonly before: string
  readonly after: string
}

const AROUND = 60

/** Places grouped by their words, the most frequent first. */
export function giveawayGroups(
  found: readonly Giveaway[],
  answers: readonly { readonly id: string; readonly text: string; readonly arm: string }[],
): GiveawayGroup[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const groups = groupBy(found, ({ quote }) => sameQuote(quote))
  return [...groups.values()]
    .flatMap((places): GiveawayGroup[] => {
      const [first] = places
      const text = first && byId.get(first.answer)?.text
      if (!first || text === undefined) return []
      const ids = [...new Set(places.map(({ answer }) => answer))]
      const arms = new Map<string, number>()
      for (const id of ids) {
        const name = byId.get(id)?.arm ?? ''
        arms.set(name, (arms.get(name) ?? 0) + 1)
      }
      return [
        {
          ...{ quote: first.quote, kind: first.kind, places: places.length, answers: ids.length },
          arms: [...arms].map(([name, count]) => ({ name, answers: count })),
          before: text.slice(Math.max(0, first.start - AROUND), first.start),
          after: text.slice(first.end, first.end + AROUND),
        },
      ]
    })
    .sort((a, b) => b.answers - a.answers || a.quote.localeCompare(b.quote, 'en'))
}
