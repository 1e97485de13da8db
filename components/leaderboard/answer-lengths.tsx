import { classNames } from '@/components/ui/class-names'
import { formatCount } from '@/lib/format/count'

/** How long the answers of two sides are, in the colour of caution where one writes twice as much as the other or more. */
export function AnswerLengths({ lengths }: { lengths: readonly [number, number] | null }) {
  if (!lengths) return null
  const [here, there] = lengths.map((length) => formatCount(Math.round(length)))
  const isApart = Math.max(...lengths) >= 2 * Math.min(...lengths)
  return (
    <span className={classNames('block font-normal text-xs', isApart ? 'text-caution' : 'text-faint')}>
      answers of {here} and {there} characters
    </span>
  )
}
