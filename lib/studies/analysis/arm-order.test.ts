import { describe, expect, test } from 'vitest'
import { baselineOf, inComparedOrder } from './arm-order'
import type { StudyArm } from './study-data'
import { analyse, axisIn, instrumentOf, studyOf } from './testing/study'

const arm = (id: string, more: Partial<StudyArm> = {}): StudyArm => ({
  ...{ id, name: `Arm ${id}`, kind: 'uploaded', adaptedFrom: null },
  ...more,
})
const clinicians = (id: string) => arm(id, { kind: 'clinician' })
const order = (...arms: StudyArm[]) => inComparedOrder(arms).map(({ id }) => id)

describe('the order in which arms are compared', () => {
  test('is the study’s, with clinicians last', () => {
    expect(order(clinicians('C'), arm('B'), arm('A'))).toEqual(['B', 'A', 'C'])
    expect(order(arm('B'), arm('A'))).toEqual(['B', 'A'])
  })

  test('has what was adapted before what it was adapted from', () => {
    expect(order(arm('base'), clinicians('C'), arm('tuned', { adaptedFrom: 'base' }), arm('other'))).toEqual([
      ...['tuned', 'base', 'other', 'C'],
    ])
    const chain = [arm('a'), arm('b', { adaptedFrom: 'a' }), arm('c', { adaptedFrom: 'b' })]
    expect(order(...chain)).toEqual(['c', 'b', 'a'])
  })

  test('ends where two say that each comes from the other', () => {
    expect(order(arm('a', { adaptedFrom: 'b' }), arm('b', { adaptedFrom: 'a' })).sort()).toEqual(['a', 'b'])
  })
})

describe('the baseline', () => {
  test('is the one arm of clinicians, else the one arm that others come from, else none', () => {
    const tuned = arm('tuned', { adaptedFrom: 'base' })
    expect(baselineOf([arm('base'), tuned, clinicians('C')])).toEqual({ arm: 'C', because: 'clinicians' })
    expect(baselineOf([arm('base'), tuned])).toEqual({ arm: 'base', because: 'adapted-from' })
    expect(baselineOf([arm('A'), arm('B')])).toBeNull()
    expect(baselineOf([arm('A'), clinicians('C'), clinicians('D')])).toBeNull()
    expect(baselineOf([clinicians('C')])).toBeNull()
  })

  test('is frozen with the analysis, and stands second in every difference with it, whoever was added first', () => {
    const instrument = instrumentOf('med-palm-2-pairwise')
    const votes = (first: StudyArm, second: StudyArm) =>
      studyOf(
        instrument,
        Array.from({ length: 12 }, (_, q) => ({
          ...{ question: `q${q}`, arms: [first.id, second.id], rater: 'R1' },
          says: { consensus: q < 9 === (first.id === 'model') ? 'a' : 'b' },
        })),
        { arms: [first, second] },
      )
    const [model, people] = [arm('model'), clinicians('people')]
    const analyses = [analyse(votes(model, people)), analyse(votes(people, model))]
    for (const analysis of analyses) {
      expect(analysis.baseline).toEqual({ arm: 'people', because: 'clinicians' })
      expect(analysis.differences).toBe('earlier less later')
      expect(analysis.arms.map(({ id }) => id)).toEqual(['model', 'people'])
      const [pair] = axisIn(analysis.all, 'consensus', 'comparison').pairs
      expect(pair).toMatchObject({ a: 'model', b: 'people', advantage: { value: 0.5 } })
    }
  })
})
