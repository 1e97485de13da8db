import { type AskedAxis, entriesOf } from '@/lib/studies/instruments/axes-for'
import { isBlank } from '@/lib/studies/instruments/check-rating'
import type { RatingValues } from '@/lib/studies/rating/values'

/** What was answered, in a few words for the collapsed line; null while nothing was. */
export function axisSummary({ axis, key }: AskedAxis, values: RatingValues): string | null {
  if (axis.repeatable) {
    const count = entriesOf(axis.id, values).length
    return count === 0 ? null : `${count} given`
  }
  const answer = values[key]
  if (!answer || isBlank(answer)) return null
  const labels = answer.values.map(
    (value) => axis.options.find((option) => option.value === value)?.label ?? value,
  )
  if (labels.length > 0) return labels.join(', ')
  if (answer.ranking)
    return `order ${answer.ranking.map((tied) => tied.map((place) => place + 1).join(' = ')).join(' > ')}`
  if (answer.spans?.length) return `${answer.spans.length} marked`
  return 'written'
}
