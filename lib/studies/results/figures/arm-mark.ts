import { markOf } from '../../../charts/arm-marks'
import { ink } from '../../../charts/ink'
import { element } from '../../../charts/svg'

/** Colour of the line on which an arm's mark stands. */
export const armStroke = (place: number): string => ink[markOf(place).tone]

/** @param place 0-based number of the arm in its study */
export function armMark(place: number, x: number, y: number): string {
  const { shape, isFilled } = markOf(place)
  const stroke = armStroke(place)
  return element('path', {
    d: shape,
    transform: `translate(${Number(x.toFixed(2))} ${Number(y.toFixed(2))})`,
    ...{ fill: isFilled ? stroke : '#ffffff', stroke, 'stroke-width': 1.5 },
  })
}
