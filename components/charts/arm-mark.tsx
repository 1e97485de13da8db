import { classNames } from '@/components/ui/class-names'

const shapes = {
  circle: 'M0-4.4A4.4 4.4 0 1 1 0 4.4 4.4 4.4 0 1 1 0-4.4Z',
  square: 'M-4-4H4V4H-4Z',
  triangle: 'M0-5 4.8 3.8H-4.8Z',
  diamond: 'M0-5.4 5.4 0 0 5.4-5.4 0Z',
} as const

const filled = { accent: 'fill-accent stroke-accent', tie: 'fill-tie stroke-tie', ink: 'fill-ink stroke-ink' }
const hollow = { accent: 'fill-paper stroke-accent', faint: 'fill-paper stroke-faint' }

/** Told apart by shape and filling, not by colour alone; the lines behind them take the colour. */
const marks = [
  { shape: shapes.circle, style: filled.accent, line: 'stroke-accent' },
  { shape: shapes.circle, style: hollow.faint, line: 'stroke-faint' },
  { shape: shapes.square, style: filled.tie, line: 'stroke-tie' },
  { shape: shapes.diamond, style: hollow.accent, line: 'stroke-accent' },
  { shape: shapes.triangle, style: filled.ink, line: 'stroke-soft' },
  { shape: shapes.square, style: hollow.faint, line: 'stroke-faint' },
  { shape: shapes.diamond, style: filled.tie, line: 'stroke-tie' },
  { shape: shapes.triangle, style: hollow.accent, line: 'stroke-accent' },
] as const

const markOf = (place: number) => marks[place % marks.length] as (typeof marks)[number]

/** Colour of the line on which an arm's mark stands. */
export const armLine = (place: number): string => markOf(place).line

/**
 * The mark of an arm, centred on the origin, for use inside an SVG.
 *
 * @param place 0-based number of the arm in its study
 */
export function ArmMark({ place }: { place: number }) {
  const { shape, style } = markOf(place)
  return <path d={shape} strokeWidth="1.5" className={style} />
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
