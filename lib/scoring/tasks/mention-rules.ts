import { z } from 'zod'

const label = z.string().min(1)

/** The choices every task that compares mentions has. */
export const mentionRules = {
  types: z.array(label).min(1),
  undeclared: z.enum(['spurious', 'ignored']).default('spurious'),
  duplicates: z.enum(['ignored', 'counted']).default('ignored'),
  boundary: z.enum(['exact', 'one-off']).default('exact'),
  overlap: z.enum(['true', 'touching']).default('true'),
  semeval: z.enum(['1.1.0', '0.3.1', '0.1.8']).nullable().default(null),
}

export const mentionMetrics = [
  'f1',
  'precision',
  'recall',
  'macro-f1',
  'relaxed-f1',
  'relaxed-precision',
  'relaxed-recall',
  'relaxed-f1-swapped',
  'semeval-strict-f1',
  'semeval-exact-f1',
  'semeval-partial-f1',
  'semeval-type-f1',
  'semeval-strict-precision',
  'semeval-strict-recall',
  'semeval-exact-precision',
  'semeval-exact-recall',
  'semeval-partial-precision',
  'semeval-partial-recall',
  'semeval-type-precision',
  'semeval-type-recall',
]
