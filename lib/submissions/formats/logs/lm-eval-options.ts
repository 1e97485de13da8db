import type { JsonValue } from '../../prediction'

type Row = { [key: string]: JsonValue }

export type OptionChoice =
  | { kind: 'found'; text: string; isTied: boolean; isOtherByLength: boolean }
  | { kind: 'none'; code: 'not-a-number' | 'option-scores'; message: string }

/** Whether responses are log-likelihoods of options, `[[-0.42, true], …]`, possibly written as text, nested once more. */
export const isOptionScores = (responses: JsonValue | undefined): boolean =>
  Array.isArray(responses) && responses.length > 0 && responses.every((one) => scoreOf(one) !== null)

/**
 * The option a task of log-likelihoods chose: the text of the request with the highest one, the first of equal ones as
 * lm-evaluation-harness takes it. What `acc_norm` would choose (likelihood per character) is compared.
 */
export function chosenContinuation(row: Row): OptionChoice {
  const responses = (row.filtered_resps ?? row.resps) as JsonValue[]
  const requests = requestsOf(row.arguments)
  if (requests === null || requests.length !== responses.length) {
    return none('option-scores', 'There are log-likelihoods, and no text of the options they belong to.')
  }
  // a task with acc_mutual_info asks for each option a second time, without the question
  const options = requests
    .map((request, i) => ({ ...request, score: scoreOf(responses[i]) as number }))
    .filter(({ prompt }) => prompt === requests[0]?.prompt)
  if (options.length < 2) {
    return none('option-scores', 'The log has the likelihood of one text only: nothing was chosen.')
  }
  if (options.some(({ score }) => Number.isNaN(score))) {
    return none('not-a-number', 'A log-likelihood is not a number: no option can be said to be chosen.')
  }
  const best = highest(options.map(({ score }) => score))
  const byLength = highest(options.map(({ score, text }) => score / Math.max(1, text.trim().length)))
  return {
    kind: 'found',
    text: options[best]!.text.trim(),
    isTied: options.filter(({ score }) => score === options[best]!.score).length > 1,
    isOtherByLength: hasMetric(row, 'acc_norm') && byLength !== best,
  }
}

const none = (code: 'not-a-number' | 'option-scores', message: string): OptionChoice => ({
  kind: 'none',
  code,
  message,
})

/** `[log-likelihood, is greedy]`; null where it is not such a pair. */
function scoreOf(value: JsonValue | undefined): number | null {
  if (!Array.isArray(value)) return null
  if (value.length === 1) return scoreOf(value[0])
  const [score, isGreedy] = value
  if (value.length !== 2 || !/^(true|false)$/i.test(String(isGreedy))) return null
  if (typeof score === 'number') return score
  if (score === null) return Number.NaN
  return typeof score === 'string' ? pythonFloat(score) : null
}

/** A number as Python writes it; null for other text. */
function pythonFloat(text: string): number | null {
  if (/^nan$/i.test(text)) return Number.NaN
  if (/^[+-]?inf$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  return /^[+-]?\d/.test(text) ? Number(text) : null
}

/** Prompt and continuation of every request: `{gen_args_0: {arg_0, arg_1}, …}`, in older logs `[[prompt, text], …]`. */
function requestsOf(value: JsonValue | undefined): { prompt: string; text: string }[] | null {
  if (typeof value !== 'object' || value === null) return null
  const requests = Array.isArray(value)
    ? value
    : Object.keys(value).map((_, i) => pairOf(value[`gen_args_${i}`]))
  const read = requests.map((request) => (Array.isArray(request) ? request : []))
  if (!read.every(([prompt, text]) => typeof prompt === 'string' && typeof text === 'string')) return null
  return read.map(([prompt, text]) => ({ prompt: prompt as string, text: text as string }))
}

const pairOf = (request: JsonValue | undefined): JsonValue =>
  typeof request === 'object' && request !== null && !Array.isArray(request)
    ? [request.arg_0 ?? null, request.arg_1 ?? null]
    : null

const hasMetric = ({ metrics, ...row }: Row, name: string): boolean =>
  Array.isArray(metrics) ? metrics.includes(name) : Object.hasOwn(row, name)

const highest = (scores: readonly number[]): number =>
  scores.reduce((best, score, i) => (score > scores[best]! ? i : best), 0)
