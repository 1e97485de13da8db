import { choleskyFactor, choleskyInverse, choleskySolve } from '../linear/cholesky'

/** Log-likelihood, its gradient and its negative second derivatives (row by row) at a point. */
export interface Derivatives {
  readonly value: number
  readonly gradient: Float64Array
  readonly information: Float64Array
}

export interface Maximum {
  readonly at: Float64Array
  readonly value: number
  /** Negative second derivatives there; `centredInverse` makes a covariance of them. */
  readonly information: Float64Array
}

export interface NewtonOptions {
  readonly start: Float64Array
  /** −∞ as value where the likelihood is not defined. */
  readonly derivatives: (at: Float64Array) => Derivatives
  /** The first so many parameters may all be shifted alike without any effect: they are kept at mean 0. */
  readonly free: number
  /** Steps below this end the search; as Newton's steps shrink, the error left is about its square. */
  readonly negligible?: number
}

const mostSteps = 100

/** Maximum of a concave log-likelihood by Newton's method, steps halved while they do not climb. */
export function maximiseConcave({ start, derivatives, free, negligible = 1e-12 }: NewtonOptions): Maximum {
  let at = start
  let here = derivatives(at)
  for (let step = 0; step < mostSteps; step++) {
    const factor = choleskyFactor(anchored(here.information, at.length, free), at.length)
    const direction = choleskySolve(factor, at.length, here.gradient)
    const length = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    let share = 1
    let next = moved(at, direction, share)
    let there = derivatives(next)
    while (!(there.value >= here.value - 1e-12 * Math.abs(here.value)) && share > 1e-10) {
      share /= 2
      next = moved(at, direction, share)
      there = derivatives(next)
    }
    at = next
    here = there
    if (length < negligible) break
  }
  return { at, value: here.value, information: here.information }
}

/** Inverse of an information matrix, with the first `free` parameters centred at mean 0. */
export function centredInverse(information: Float64Array, size: number, free: number): Float64Array {
  const inverse = choleskyInverse(choleskyFactor(anchored(information, size, free), size), size)
  const c = anchorOf(information, size, free)
  for (let i = 0; i < free; i++)
    for (let j = 0; j < free; j++) inverse[i * size + j] = (inverse[i * size + j] as number) - 1 / (c * free)
  return inverse
}

const moved = (at: Float64Array, direction: Float64Array, share: number): Float64Array =>
  at.map((value, i) => value + share * (direction[i] as number))

/**
 * Adds c · 11ᵀ/free to the free block: the shift that has no effect then costs something, and nothing else changes.
 * The inverse gains 11ᵀ/(free · c), which `centredInverse` takes out: what is left is centred.
 */
export function anchored(information: Float64Array, size: number, free: number): Float64Array {
  const c = anchorOf(information, size, free)
  const result = information.slice()
  for (let i = 0; i < free; i++)
    for (let j = 0; j < free; j++) result[i * size + j] = (result[i * size + j] as number) + c / free
  return result
}

/** As large as the information itself, so that neither drowns the other. */
function anchorOf(information: Float64Array, size: number, free: number): number {
  let trace = 0
  for (let i = 0; i < free; i++) trace += information[i * size + i] as number
  return trace > 0 ? trace / free : 1
}
