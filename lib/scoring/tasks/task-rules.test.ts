import { describe, expect, test } from 'vitest'
import { evaluate } from '../corpora/testing/evaluate'
import { bioasq } from './bioasq'
import { classProbabilities } from './class-probabilities'
import { conceptRelations } from './concept-relations'
import { entities } from './entities'
import { evidenceSelection } from './evidence-selection'
import { linkedMentions } from './linked-mentions'
import { mentionsWithAlternatives } from './mentions-with-alternatives'
import { multilabel } from './multilabel'
import { ordering } from './ordering'
import { perturbedInference } from './perturbed-inference'
import { rankedRetrieval } from './ranked-retrieval'
import { retrievalRanges } from './retrieval-ranges'
import { rubric } from './rubric'
import { segmentation } from './segmentation'
import { similarity } from './similarity'
import { visualQa } from './visual-qa'

const numbered = <Gold, Prediction>(pairs: readonly (readonly [Gold, Prediction | null])[]) =>
  pairs.map(([gold, prediction], i) => ({ id: String(i), gold, prediction }))

describe('NLI under perturbation', () => {
  const statements = (answers: Record<string, string>) =>
    [
      { id: 'base', gold: { kind: 'control' as const, label: 'Entailment' } },
      { id: 'same', gold: { kind: 'preserving' as const, label: 'Entailment', base: 'base' } },
      { id: 'turned', gold: { kind: 'altering' as const, label: 'Contradiction', base: 'base' } },
    ].map((statement) => ({ ...statement, prediction: answers[statement.id] ?? null }))
  const wrongBase = statements({ base: 'Contradiction', same: 'Contradiction', turned: 'Contradiction' })

  test('consistency asks for the gold label, or for the own answer to the base', () => {
    expect(evaluate(perturbedInference, { consistency: 'official' }, wrongBase).value('consistency')).toBe(0)
    expect(
      evaluate(perturbedInference, { consistency: 'recalculated' }, wrongBase).value('consistency'),
    ).toBe(1)
  })

  test('faithfulness by the paper counts statements whose base was right', () => {
    expect(evaluate(perturbedInference, {}, wrongBase).value('faithfulness')).toBe(1)
    expect(
      evaluate(perturbedInference, { faithfulness: 'paper' }, wrongBase).value('faithfulness'),
    ).toBeNull()
  })

  test('an answer that is no label is faithful only where it is compared as it stands', () => {
    const garbled = statements({ base: '{"Prediction"', same: '{', turned: '{' })
    expect(evaluate(perturbedInference, { unreadable: 'literal' }, garbled).value('faithfulness')).toBe(1)
    expect(evaluate(perturbedInference, {}, garbled).value('faithfulness')).toBe(0)
  })
})

test('label sets: three rules, three numbers', () => {
  const scores = evaluate(
    multilabel,
    { labels: ['a', 'b', 'c'] },
    numbered([
      [['a', 'b'], ['a']],
      [['c'], ['a', 'c']],
      [['b'], []],
    ]),
  )
  // documents: P 1, R 1/2 · P 1/2, R 1 · P 0, R 0
  expect(scores.value('multilabel-example-f1')).toBeCloseTo(0.5, 12)
  expect(scores.value('multilabel-document-f1')).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3, 12)
  expect(scores.value('micro-f1')).toBeCloseTo(4 / (4 + 1 + 2), 12)
  expect(scores.value('macro-f1')).toBeCloseTo((2 / 3 + 0 + 1) / 3, 12)
  expect(scores.value('exact-set')).toBe(0)
  expect(scores.value('hamming-loss')).toBeCloseTo(3 / 9, 12)
})

test('evidence: a repeated line counts each time, or once', () => {
  const instances = numbered([
    [
      { primary: [1, 2], secondary: null },
      { primary: [1, 1, 9], secondary: [4] },
    ],
  ])
  expect(evaluate(evidenceSelection, {}, instances).counts()).toEqual({ tp: 2, fp: 1, fn: 1 })
  expect(evaluate(evidenceSelection, { duplicates: 'ignored' }, instances).counts()).toEqual({
    tp: 1,
    fp: 1,
    fn: 1,
  })
})

test('alternatives of BC2GM stand for the mention they overlap and cost nothing', () => {
  const gold = {
    mentions: [[0, 9] as [number, number]],
    alternatives: [
      [0, 4],
      [20, 24],
    ] as [number, number][],
  }
  const counts = (...spans: [number, number][]) =>
    evaluate(mentionsWithAlternatives, {}, numbered([[gold, spans]])).counts()
  expect(counts([0, 4])).toEqual({ tp: 1, fp: 0, fn: 0 })
  expect(counts([0, 4], [0, 9])).toEqual({ tp: 1, fp: 0, fn: 0 })
  expect(counts([20, 24])).toEqual({ tp: 0, fp: 0, fn: 1 })
  expect(counts([5, 9])).toEqual({ tp: 0, fp: 1, fn: 1 })
})

