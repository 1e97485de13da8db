import { type AnswerScore, squad2Score, squadScore } from './squad'

type Answers = Readonly<Record<string, string>>
type References = Readonly<Record<string, readonly string[]>>

/** SQuAD 1.1 over a set, in per cent. A question without an answer counts as 0. Null for an empty set. */
export function squadSet(answers: Answers, references: References): AnswerScore | null {
  const ids = Object.keys(references)
  if (ids.length === 0) return null
  const scores = ids.map((id) =>
    id in answers ? squadScore(answers[id]!, references[id]!) : { exact: 0, f1: 0 },
  )
  return average(scores)
}

export interface Squad2Set extends AnswerScore {
  readonly total: number
  /** Null where no question is of that kind. */
  readonly answerable: (AnswerScore & { total: number }) | null
  readonly unanswerable: (AnswerScore & { total: number }) | null
  /** Best value over thresholds of the no-answer probability, and the smallest that gives it. */
  readonly bestExact: Threshold
  readonly bestF1: Threshold
}

export interface Threshold {
  readonly score: number
  readonly threshold: number
}

/**
 * SQuAD 2.0 over a set, in per cent. Where the probability of "no answer" exceeds the threshold, a question scores 1 if
 * it has no answer, else 0. A question without an answer given is left out, as the script does.
 *
 * @param references empty list where the question has no answer
 * @throws RangeError without any answered question, or when a probability is missing
 */
export function squad2Set(
  answers: Answers,
  references: References,
  noAnswerProbability: Readonly<Record<string, number>>,
  threshold: number,
): Squad2Set {
  const ids = Object.keys(references).filter((id) => id in answers)
  if (ids.length === 0) throw new RangeError('no question is answered')
  const without = ids.find((id) => !(id in noAnswerProbability))
  if (without !== undefined) throw new RangeError(`no probability of "no answer" for ${without}`)

  const raw = new Map(ids.map((id) => [id, squad2Score(answers[id]!, references[id]!)]))
  const hasAnswer = (id: string) => references[id]!.length > 0
  const final = (id: string): AnswerScore => {
    if (noAnswerProbability[id]! <= threshold) return raw.get(id)!
    return hasAnswer(id) ? { exact: 0, f1: 0 } : { exact: 1, f1: 1 }
  }
  const part = (some: readonly string[]) =>
    some.length === 0 ? null : { ...average(some.map(final)), total: some.length }

  const best = (key: keyof AnswerScore): Threshold => {
    let score = Object.keys(references).filter((id) => !hasAnswer(id)).length
    let found = { score, threshold: 0 }
    const byProbability = Object.keys(noAnswerProbability).sort(
      (a, b) => noAnswerProbability[a]! - noAnswerProbability[b]!,
    )
    for (const id of byProbability) {
      const own = raw.get(id)
      if (own === undefined) continue
      score += hasAnswer(id) ? own[key] : answers[id] !== '' ? -1 : 0
      if (score > found.score) found = { score, threshold: noAnswerProbability[id]! }
    }
    return { ...found, score: (100 * found.score) / ids.length }
  }
  return {
    ...average(ids.map(final)),
    total: ids.length,
    answerable: part(ids.filter(hasAnswer)),
    unanswerable: part(ids.filter((id) => !hasAnswer(id))),
    bestExact: best('exact'),
    bestF1: best('f1'),
  }
}

function average(scores: readonly AnswerScore[]): AnswerScore {
  let [exact, f1] = [0, 0]
  for (const score of scores) {
    exact += score.exact
    f1 += score.f1
  }
  return { exact: (100 * exact) / scores.length, f1: (100 * f1) / scores.length }
}
