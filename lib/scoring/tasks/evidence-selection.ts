import { z } from 'zod'
import type { Task } from '../task'

const indices = z.array(z.int().nonnegative())
const params = z.strictObject({
  /** A repeated index counts again (as the official script counts it), or once. */
  duplicates: z.enum(['counted', 'ignored']).default('counted'),
})
const gold = z.strictObject({ primary: indices, secondary: indices.nullable() })
const prediction = z.strictObject({ primary: indices, secondary: indices.optional() })

/**
 * Which lines of one or two trial records support a label. Statistics: tp, fp, fn over lines.
 *
 * The second record counts only where the statement compares two trials (`secondary` is not null).
 */
export const evidenceSelection: Task<
  z.infer<typeof params>,
  z.infer<typeof gold>,
  z.infer<typeof prediction>
> = {
  id: 'evidence-selection',
  title: 'Evidence selection',
  description:
    'Line numbers of the evidence in the first and, for comparisons, the second record, pooled over all statements. By the official rule a repeated line counts each time it is given.',
  source: 'Jullien et al. 2023 (NLI4CT, SemEval-2023 task 7)',
  params,
  gold,
  prediction,
  layout: () => ['tp', 'fp', 'fn'],
  metrics: ['f1', 'precision', 'recall'],
  score({ duplicates }, reference, predicted) {
    let tp = 0
    let fp = 0
    let fn = 0
    const compare = (wanted: readonly number[], given: readonly number[]) => {
      const lines = duplicates === 'ignored' ? [...new Set(given)] : given
      const right = lines.filter((line) => wanted.includes(line)).length
      tp += right
      fp += lines.length - right
      fn += wanted.filter((line) => !lines.includes(line)).length
    }
    compare(reference.primary, predicted?.primary ?? [])
    if (reference.secondary !== null) compare(reference.secondary, predicted?.secondary ?? [])
    return [tp, fp, fn]
  },
}
