import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import type { Question } from '../benchmarks/instance'
import { choiceLabels } from '../scoring/choices'
import type { ExtractionQuestion, ExtractionRule } from '../scoring/extraction/rule'
import type { JsonValue, Prediction } from './prediction'

/**
 * What an extraction rule may know of an instance: the options of its question, else the labels that the task's
 * parameters name for every instance, else nothing (an open question).
 */
export function extractionQuestion(
  params: BenchmarkDescriptor['params'],
  question: Pick<Question, 'options'> | null,
): ExtractionQuestion {
  const options = question?.options ?? null
  return { options, labels: options?.map((option) => option.label) ?? labelsOfParams(params) }
}

function labelsOfParams({ labels, choices }: BenchmarkDescriptor['params']): readonly string[] | null {
  if (isTexts(labels)) return labels
  return typeof choices === 'number' || isTexts(choices) ? choiceLabels(choices) : null
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

/**
 * The answer in a prediction as it was uploaded. Text (a number, too) goes through the rule; of an object with a field
 * "answer", as one that states a confidence, only that field does; any other structure is an answer as it stands.
 *
 * @returns null when no answer can be read
 */
export function answerOf(
  prediction: Prediction,
  rule: ExtractionRule,
  question: ExtractionQuestion,
): Prediction | null {
  if (typeof prediction !== 'object') return rule.extract(String(prediction), question)
  if (Array.isArray(prediction) || !Object.hasOwn(prediction, 'answer')) return prediction
  const stated: JsonValue = prediction['answer'] ?? null
  if (stated === null) return null
  const answer = answerOf(stated, rule, question)
  return answer === null ? null : { ...prediction, answer }
}
