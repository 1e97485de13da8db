import { seededOrder } from '../plan/seeded-order'

/** An answer that a rater has rated. */
export interface RatedAnswer {
  readonly question: string
  readonly source: 'clinician' | 'model'
}

/** Enough to compare raters with chance, few enough to be answered at the end of a long evening. */
const ofEachSource = 3

/**
 * Answers that a rater is asked about at the end: up to three by clinicians and three by models, as many of each as
 * there are while they last, no question twice (two answers to one would be told apart by each other), in an order that
 * says nothing. Follows from the seed and the pseudonym alone.
 *
 * @param rated in a fixed order
 * @param seed 32 hexadecimal digits
 * @returns empty where nothing was rated
 */
export function drawAnswers<Answer extends RatedAnswer>(
  rated: readonly Answer[],
  { seed, pseudonym }: { seed: string; pseudonym: string },
): Answer[] {
  const left = seededOrder(seed, `sources ${pseudonym}`, rated.length).flatMap((i) => rated[i] ?? [])
  const drawn: Answer[] = []
  const count = (source: RatedAnswer['source']) => drawn.filter((answer) => answer.source === source).length
  for (;;) {
    const open = left.filter(
      ({ question, source }) =>
        count(source) < ofEachSource && drawn.every((answer) => answer.question !== question),
    )
    const [first] = open
    if (!first) break
    drawn.push(open.reduce((least, answer) => (count(answer.source) < count(least.source) ? answer : least)))
  }
  return seededOrder(seed, `order of sources ${pseudonym}`, drawn.length).flatMap((i) => drawn[i] ?? [])
}
