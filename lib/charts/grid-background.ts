import { type Axis, placeOn } from './axis'

/**
 * The ticks of an axis as a CSS background: a hairline each. Set once as a custom property of a table, it draws the
 * gridlines of every row without an element for any of them.
 */
export const gridBackground = (axis: Axis): string =>
  axis.ticks
    .map((tick) => `linear-gradient(var(--hair), var(--hair)) ${placeOn(axis, tick)}% 0 / 1px 100% no-repeat`)
    .join(', ')
