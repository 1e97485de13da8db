import { classNames } from '@/components/ui/class-names'
import { type Mark, markOf } from '@/lib/charts/arm-marks'

/** By whether the mark is filled. */
const styles: Record<Mark['tone'], readonly [hollow: string, filled: string]> = {
  accent: ['fill-paper stroke-accent', 'fill-accent stroke-accent'],
  faint: ['fill-paper stroke-faint', 'fill-faint stroke-faint'],
  tie: ['fill-paper stroke-tie', 'fill-tie stroke-tie'],
  text: ['fill-paper stroke-ink', 'fill-ink stroke-ink'],
}
const lines: Record<Mark['tone'], string> = {
  accent: 'stroke-accent',
  faint: 'stroke-faint',
  tie: 'stroke-tie',
  text: 'stroke-soft',
}

/** Colour of the line on which an arm's mark stands. */
export const armLine = (place: number): string => lines[markOf(place).tone]

/**
 * The mark of an arm, centred on the origin, for use inside an SVG.
 *
 * @param place 0-based number of the arm in its study
 */
export function ArmMark({ place }: { place: number }) {
  const { shape, tone, isFilled } = markOf(place)
  return <path d={shape} strokeWidth="1.5" className={styles[tone][isFilled ? 1 : 0]} />
}

/** The mark by itself, before a name. */
export function ArmMarkIcon({ place, className }: { place: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="-6.5 -6.5 13 13"
      className={classNames('inline size-[0.8em] shrink-0 overflow-visible', className)}
    >
      <ArmMark place={place} />
    </svg>
  )
}
