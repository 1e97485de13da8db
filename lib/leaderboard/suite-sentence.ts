import { countInWords, countOf, sentenceCase } from '../format/count'
import type { BoardSentence } from './board-sentence'
import type { SuiteBoard } from './suite-board'

/** What the data say of a suite: of its complete rows alone, since the others have no aggregate to rank by. */
export function suiteSentence({ suite, rows }: Pick<SuiteBoard, 'suite' | 'rows'>): BoardSentence {
  const complete = rows.filter(({ aggregate }) => aggregate !== null)
  const ranked = complete.filter(({ rank }) => rank !== null)
  const size = suite.benchmarks.length
  if (rows.length === 0) return { claim: 'No submissions yet.', ground: 'The first one starts the board.' }
  if (ranked.length === 0) {
    const most = Math.max(
      ...rows.map(
        ({ cells }) => [...cells.values()].filter(({ otherContext }) => otherContext === null).length,
      ),
    )
    return {
      claim: 'No complete row yet.',
      ground: `An aggregate needs all ${countInWords(size)} benchmarks; the fullest row has ${countInWords(most)}.`,
    }
  }
  const incomplete = rows.length - complete.length
  const rest =
    incomplete > 0
      ? ` ${sentenceCase(countOf(incomplete, 'more row'))} ${incomplete === 1 ? 'is' : 'are'} incomplete and not ranked.`
      : ''
  if (ranked.length === 1)
    return { claim: 'One complete row.', ground: `A rank needs a second one to compare with.${rest}` }
  const leaders = ranked.filter(({ rank }) => rank?.low === 1)
  const all = sentenceCase(countOf(ranked.length, 'complete row'))
  const [leader] = leaders
  if (leaders.length === 1 && leader) {
    return {
      claim: `${all}, one leader: ${leader.system.name}.`,
      ground: `Its aggregate is higher than every other one with 95 % confidence.${rest}`,
    }
  }
  const last = Math.max(...leaders.map(({ rank }) => rank?.rank ?? 0))
  const areFirst = ranked.filter(({ rank }) => rank && rank.rank <= last).length === leaders.length
  const who =
    leaders.length === ranked.length
      ? 'any of them'
      : areFirst
        ? `the first ${countInWords(leaders.length)}`
        : `${countInWords(leaders.length)} of them`
  return {
    claim: `${all}, no single leader.`,
    ground: `The data cannot tell ${who} apart.${rest}`,
  }
}
