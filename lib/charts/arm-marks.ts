const circle = 'M0-4.4A4.4 4.4 0 1 1 0 4.4 4.4 4.4 0 1 1 0-4.4Z'
const square = 'M-4-4H4V4H-4Z'
const triangle = 'M0-5 4.8 3.8H-4.8Z'
const diamond = 'M0-5.4 5.4 0 0 5.4-5.4 0Z'

export interface Mark {
  /** Path around the origin. */
  readonly shape: string
  readonly tone: 'accent' | 'faint' | 'tie' | 'text'
  readonly isFilled: boolean
}

/** Told apart by shape and filling, not by colour alone; the lines behind them take the colour. */
const marks: readonly Mark[] = [
  { shape: circle, tone: 'accent', isFilled: true },
  { shape: circle, tone: 'faint', isFilled: false },
  { shape: square, tone: 'tie', isFilled: true },
  { shape: diamond, tone: 'accent', isFilled: false },
  { shape: triangle, tone: 'text', isFilled: true },
  { shape: square, tone: 'faint', isFilled: false },
  { shape: diamond, tone: 'tie', isFilled: true },
  { shape: triangle, tone: 'accent', isFilled: false },
]

/**
 * The mark of an arm, the same on a page and in a figure.
 *
 * @param place 0-based number of the arm in its study; after the eighth the marks come again
 */
export const markOf = (place: number): Mark => marks[place % marks.length] as Mark
