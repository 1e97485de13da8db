/** A horizontal axis: what it spans and where its ticks stand, in the unit of the values. */
export interface Axis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
}

interface AxisOptions {
  /** Values the axis need not go beyond, such as [0, 1] for a proportion. */
  readonly bounds?: readonly [number, number]
  /** Ticks to aim for; the number found is near it, as steps are 1, 2 or 5 times a power of ten. */
  readonly ticks?: number
}

/**
 * An axis wide enough for all values, with a little air on both sides and ticks at round numbers.
 *
 * @param values null, NaN and infinities are left out; without any the axis spans the bounds, else [0, 1]
 */
export function axisOver(values: Iterable<number | null>, options: AxisOptions = {}): Axis {
  const { bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], ticks = 5 } = options
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low > high) {
    low = Number.isFinite(bounds[0]) ? bounds[0] : 0
    high = Number.isFinite(bounds[1]) ? bounds[1] : 1
  }
  // one value, or many equal ones, still need room to stand in
  const spread = high - low || Math.abs(high) * 0.1 || 0.1
  const min = Math.max(bounds[0], low - spread * 0.05)
  const max = Math.min(bounds[1], high + spread * 0.05)
  return { min, max, ticks: roundTicks(min, max, ticks) }
}

/** An axis with zero in the middle, as wide as the largest difference needs: a gain and a loss weigh the same to the eye. */
export function symmetricAxis(values: Iterable<number | null>, options: AxisOptions = {}): Axis {
  let reach = 0
  for (const value of values) {
    if (value !== null && Number.isFinite(value)) reach = Math.max(reach, Math.abs(value))
  }
  return axisOver([-(reach || 1), reach || 1], options)
}

/** Where a value stands on the axis, in per cent of its width; what lies beyond stands at the end. */
export function placeOn(axis: Axis, value: number): number {
  const share = (value - axis.min) / (axis.max - axis.min)
  return Number((100 * Math.min(1, Math.max(0, share))).toFixed(2))
}

/** Multiples of 1, 2 or 5 times a power of ten within [min, max]. */
function roundTicks(min: number, max: number, target: number): number[] {
  const rough = (max - min) / target
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => power * factor >= rough * 0.999) ?? 10)
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}
