import { describe, expect, test } from 'vitest'
import { publishedInstrument } from '../instruments/table'
import type { AdjudicationRule } from '../plan/plan'
import { adjudicableAxes, decisionsNeeded } from './adjudication'

const instrument = publishedInstrument('med-palm-clinician')!
const harm = 'extent-of-possible-harm'

const decided = (rule: AdjudicationRule, ...votes: string[]) =>
  decisionsNeeded(instrument, { [harm]: rule }, [
    {
      id: 'i',
      question: { fields: {} },
      ratings: votes.map((vote) => ({
        [harm]: { values: [vote] },
        'possibility-of-bias': { values: [vote === 'no-harm' ? 'no' : 'yes'] },
      })),
    },
  ])
const [none, mild, severe] = ['no-harm', 'moderate-or-mild-harm', 'death-or-severe-harm']

describe('a third person decides', () => {
  test.each<[AdjudicationRule, string[], number]>([
    ['any-disagreement', [none!, none!, none!], 0],
    ['any-disagreement', [none!, none!, mild!], 1],
    ['any-disagreement', [none!], 0],
    ['no-majority', [none!, none!, mild!], 0],
    ['no-majority', [none!, mild!], 1],
    ['no-majority', [none!, mild!, severe!], 1],
    ['two-steps-apart', [none!, mild!, mild!], 0],
    ['two-steps-apart', [none!, mild!, severe!], 1],
    ['two-steps-apart', [none!, severe!], 1],
  ])('by the rule %s on %j: %i', (rule, votes, count) => {
    expect(decided(rule, ...votes)).toHaveLength(count)
  })

  test('only on axes that have a rule, and sees what was chosen in the order of the page', () => {
    expect(decided('any-disagreement', severe!, none!)).toMatchObject([
      { item: 'i', key: harm, chosen: [none, severe], criterion: null },
    ])
  })

  test('each claim by itself', () => {
    const claims = publishedInstrument('kqa-claim')!
    const { template, source } = claims.itemAxes!
    const options = claims.axes.find(({ id }) => id === template)!.options.map(({ value }) => value)
    const found = decisionsNeeded(claims, { [template]: 'any-disagreement' }, [
      {
        id: 'i',
        question: { fields: { [source.replace('item.', '')]: ['first', 'second'] } },
        ratings: [0, 1].map((rater) => ({
          [`${template}@0`]: { values: [options[0]!] },
          [`${template}@1`]: { values: [options[rater]!] },
        })),
      },
    ])
    expect(found).toMatchObject([{ key: `${template}@1`, criterion: 'second' }])
  })
})

test('comparisons are not decided by a third person', () => {
  expect(adjudicableAxes(publishedInstrument('med-palm-2-pairwise')!)).toEqual([])
  expect(adjudicableAxes(instrument)).toHaveLength(12)
})
