import { formatCount } from '@/lib/format/count'
import type { Counts } from '@/lib/studies/analysis/numbers'

const noun = (count: number, word: string) => `${formatCount(count)} ${count === 1 ? word : `${word}s`}`

/** What a number rests on: "140 items, 420 ratings, 9 raters". */
export const countsInWords = ({ items, ratings, raters }: Counts): string =>
  `${noun(items, 'item')}, ${noun(ratings, 'rating')}, ${noun(raters, 'rater')}`

export function CountsNote({ n, className = 'text-faint text-xs' }: { n: Counts; className?: string }) {
  return <span className={className}>{countsInWords(n)}</span>
}
