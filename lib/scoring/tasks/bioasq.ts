import { z } from 'zod'
import { factoidRank, listScores, readYesNo } from '../qa/bioasq'
import type { Task } from '../task'

const synonyms = z.array(z.array(z.string()))

const params = z.strictObject({
  /** Candidates of a factoid question that count; null: all (the official code does not cut). */
  candidates: z.int().positive().nullable().default(5),
})

const gold = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('yesno'), answer: z.enum(['yes', 'no']) }),
  z.strictObject({ type: z.literal('factoid'), answers: synonyms }),
  z.strictObject({ type: z.literal('list'), answers: synonyms }),
])

const prediction = z.union([z.string(), z.array(z.string()), synonyms])

type Params = z.infer<typeof params>
type Gold = z.infer<typeof gold>
type Prediction = z.infer<typeof prediction>

const layout = [
  'yes:right',
  'yes:wrong',
  'no:right',
  'no:wrong',
  'yesno:right',
  'yesno:count',
  'factoid:strict',
  'factoid:lenient',
  'factoid:reciprocal-rank',
  'factoid:count',
  'list:precision',
  'list:recall',
  'list:f1',
  'list:count',
] as const

/**
 * Exact answers of BioASQ task b, phase B: yes/no, factoid and list questions in one set, each with its own metrics.
 *
 * A prediction is a text (yes/no), or candidates in order of rank (factoid) or items (list), each a string or a list of
 * which the first string counts.
 */
export const bioasq: Task<Params, Gold, Prediction> = {
  id: 'bioasq',
  title: 'BioASQ exact answers',
  description:
    'Yes/no questions: the answer is yes when the text contains "yes", else no when it contains "no". Factoid questions: candidates in order of rank, compared with every synonym of the gold answer. List questions: items, each of which can find one gold entry. Text is compared in lower case and otherwise literally.',
  source: 'BioASQ Evaluation-Measures, EvaluatorTask1b, phase B (commit 8c8e6890)',
  params,
  gold,
  prediction,
  layout: () => layout,
  metrics: [
    'bioasq-yesno-accuracy',
    'bioasq-yesno-macro-f1',
    'bioasq-yesno-f1-yes',
    'bioasq-yesno-f1-no',
    'bioasq-strict-accuracy',
    'bioasq-lenient-accuracy',
    'bioasq-mrr',
    'bioasq-list-f1',
    'bioasq-list-precision',
    'bioasq-list-recall',
  ],
  score(options, goldValue, predicted) {
    const vector = new Float64Array(layout.length)
    const set = (name: (typeof layout)[number], value: number) => {
      vector[layout.indexOf(name)] = value
    }
    if (goldValue.type === 'yesno') {
      const answer = predicted === null ? null : readYesNo(firstText(predicted))
      const right = answer === goldValue.answer
      set(`${goldValue.answer}:${right ? 'right' : 'wrong'}`, 1)
      set('yesno:right', right ? 1 : 0)
      set('yesno:count', 1)
      return vector
    }
    const items = predicted === null ? [] : asLists(predicted)
    if (goldValue.type === 'factoid') {
      const rank = factoidRank(goldValue.answers, items.slice(0, options.candidates ?? items.length))
      set('factoid:strict', rank === 1 ? 1 : 0)
      set('factoid:lenient', rank === null ? 0 : 1)
      set('factoid:reciprocal-rank', rank === null ? 0 : 1 / rank)
      set('factoid:count', 1)
      return vector
    }
    const scores = listScores(goldValue.answers, items)
    set('list:precision', scores.precision)
    set('list:recall', scores.recall)
    set('list:f1', scores.f1)
    set('list:count', 1)
    return vector
  },
}

const firstText = (predicted: Prediction): string =>
  typeof predicted === 'string' ? predicted : (asLists(predicted)[0]?.[0] ?? '')

const asLists = (predicted: Prediction): readonly (readonly string[])[] =>
  typeof predicted === 'string'
    ? [[predicted]]
    : predicted.map((item) => (typeof item === 'string' ? [item] : item))
