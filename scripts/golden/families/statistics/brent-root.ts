const absolute = 2e-12
const relative = 4 * Number.EPSILON
const steps = 100

/**
 * A root between two points by Brent's method with SciPy's limits, following it also where the function is not a
 * number: what a reference reports there is where this walk ends, not a root.
 *
 * @returns null where the signs at both ends agree
 * @see Brent (1973), Algorithms for Minimization without Derivatives, chapter 4
 */
export function brentRoot(f: (x: number) => number, from: number, to: number): number | null {
  let [before, here, across] = [
    { x: from, y: f(from) },
    { x: to, y: f(to) },
    { x: 0, y: 0 },
  ]
  if (before.y === 0) return from
  if (here.y === 0) return to
  if (before.y * here.y > 0) return null
  let [stepBefore, step] = [0, 0]
  for (let i = 0; i < steps; i++) {
    if (before.y !== 0 && here.y !== 0 && isNegative(before.y) !== isNegative(here.y)) {
      across = before
      stepBefore = step = here.x - before.x
    }
    if (Math.abs(across.y) < Math.abs(here.y)) [before, here, across] = [here, across, here]
    const least = (absolute + relative * Math.abs(here.x)) / 2
    const half = (across.x - here.x) / 2
    if (here.y === 0 || Math.abs(half) < least) return here.x
    const tried =
      Math.abs(stepBefore) > least && Math.abs(here.y) < Math.abs(before.y)
        ? interpolated(before, here, across)
        : Number.NaN
    if (2 * Math.abs(tried) < Math.min(Math.abs(stepBefore), 3 * Math.abs(half) - least))
      [stepBefore, step] = [step, tried]
    else stepBefore = step = half
    before = here
    const x = here.x + (Math.abs(step) > least ? step : half > 0 ? least : -least)
    here = { x, y: f(x) }
  }
  return here.x
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The step to the secant's root, or the inverse quadratic's through three different points. */
function interpolated(before: Point, here: Point, across: Point): number {
  if (before.x === across.x) return (-here.y * (here.x - before.x)) / (here.y - before.y)
  const slopeBefore = (before.y - here.y) / (before.x - here.x)
  const slopeAcross = (across.y - here.y) / (across.x - here.x)
  return (
    (-here.y * (across.y * slopeAcross - before.y * slopeBefore)) /
    (slopeAcross * slopeBefore * (across.y - before.y))
  )
}

/** What is not a number counts as positive. */
const isNegative = (value: number): boolean => value < 0
