import type { Question } from '../benchmarks/instance'
import { choiceLabels } from '../scoring/choices'
import { inTaskForm } from './file-form'
import type { ScoringRules } from './scoring-rules'

type Options = Question['options'] | null

/**
 * Reads the answer out of what a file says about an instance, as the rule and the task want it: text and numbers go
 * through the extraction rule; of a structure with an `answer` that part does, and the rest (a confidence) stays; any
 * other structure is taken as it is, or as far as the task has use for it. Text that the task cannot take, but that is
 * JSON, is read as such: numbers and structures in the cells of a table.
 *
 * @returns a reader whose result fits the task's prediction, or is null where no answer can be read: then it counts
 *   as wrong, whatever the benchmark's rule for missing predictions
 */
export function answerReader({ task, params, extraction }: ScoringRules) {
  const labels = declaredLabels(params)
  return (raw: unknown, options: Options): unknown => {
    const question = options ? { options, labels: null } : { options: null, labels }
    const extract = (value: unknown): unknown => {
      if (typeof value === 'string') return extraction.extract(value, question)
      if (typeof value === 'number' || typeof value === 'boolean')
        return extraction.extract(String(value), question)
      return value
    }
    const given = inTaskForm(task.id, raw)
    const answer = isWithAnswer(given) ? { ...given, answer: extract(given.answer) } : extract(given)
    if (answer === null || answer === undefined) return null
    const parsed = task.prediction.safeParse(answer)
    if (parsed.success) return parsed.data
    const value = typeof answer === 'string' ? fromJson(answer) : null
    if (value === null) return null
    const structure = task.prediction.safeParse(inTaskForm(task.id, value))
    return structure.success ? structure.data : null
  }
}

/** What a text says as JSON; null where it is none. */
function fromJson(text: string): unknown {
  if (!/^\s*[[{\d-]/.test(text)) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isWithAnswer = (raw: unknown): raw is { answer: unknown } =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && Object.hasOwn(raw, 'answer')

/** The labels that a task's parameters fix for every instance: class names, or A, B, C … up to a number. */
function declaredLabels(params: unknown): readonly string[] | null {
  if (typeof params !== 'object' || params === null) return null
  if ('labels' in params && isLabels(params.labels)) return params.labels
  if ('choices' in params && (typeof params.choices === 'number' || isLabels(params.choices)))
    return choiceLabels(params.choices)
  return null
}

const isLabels = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')
