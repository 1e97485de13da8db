import { placeOf, sideOf } from '../instruments/comparison'
import type { Axis, Option } from '../instruments/instrument'
import { leaningOf } from '../instruments/scale'
import type { Cell } from './cells'
import type { Observation, StudyIndex } from './observations'
import { pairsOf } from './pairs'

/** One comparison of two arms, told by who they are and no longer by where they stood. */
export interface Vote {
  readonly observation: Observation
  /** 0-based numbers of the arms, a < b. */
  readonly a: number
  readonly b: number
  readonly picked: 'a' | 'b' | 'neither'
  /** The chosen option as if A had been shown first; null where the vote follows from a ranking. */
  readonly option: Option | null
  /** Towards A above 0, towards B below. */
  readonly leaning: number
  readonly firstShown: 'a' | 'b'
}

/** Votes of a comparison axis, and how many answers were no vote. */
export function comparisonVotes(
  { options }: Axis,
  observations: readonly Observation[],
  { arms }: StudyIndex,
): { votes: Vote[]; missing: Observation[] } {
  const byValue = new Map(options.map((option) => [option.value, option]))
  const votes: Vote[] = []
  const missing: Observation[] = []
  for (const observation of observations) {
    const chosen = byValue.get(observation.answer?.values[0] ?? '')
    const shown = shownArms(observation, arms)
    if (!chosen || chosen.missing || shown.length !== 2) {
      missing.push(observation)
      continue
    }
    const [first, second] = shown as [number, number]
    const isAFirst = first < second
    const option = isAFirst ? chosen : (byValue.get(mirrored(chosen.value)) ?? chosen)
    const place = placeOf(sideOf(option.value))
    votes.push({
      ...{ observation, option, a: Math.min(first, second), b: Math.max(first, second) },
      picked: place === null ? 'neither' : place === 0 ? 'a' : 'b',
      leaning: leaningOf(option),
      firstShown: isAFirst ? 'a' : 'b',
    })
  }
  return { votes, missing }
}

/** Every pair of a ranking as a vote for the one ranked before the other; tied answers tie. */
export function rankingVotes(observations: readonly Observation[], { arms }: StudyIndex): Vote[] {
  return observations.flatMap((observation) => {
    const shown = shownArms(observation, arms)
    const tiers = observation.answer?.ranking ?? []
    const ranked = tiers.flatMap((tied, tier) =>
      tied.flatMap((place) => {
        const arm = shown[place]
        return arm === undefined ? [] : [{ arm, tier, place }]
      }),
    )
    return pairsOf(ranked.sort((x, y) => x.arm - y.arm)).map(([x, y]): Vote => {
      const leaning = Math.sign(y.tier - x.tier)
      return {
        ...{ observation, option: null, leaning, a: x.arm, b: y.arm },
        picked: leaning === 0 ? 'neither' : leaning > 0 ? 'a' : 'b',
        firstShown: x.place < y.place ? 'a' : 'b',
      }
    })
  })
}

/** Numbers of the arms in the order in which their answers were shown. */
export const shownArms = (
  { rating }: Observation,
  arms: ReadonlyMap<string, number>,
): (number | undefined)[] => rating.shownOrder.map((place) => arms.get(rating.arms[place] ?? ''))

export const voteCells = (votes: readonly Vote[], read: (vote: Vote) => number): Cell[] =>
  votes.map((vote) => ({
    question: vote.observation.question,
    rater: vote.observation.rater,
    value: read(vote),
  }))

const mirrored = (value: string): string =>
  value.replace(/^[ab](?=-|$)/, (side) => (side === 'a' ? 'b' : 'a'))
