import { z } from 'zod'
import { choiceLabels } from '../choices'
import type { Task } from '../task'

const label = z.string().min(1)
const answer = z.union([label, z.array(label)])

const params = z.strictObject({
  /** Number of options (labelled A, B, C, …) or the labels themselves. */
  choices: z.union([z.int().min(2).max(26), z.array(label).min(2)]),
  /** `multiple`: the answer is a set of labels and counts only when the whole set is right. */
  selection: z.enum(['single', 'multiple']).default('single'),
  /** The label that declines to answer, as "insufficient information" in LAB-Bench; null where there is none. */
  refusal: label.nullable().default(null),
})

const gold = z.union([
  label,
  z.strictObject({
    answer,
    /** Further answers that count as right. */
    accepted: z.array(answer).optional(),
    /** What a right answer is worth; 1 when not given. */
    points: z.number().nonnegative().optional(),
  }),
])

const prediction = z.union([
  label,
  z.array(label),
  z.strictObject({ answer, confidence: z.number().min(0).max(1).nullable() }),
])

export type MultipleChoiceParams = z.infer<typeof params>
export type MultipleChoiceGold = z.infer<typeof gold>
export type MultipleChoicePrediction = z.infer<typeof prediction>

const layout = [
  'correct',
  'count',
  'answered',
  'refused',
  'points',
  'points-available',
  'tp',
  'fp',
  'fn',
  'squared-error',
  'confident',
] as const

/**
 * Questions with fixed options.
 *
 * Statistics: correct, count, answered (a legal answer that is not the refusal), refused, points and points
 * available; tp, fp, fn over chosen options; squared error of the stated confidence and how many stated one.
 * A prediction with a label outside the options is unreadable: wrong, and not answered.
 */
export const multipleChoice: Task<MultipleChoiceParams, MultipleChoiceGold, MultipleChoicePrediction> = {
  id: 'multiple-choice',
  title: 'Multiple choice',
  description:
    'The answer is one option, or a set of options that must be right as a whole. Further accepted answers, an option that declines to answer and points per question can be declared. An answer outside the options is unreadable and counts as wrong.',
  source: 'Jin et al. 2021 (MedQA); Laurent et al. 2024 (LAB-Bench: refusal, precision and coverage)',
  params,
  gold,
  prediction,
  layout: () => layout,
  metrics: ['accuracy', 'points', 'answered-precision', 'answered-share', 'micro-f1', 'confidence-brier'],
  isReadable(options, _, predicted) {
    const stated = readPrediction(predicted)
    return stated !== null && legalSet(options, stated.answer) !== null
  },
  score(options, goldValue, predicted) {
    const right = typeof goldValue === 'string' ? { answer: goldValue } : goldValue
    const points = right.points ?? 1
    const stated = readPrediction(predicted)
    const chosen = stated === null ? null : legalSet(options, stated.answer)
    const refused = isRefusal(options, chosen)
    const accepted = [right.answer, ...(right.accepted ?? [])].map((entry) => labelSet(options, entry))
    const correct = chosen !== null && !refused && accepted.some((set) => sameSet(set, chosen))
    const overlap = bestOverlap(accepted, refused ? null : chosen)
    const confidence = stated?.confidence ?? null
    return [
      correct ? 1 : 0,
      1,
      chosen !== null && !refused ? 1 : 0,
      refused ? 1 : 0,
      correct ? points : 0,
      points,
      overlap.tp,
      overlap.fp,
      overlap.fn,
      confidence === null ? 0 : (confidence - (correct ? 1 : 0)) ** 2,
      confidence === null ? 0 : 1,
    ]
  },
}

function readPrediction(predicted: MultipleChoicePrediction | null) {
  if (predicted === null) return null
  if (typeof predicted === 'string' || Array.isArray(predicted))
    return { answer: predicted, confidence: null }
  return predicted
}

/** Labels of an answer; a string stands for several in multi-select ("A,C", "A C"). */
function labelSet(options: MultipleChoiceParams, value: string | readonly string[]): ReadonlySet<string> {
  if (typeof value !== 'string') return new Set(value)
  if (options.selection === 'single') return new Set([value])
  return new Set(value.split(/[\s,;]+/).filter((part) => part !== ''))
}

function legalSet(
  options: MultipleChoiceParams,
  value: string | readonly string[],
): ReadonlySet<string> | null {
  const set = labelSet(options, value)
  if (options.selection === 'single' && set.size !== 1) return null
  const labels = choiceLabels(options.choices)
  for (const entry of set) if (!labels.includes(entry) && entry !== options.refusal) return null
  return set
}

const isRefusal = (options: MultipleChoiceParams, chosen: ReadonlySet<string> | null): boolean =>
  chosen !== null && options.refusal !== null && chosen.size === 1 && chosen.has(options.refusal)

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false
  for (const entry of a) if (!b.has(entry)) return false
  return true
}

/** tp, fp, fn over options against the accepted answer that fits best (the first among equals). */
function bestOverlap(accepted: readonly ReadonlySet<string>[], chosen: ReadonlySet<string> | null) {
  let best = { tp: 0, fp: 0, fn: 0, f1: -1 }
  for (const set of accepted) {
    let tp = 0
    if (chosen !== null) for (const entry of chosen) if (set.has(entry)) tp++
    const fp = (chosen?.size ?? 0) - tp
    const fn = set.size - tp
    const f1 = tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn)
    if (f1 > best.f1) best = { tp, fp, fn, f1 }
  }
  return best
}
