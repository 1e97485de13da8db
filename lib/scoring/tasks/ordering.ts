import { z } from 'zod'
import type { Task } from '../task'

const params = z.strictObject({
  /** `set`: a list of positions passes when every position occurs, also twice; `permutation`: exactly once. */
  validity: z.enum(['set', 'permutation']).default('permutation'),
})
const gold = z.strictObject({
  /** The steps in the order they were shown. */
  shown: z.array(z.string()).min(1),
  /** The same steps in the right order. */
  correct: z.array(z.string()).min(1),
})
const prediction = z.union([z.array(z.int().nonnegative()), z.array(z.string())])

type Params = z.infer<typeof params>
type Gold = z.infer<typeof gold>
type Prediction = z.infer<typeof prediction>

/**
 * Steps to be put in order. A prediction lists positions in `shown`, from 0, or the steps' texts.
 *
 * Statistics: count, exact, pairs of distinct steps and concordant pairs. Without a readable prediction no pair is
 * concordant.
 */
export const ordering: Task<Params, Gold, Prediction> = {
  id: 'ordering',
  title: 'Ordering steps',
  description:
    'Exact match of the whole order, and Kendall\'s tau over all pairs of steps of all protocols pooled, so that long protocols weigh more. Steps with the same text count as one. By the official rule "set", a list that repeats a position is still valid.',
  source: 'Liu et al. 2025 (BioProBench), Metrics/ORD.py',
  params,
  gold,
  prediction,
  layout: () => ['count', 'exact', 'pairs', 'concordant'],
  metrics: ['exact-match', 'pooled-tau'],
  isReadable: (options, reference, predicted) => orderedSteps(options, reference, predicted) !== null,
  score(options, reference, predicted) {
    const steps = predicted === null ? null : orderedSteps(options, reference, predicted)
    const goldPlaces = places(reference.correct)
    const names = [...goldPlaces.keys()]
    const pairs = (names.length * (names.length - 1)) / 2
    if (steps === null) return [1, 0, pairs, 0]
    const found = places(steps)
    let concordant = 0
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) {
        const order = (goldPlaces.get(a)! - goldPlaces.get(b)!) * (found.get(a)! - found.get(b)!)
        if (order > 0) concordant++
      }
    })
    const exact =
      steps.length === reference.correct.length && steps.every((step, i) => step === reference.correct[i])
    return [1, exact ? 1 : 0, pairs, concordant]
  },
}

/** The steps in predicted order; null when the list does not have every step. */
function orderedSteps(
  { validity }: Params,
  { shown, correct }: Gold,
  predicted: Prediction,
): string[] | null {
  const byText = predicted.some((entry) => typeof entry === 'string')
  const steps = byText ? (predicted as string[]) : (predicted as number[]).map((at) => shown[at])
  if (steps.some((step) => step === undefined)) return null
  if (!byText && new Set<string | number>(predicted).size !== correct.length) return null
  if (validity === 'permutation' && predicted.length !== correct.length) return null
  const known = new Set(steps)
  return correct.every((step) => known.has(step)) ? (steps as string[]) : null
}

/** Last place of each distinct step. */
const places = (steps: readonly string[]): Map<string, number> =>
  new Map(steps.map((step, place) => [step, place]))
