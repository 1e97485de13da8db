import { describe, expect, test } from 'vitest'
import { evaluate } from '../corpora/testing/evaluate'
import { numbered } from '../testing/numbered'
import { bioasq } from './bioasq'
import { ordering } from './ordering'
import { rankedRetrieval } from './ranked-retrieval'
import { retrievalRanges } from './retrieval-ranges'
import { rubric } from './rubric'
import { segmentation } from './segmentation'
import { visualQa } from './visual-qa'

type Question = Parameters<typeof bioasq.score>[1]
type Answer = string | string[]

test('BioASQ: candidates beyond the cut do not count, a word with "no" inside is a no', () => {
  const factoid = { type: 'factoid' as const, answers: [['p53', 'TP53']] }
  const scores = evaluate(
    bioasq,
    { candidates: 2 },
    numbered<Question, Answer>([
      [factoid, ['MDM2', 'tp53']],
      [factoid, ['a', 'b', 'p53']],
      [{ type: 'yesno' as const, answer: 'no' as const }, 'unknown'],
    ]),
  )
  expect(scores.value('bioasq-strict-accuracy')).toBe(0)
  expect(scores.value('bioasq-lenient-accuracy')).toBe(0.5)
  expect(scores.value('bioasq-mrr')).toBe(0.25)
  expect(scores.value('bioasq-yesno-accuracy')).toBe(1)
  expect(scores.value('bioasq-list-f1')).toBeNull()
})

describe('ordering', () => {
  const gold = { shown: ['mix', 'heat', 'cool'], correct: ['heat', 'mix', 'cool'] }

  test('one neighbouring pair the wrong way round: 2 of 3 pairs', () => {
    const scores = evaluate(ordering, {}, numbered([[gold, [0, 1, 2]]]))
    expect(scores.value('exact-match')).toBe(0)
    expect(scores.value('pooled-tau')).toBeCloseTo((2 * 2 - 3) / 3, 12)
  })

  test('a list that repeats a position passes as a set, not as a permutation', () => {
    const repeated = numbered([[gold, [1, 0, 2, 2]]])
    expect(evaluate(ordering, { validity: 'set' }, repeated).value('pooled-tau')).toBe(1)
    expect(evaluate(ordering, {}, repeated).coverage.unreadable).toBe(1)
  })

  test('unreadable orders leave the denominator where the benchmark drops them', () => {
    const instances = numbered([
      [gold, [1, 0, 2]],
      [gold, [7]],
    ])
    expect(evaluate(ordering, {}, instances, 'dropped').value('exact-match')).toBe(1)
    expect(evaluate(ordering, {}, instances, 'wrong').value('exact-match')).toBe(0.5)
  })
})

test('visual questions: three rules for closed ones', () => {
  const closed = (rule: string, answer: string) =>
    evaluate(
      visualQa,
      { closed: rule },
      numbered([[{ kind: 'closed' as const, answer: 'Yes' }, answer]]),
    ).value('vqa-closed-accuracy')
  expect(closed('current', 'Human: Yes, it is normal.')).toBe(1)
  expect(closed('first-word', 'Human: Yes, it is normal.')).toBe(1)
  expect(closed('first-word', 'It is, yes')).toBe(0)
  expect(closed('current', 'It is normal')).toBe(0)
  // "normal" contains "no": the first release dropped it
  expect(closed('first-release', 'It is normal')).toBeNull()
})

test('open answers: number words, articles and punctuation do not matter', () => {
  const open = evaluate(
    visualQa,
    {},
    numbered([[{ kind: 'open' as const, answer: 'Two lesions' }, 'the 2 lesions, left-sided']]),
  )
  expect(open.value('vqa-open-recall')).toBe(1)
  expect(open.value('vqa-open-precision')).toBeCloseTo(2 / 4, 12)
})

test('ranges: recall, precision, IoU and Precision Omega by hand', () => {
  const gold = { references: [[10, 20] as [number, number]] }
  const prediction = {
    retrieved: [[15, 35]] as [number, number][],
    chunks: [
      [0, 10],
      [10, 15],
      [15, 35],
      [35, 50],
    ] as [number, number][],
  }
  const scores = evaluate(retrievalRanges, {}, numbered([[gold, prediction]]))
  expect(scores.value('range-recall')).toBe(0.5)
  expect(scores.value('range-precision')).toBe(0.25)
  expect(scores.value('range-iou')).toBe(5 / 25)
  // the chunk before only touches the reference, and counts
  expect(scores.value('precision-omega')).toBe(10 / 35)
})

test('retrieval: average precision divides as the rule says', () => {
  const instances = numbered([[{ a: 1, b: 1 }, ['a', 'x', 'b']]])
  const map = (rule: string) => evaluate(rankedRetrieval, { averagePrecision: rule }, instances).value('map')
  expect(map('relevant')).toBeCloseTo((1 + 2 / 3) / 2, 12)
  expect(map('min-10')).toBeCloseTo((1 + 2 / 3) / 2, 12)
  expect(map('10')).toBeCloseTo((1 + 2 / 3) / 10, 12)
})

test('a rubric may take points away; only the mean is clipped', () => {
  const gold = [
    { points: 5, tags: [] },
    { points: -10, tags: ['harm'] },
  ]
  const scores = evaluate(
    rubric,
    { tags: ['harm'] },
    numbered([
      [gold, [true, true]],
      [gold, [true, false]],
    ]),
  )
  expect([...scores.column('score')]).toEqual([-1, 1])
  expect(scores.value('rubric-score')).toBe(0)
  expect(scores.value('rubric-score:harm')).toBeNull()
})

test('two blobs that meet at a corner are one lesion with 26 neighbours, two with 6', () => {
  const gold = { shape: [2, 2, 2] as [number, number, number], voxelVolume: 500, runs: [0, 1, 6, 1] }
  const empty = { ...gold, runs: [8] }
  const scores = (connectivity: number) => evaluate(segmentation, { connectivity }, numbered([[gold, empty]]))
  expect(scores(26).value('lesion-count-difference')).toBe(1)
  expect(scores(6).value('lesion-count-difference')).toBe(2)
  expect(scores(26).value('volume-difference')).toBe(1)
  expect(scores(26).value('dice')).toBe(0)
  expect(evaluate(segmentation, {}, numbered([[empty, empty]])).value('dice')).toBe(1)
})
