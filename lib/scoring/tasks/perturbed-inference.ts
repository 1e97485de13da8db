import { z } from 'zod'
import type { Task } from '../task'

const label = z.string().min(1)
const params = z.strictObject({
  labels: z.array(label).min(2).default(['Entailment', 'Contradiction']),
  positive: label.default('Entailment'),
  /** `official`: equals the statement's own gold label; `recalculated`: equals the system's answer to the base. */
  consistency: z.enum(['official', 'recalculated']).default('official'),
  /** `official`: all altering statements; `paper`: those whose base the system answered correctly. */
  faithfulness: z.enum(['official', 'paper']).default('official'),
  /** An answer that is no label: `wrong` everywhere, or `literal`: compared as it stands, which makes it faithful. */
  unreadable: z.enum(['wrong', 'literal']).default('wrong'),
})
const gold = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('control'), label }),
  z.strictObject({ kind: z.literal('altering'), label, base: label }),
  z.strictObject({ kind: z.literal('preserving'), label, base: label }),
])

type Params = z.infer<typeof params>
type Gold = z.infer<typeof gold>
/** Gold label and answer of every statement, by id. */
type Bases = ReadonlyMap<string, { readonly label: string; readonly answer: string | null }>

/**
 * Statements with altered copies, as NLI4CT-P: some alterations change the right label, some preserve it.
 *
 * Statistics: tp, fp, fn of the positive label on control statements; altering:faithful and altering:count;
 * preserving:consistent and preserving:count.
 */
export const perturbedInference: Task<Params, Gold, string, Bases> = {
  id: 'perturbed-inference',
  title: 'Inference under perturbation',
  description:
    'F1 counts control statements only; anything but the positive label is the other one. Faithfulness: share of altering statements whose answer differs from the gold label of their base. Consistency: share of preserving statements whose answer equals their own gold label (official) or the answer to the base (recalculated). Read the three together: answering the same label always is perfectly consistent and almost perfectly faithful.',
  source: 'Jullien et al. 2024 (NLI4CT-P, SemEval-2024 task 2), evaluate.py',
  params,
  gold,
  prediction: z.string(),
  layout: () => [
    'tp',
    'fp',
    'fn',
    'altering:faithful',
    'altering:count',
    'preserving:consistent',
    'preserving:count',
  ],
  metrics: ['f1', 'faithfulness', 'consistency', 'perturbation-average', 'precision', 'recall'],
  prepare: (_, instances) =>
    new Map(
      instances.map(({ id, gold: { label: own }, prediction }) => [id, { label: own, answer: prediction }]),
    ),
  score(options, statement, predicted, bases) {
    const isLabel = predicted !== null && options.labels.includes(predicted)
    const answer = isLabel || options.unreadable === 'literal' ? predicted : null
    if (statement.kind === 'control') {
      const isGold = statement.label === options.positive
      const isAnswer = predicted === options.positive
      return [
        isGold && isAnswer ? 1 : 0,
        !isGold && isAnswer ? 1 : 0,
        isGold && !isAnswer ? 1 : 0,
        0,
        0,
        0,
        0,
      ]
    }
    const base = bases?.get(statement.base) ?? null
    if (statement.kind === 'altering') {
      const counts = options.faithfulness === 'official' || (base !== null && base.answer === base.label)
      const faithful = answer !== null && base !== null && answer !== base.label
      return [0, 0, 0, counts && faithful ? 1 : 0, counts ? 1 : 0, 0, 0]
    }
    const wanted = options.consistency === 'official' ? statement.label : (base?.answer ?? null)
    return [0, 0, 0, 0, 0, answer !== null && answer === wanted ? 1 : 0, 1]
  },
}