describe('entities', () => {
  const gold = { mentions: [{ type: 'Gene', start: 0, end: 4 }], text: 'TP53 and 𝄞 p53' }

  test('an undeclared type is wrong, or left out; a repeated mention counts once, or again', () => {
    const found = [
      { type: 'Gene', start: 0, end: 4 },
      { type: 'Gene', start: 0, end: 4 },
      { type: 'Planet', start: 9, end: 10 },
    ]
    const counts = (rules: object) =>
      evaluate(entities, { types: ['Gene'], ...rules }, numbered([[gold, found]])).counts()
    expect(counts({})).toEqual({ tp: 1, fp: 1, fn: 0 })
    expect(counts({ undeclared: 'ignored' })).toEqual({ tp: 1, fp: 0, fn: 0 })
    expect(counts({ undeclared: 'ignored', duplicates: 'counted' })).toEqual({ tp: 1, fp: 1, fn: 0 })
  })

  test('predictions in UTF-16 units are carried to code points', () => {
    const reference = { ...gold, mentions: [{ type: 'Gene', start: 11, end: 14 }] }
    const found = [{ type: 'Gene', start: 12, end: 15 }]
    const utf16 = { unit: 'utf-16', end: 'exclusive' }
    const f1 = (rules: object) =>
      evaluate(entities, { types: ['Gene'], ...rules }, numbered([[reference, found]])).value('f1')
    expect(f1({ predictedOffsets: utf16 })).toBe(1)
    expect(f1({})).toBe(0)
  })
})

test('linked mentions: one place off, a shared id, and nothing for gold without a concept', () => {
  const gold = [
    { type: 'Gene', start: 0, end: 4, ids: ['7157'] },
    { type: 'Gene', start: 9, end: 13, ids: ['NIL'] },
  ]
  const found = [
    { type: 'Gene', start: 0, end: 5, ids: ['7157', '1'] },
    { type: 'Gene', start: 9, end: 13, ids: ['99'] },
    { type: 'Gene', start: 20, end: 22, ids: ['7157'] },
  ]
  expect(evaluate(linkedMentions, { types: ['Gene'] }, numbered([[gold, found]])).counts()).toEqual({
    tp: 1,
    fp: 1,
    fn: 0,
  })
})

test('relations of concepts: no direction, joined ids crossed, four levels', () => {
  const document = (type: string, ends: [string, string], isNovel: boolean) => ({
    entities: [],
    relations: [{ type, ends, isNovel }],
  })
  const gold = document('Positive_Correlation', ['1,2', 'g@v'], true)
  const found = {
    entities: [],
    relations: [
      { type: 'Association', ends: ['v', '1'] as [string, string], isNovel: true },
      { type: 'Positive_Correlation', ends: ['2', 'v'] as [string, string], isNovel: false },
    ],
  }
  const params = { types: ['Association', 'Positive_Correlation'] }
  const scores = evaluate(conceptRelations, params, numbered([[gold, found]]))
  expect(scores.value('relation-pair-f1')).toBe(1)
  expect(scores.value('f1')).toBe(0.5)
  expect(scores.value('relation-novelty-f1')).toBe(0.5)
  expect(scores.value('relation-all-f1')).toBe(0)
  const lenient = evaluate(
    conceptRelations,
    { ...params, typeMatching: 'association-accepted' },
    numbered([[gold, found]]),
  )
  expect(lenient.value('f1')).toBe(1)
})

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

test('similarity: a missing value is left out, or the end of the scale farther from gold', () => {
  const instances = numbered<number, number>([
    [0, 0],
    [4, 4],
    [3, null],
  ])
  expect(evaluate(similarity, {}, instances).value('mae')).toBe(0)
  expect(evaluate(similarity, { scale: [0, 4] }, instances).value('mae')).toBe(1)
  expect(
    evaluate(
      similarity,
      {},
      numbered<number, number>([
        [1, 2],
        [2, 2],
      ]),
    ).value('pearson'),
  ).toBeNull()
})

test('Pearson stays exact far from zero', () => {
  const instances = numbered<number, number>([
    [1e8 + 1, 1e8 + 2],
    [1e8 + 2, 1e8 + 4],
    [1e8 + 3, 1e8 + 6],
  ])
  expect(evaluate(similarity, {}, instances).value('pearson')).toBeCloseTo(1, 12)
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

test('class probabilities: Brier over classes, calibration and the worst for a missing one', () => {
  const scores = evaluate(
    classProbabilities,
    { labels: ['yes', 'no'], positive: 'yes' },
    numbered([
      ['yes', [0.8, 0.2]],
      ['no', { yes: 0.4, no: 0.6 }],
      ['no', null],
    ]),
  )
  expect(scores.value('multiclass-brier')).toBeCloseTo((0.08 + 0.32 + 2) / 3, 12)
  expect(scores.value('expected-calibration-error')).toBeCloseTo((0.2 + 0.4) / 2, 12)
  expect(scores.value('auroc')).toBe(0.5)
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
