import { normalizeAnswer, squadWords } from '../text/squad-answer'

/** Exact match and token F1 of one answer, in [0, 1]. */
export interface AnswerScore {
  readonly exact: number
  readonly f1: number
}

/**
 * SQuAD 1.1: the best exact match and, separately, the best token F1 over references. Without a word in common F1 is 0,
 * even where both sides are empty (exact match is 1 then).
 *
 * @returns zeros without references
 * @see Rajpurkar et al. (2016); evaluate-v1.1.py
 */
export function squadScore(answer: string, references: readonly string[]): AnswerScore {
  return bestScore(squadWords(answer), references, () => 0)
}

/**
 * SQuAD 2.0: references that normalise to nothing are dropped, and none left means that there is no answer. Where
 * either side has no words, F1 is 1 only if both have none.
 *
 * @see Rajpurkar et al. (2018); evaluate-v2.0.py
 */
export function squad2Score(answer: string, references: readonly string[]): AnswerScore {
  const answerable = references.filter((reference) => normalizeAnswer(reference) !== '')
  return bestScore(squadWords(answer), answerable.length > 0 ? answerable : [''], (a, b) => (a === b ? 1 : 0))
}

function bestScore(
  answer: readonly string[],
  references: readonly string[],
  f1WithEmpty: (answerWords: number, referenceWords: number) => number,
): AnswerScore {
  let [exact, f1] = [0, 0]
  const counts = countWords(answer)
  for (const reference of references) {
    const words = squadWords(reference)
    if (words.length === answer.length && words.every((word, i) => word === answer[i])) exact = 1
    const score =
      words.length === 0 || answer.length === 0
        ? f1WithEmpty(answer.length, words.length)
        : tokenF1(answer.length, counts, words)
    if (score > f1) f1 = score
  }
  return { exact, f1 }
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** F1 over words as multisets. */
function tokenF1(length: number, counts: ReadonlyMap<string, number>, reference: readonly string[]): number {
  let common = 0
  const used = new Map<string, number>()
  for (const word of reference) {
    const available = counts.get(word)
    if (available === undefined) continue
    const taken = used.get(word) ?? 0
    if (taken === available) continue
    used.set(word, taken + 1)
    common++
  }
  if (common === 0) return 0
  const precision = common / length
  const recall = common / reference.length
  return (2 * precision * recall) / (precision + recall)
}
