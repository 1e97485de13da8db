/** Names under which a file may give the instance id; the first is the documented one and always wins. */
export const idNames = [
  'id',
  'instance id',
  'instance',
  'question id',
  'qid',
  'sample id',
  'item id',
  'doc id',
  'pmid',
] as const

/** Names under which a file may give the prediction; the first is the documented one and always wins. */
export const predictionNames = [
  'prediction',
  'predicted',
  'pred',
  'answer',
  'model answer',
  'output',
  'model output',
  'response',
  'model response',
  'completion',
] as const

/** Fields named by the submitter, where the file's own names are none of the above or several of them. */
export interface FieldNames {
  readonly id?: string
  readonly prediction?: string
}

export type FieldChoice =
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }

/** `question_id`, `questionId`, `Question-ID` and `question id` are one name. */
const squeeze = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '')

const known = {
  id: new Set(idNames.map(squeeze)),
  prediction: new Set(predictionNames.map(squeeze)),
}

/**
 * The field of a line or header that holds the id or the prediction. A named field is taken as it is; the documented
 * name wins over its synonyms; of several synonyms none is guessed.
 */
export function chooseField(
  names: readonly string[],
  role: 'id' | 'prediction',
  given?: string,
): FieldChoice {
  if (given !== undefined) {
    return names.includes(given) ? { kind: 'found', name: given } : { kind: 'absent' }
  }
  const documented = names.filter((name) => squeeze(name) === role)
  const candidates =
    documented.length > 0 ? documented : names.filter((name) => known[role].has(squeeze(name)))
  if (candidates.length > 1) return { kind: 'ambiguous', names: candidates }
  return candidates[0] === undefined ? { kind: 'absent' } : { kind: 'found', name: candidates[0] }
}

/** Whether a field name can only mean the prediction. */
export const isPredictionName = (name: string): boolean => known.prediction.has(squeeze(name))
