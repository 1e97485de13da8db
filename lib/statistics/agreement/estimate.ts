import { normalCritical } from '../distributions/normal'
import { studentQuantile } from '../distributions/student-t'
import type { Interval } from '../resampling/interval'

/** An agreement coefficient, or the reason why the ratings do not determine one. */
export type AgreementEstimate = DefinedAgreement | UndefinedAgreement

export interface DefinedAgreement {
  /** 1 is perfect agreement, 0 what chance alone would give; can be negative. */
  readonly value: number
  readonly observed: number
  /** Agreement expected by chance; 0 where the coefficient does not correct for chance. */
  readonly expected: number
  /** null for fewer than two items. */
  readonly standardError: number | null
  readonly interval: Interval | null
}

export interface UndefinedAgreement {
  readonly value: null
  /** Continues the sentence "undefined, because …". */
  readonly undefinedBecause: string
}

export const undefinedAgreement = (undefinedBecause: string): UndefinedAgreement => ({
  value: null,
  undefinedBecause,
})

/** Symmetric interval about a coefficient, with Student's t (or normal) quantile; the upper end is cut at 1. */
export function symmetricInterval(
  value: number,
  standardError: number | null,
  { level, degrees, method }: { level: number; degrees: number | null; method: string },
): Interval | null {
  if (standardError === null || Number.isNaN(standardError)) return null
  const critical = degrees === null ? normalCritical(level) : studentQuantile(1 - (1 - level) / 2, degrees)
  return {
    low: value - critical * standardError,
    high: Math.min(1, value + critical * standardError),
    level,
    method,
  }
}

/**
 * A coefficient that is a mean of one number per item, with the standard error of that mean over items.
 *
 * @param influences one per item; their mean is `value` up to rounding
 */
export function overItems(
  { value, observed, expected }: { value: number; observed: number; expected: number },
  influences: ArrayLike<number>,
  level: number,
): DefinedAgreement {
  const n = influences.length
  let squares = 0
  for (let i = 0; i < n; i++) squares += ((influences[i] as number) - value) ** 2
  const standardError = n < 2 ? null : Math.sqrt(squares / (n * (n - 1)))
  return {
    value,
    observed,
    expected,
    standardError,
    interval: symmetricInterval(value, standardError, {
      level,
      degrees: n - 1,
      method: 'linearised over items, Student t',
    }),
  }
}
