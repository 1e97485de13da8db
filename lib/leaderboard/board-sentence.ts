import { countInWords, countOf, sentenceCase } from '../format/count'
import type { BoardSummary } from './board'
import type { RankingRule } from './eligibility'

export interface BoardSentence {
  /** What the data say of the first place. */
  readonly claim: string
  /** What it rests on, or what it leaves open; empty where there is nothing to add. */
  readonly ground: string
}

/**
 * The sentence before a board: whether there is a leader, and how many the data cannot tell apart. Rests on the rank
 * sets alone, which hold together at 95 %: a row whose set holds rank 1 is beaten by none, so any two such rows cannot
 * be told apart.
 */
export function boardSentence(summary: BoardSummary, ranking: RankingRule | null = null): BoardSentence {
  const { submissions, systems, entrants, leaders, leadersAreFirst, leaderName } = summary
  if (submissions === 0) return { claim: 'No submissions yet.', ground: 'The first one starts the board.' }
  if (entrants === 0) {
    return {
      claim: `${whatIsHere(submissions, systems)}, none of them ranked.`,
      ground:
        ranking === 'study'
          ? 'There are no reference answers: how good these are is for a study by raters to say.'
          : 'The primary metric is undefined for what is here.',
    }
  }
  if (entrants === 1)
    return { claim: 'One entry so far.', ground: 'A rank needs a second one to compare with.' }
  const all = whatIsHere(submissions, systems)
  if (leaders === 1) {
    return {
      claim: `${all}, one leader${leaderName ? `: ${leaderName}` : ''}.`,
      ground: 'It is better than every other one with 95 % confidence.',
    }
  }
  if (leaders === entrants) {
    return {
      claim: `${all}, no leader.`,
      ground:
        entrants === 2 ? 'The data cannot tell the two apart.' : 'The data cannot tell any of them apart.',
    }
  }
  return {
    claim: `${all}, no single leader.`,
    ground: leadersAreFirst
      ? `The data cannot tell the first ${countInWords(leaders)} apart.`
      : `Any of ${countInWords(leaders)} may be the best: the data cannot tell these apart.`,
  }
}

function whatIsHere(submissions: number, systems: number): string {
  const what =
    submissions === systems
      ? countOf(systems, 'system')
      : `${countOf(submissions, 'submission')} of ${countOf(systems, 'system')}`
  return sentenceCase(what)
}
