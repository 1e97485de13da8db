import { describe, expect, test } from 'vitest'
import type { BoardSummary } from './board'
import { boardSentence } from './board-sentence'

const summary = (changes: Partial<BoardSummary>): BoardSummary => ({
  submissions: 12,
  systems: 12,
  entrants: 12,
  leaders: 8,
  leadersAreFirst: true,
  leaderName: null,
  span: [0.6, 0.9],
  resolves: null,
  ...changes,
})
const sentence = (changes: Partial<BoardSummary>) => {
  const { claim, ground } = boardSentence(summary(changes))
  return `${claim} ${ground}`
}

describe('the sentence before a board', () => {
  test('says that there is no single leader', () => {
    expect(sentence({})).toBe('Twelve systems, no single leader. The data cannot tell the first eight apart.')
  })

  test('does not call leaders the first ones when another stands between them', () => {
    expect(sentence({ leadersAreFirst: false })).toContain('Any of eight may be the best')
  })

  test('names the leader where there is one', () => {
    expect(sentence({ leaders: 1, leaderName: 'o3-mini' })).toBe(
      'Twelve systems, one leader: o3-mini. It is better than every other one with 95 % confidence.',
    )
  })

  test('does not name an anonymous leader', () => {
    expect(sentence({ leaders: 1 })).toContain('Twelve systems, one leader. It')
  })

  test('says so when nothing can be told apart', () => {
    expect(sentence({ leaders: 12 })).toBe(
      'Twelve systems, no leader. The data cannot tell any of them apart.',
    )
    expect(sentence({ submissions: 2, systems: 2, entrants: 2, leaders: 2 })).toBe(
      'Two systems, no leader. The data cannot tell the two apart.',
    )
  })

  test('tells submissions from systems', () => {
    expect(sentence({ submissions: 20 })).toContain('20 submissions of twelve systems, no single leader.')
  })

  test('speaks of an empty, a lonely and an unranked board', () => {
    expect(sentence({ submissions: 0, systems: 0, entrants: 0, leaders: 0 })).toContain('No submissions yet.')
    expect(sentence({ submissions: 1, systems: 1, entrants: 1, leaders: 1 })).toContain('One entry so far.')
    expect(sentence({ submissions: 3, systems: 3, entrants: 0, leaders: 0 })).toContain(
      'Three systems, none of them ranked.',
    )
  })
})
