import { countOf } from '../../../format/count'
import type { Finding } from '../../issue'
import type { JsonValue } from '../../prediction'
import { noPlace, wholeNumber } from './log-items'

/** The parts of an entry that are read. */
export type TextItem = { [key: string]: JsonValue }

export const isPerturbed = (perturbation: JsonValue | undefined): boolean =>
  typeof perturbation === 'object' && perturbation !== null

export const notPerturbed = {
  code: 'perturbed',
  field: 'perturbation',
  message: (count: number) =>
    `Passed over: ${countOf(count, 'perturbed copy', 'perturbed copies')} of an instance; the original is read.`,
} as const

/** Which set of examples in context the entry was asked with, from 0. */
export const trialOf = (entry: TextItem): number => wholeNumber(entry.train_trial_index) ?? 0

/**
 * HELM numbers the instances of all splits in one row (`id0`, `id1` …), so the place in a split is counted from its
 * first instance, and the whole split must be there in its order.
 */
export function helmPlace(
  id: JsonValue | undefined,
  first: number | null,
  line: number,
): { number: number } | { issue: Finding } {
  const [, digits] = typeof id === 'string' ? (/^id(\d{1,12})$/.exec(id) ?? []) : []
  const number = digits === undefined ? null : Number(digits)
  if (number === null || (first !== null && number < first))
    return { issue: noPlace(line, 'instance.id', id) }
  return { number }
}
