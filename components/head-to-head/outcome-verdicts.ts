import type { VerdictWord } from '@/lib/format/verdict'
import type { Outcome } from '@/lib/statistics/comparison/verdict'

/** The verdict whose sign and colour stand for an outcome. */
export const outcomeVerdicts: Record<Outcome, VerdictWord> = { win: 'better', tie: 'tie', loss: 'worse' }
