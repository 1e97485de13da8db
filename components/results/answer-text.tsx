import { beginning } from '@/lib/format/beginning'
import { formatCount } from '@/lib/format/count'

/** Characters; a page has twenty predictions, and each may have a million. */
const LONGEST = 20_000

/** A prediction, answer or gold value as text: strings as they are, structures as JSON. Nothing in it is ever markup. */
export function AnswerText({ value, absent = 'none' }: { value: unknown; absent?: string }) {
  if (value === null || value === undefined || value === '')
    return <span className="text-faint italic">{absent}</span>
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const { shown, left } = beginning(text, LONGEST)
  return (
    <span className="whitespace-pre-wrap break-words">
      {shown}
      {left > 0 && <span className="text-faint italic"> … and {formatCount(left)} characters more</span>}
    </span>
  )
}
