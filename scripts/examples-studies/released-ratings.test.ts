import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shared, sharedPath } from '@/lib/testing/shared'
import { ExampleAnalyses } from './analyses'
import { readExample } from './example-study'
import { exampleStudies } from './table'

const data = sharedPath('data')
const all = new ExampleAnalyses(data)
const expectedOf = (folder: string) =>
  JSON.parse(readFileSync(sharedPath('data', 'ratings', folder, 'expected.json'), 'utf8'))
const rounded = (value: number | null | undefined) => (value == null ? null : Number(value.toFixed(6)))

describe.skipIf(!shared)('released ratings', () => {
  test.each(exampleStudies.map((example) => [example.slug, example] as const))(
    '%s is read without a fault',
    (_, example) => {
      const { issues, study } = readExample(example, data)
      expect(issues).toEqual([])
      expect(study.ratings.length).toBeGreaterThan(0)
    },
  )

  test('leave open what they leave open: a few cells of two sheets', () => {
    const open = exampleStudies.map(
      (example) => [example.slug, readExample(example, data).incomplete] as const,
    )
    expect(open.filter(([, incomplete]) => incomplete > 0)).toEqual([
      ['example-mslr-facets', 2],
      ['example-question-summaries', 3],
    ])
  })
})

describe.skipIf(!shared)('K-QA claims', () => {
  test('have the label counts of each physician and of the majority', () => {
    const expected = expectedOf('kqa-nli')
    const axis = all.axis('example-k-qa-claims', 'relation', 'choice')
    const labels = axis.options.map(({ value }) => value)
    const counted = axis.agreement?.raters.map(({ counts }) =>
      Object.fromEntries(labels.map((label, i) => [label, counts[i]])),
    )
    expect(counted).toEqual(Object.values(expected.label_counts))
    const majority = labels.map((_, i) =>
      axis.decided[0]?.arms.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0),
    )
    expect(majority).toEqual(labels.map((label) => expected.majority_label_counts[label]))
    expect(axis.decided[0]?.arms.map(({ undecided }) => undecided)).toEqual([0, 0, 0, 0])
  })

  test('have must-have claims entailed, with Wilson intervals, by system', () => {
    const expected = expectedOf('kqa-nli')
    const mustHave = all
      .axis('example-k-qa-claims', 'relation', 'choice')
      .slices.find(({ value }) => value === 'Must_have')
    for (const { arm, units, counts, favourable } of mustHave?.decided[0]?.arms ?? []) {
      const system = expected.by_system[arm]
      expect([units, counts[0]]).toEqual([system.n_must_have, system.must_have_entailed])
      const interval = [rounded(favourable?.interval.low), rounded(favourable?.interval.high)]
      expect(interval).toEqual(system.must_have_entailed_wilson95)
    }
    expect(mustHave?.decided[0]?.arms).toHaveLength(4)
  })
})

describe.skipIf(!shared)('MedHELM', () => {
  test('has ratings per item and per dataset as released', () => {
    const expected = expectedOf('medhelm-clinician')
    const { all: view } = all.analysis('example-medhelm-clinicians')
    expect(view.n).toEqual({ items: 74, questions: 74, ratings: 132, raters: 17 })
    expect(view.ratingsPerItem).toEqual([
      [1, expected.ratings_per_item['1']],
      [2, expected.ratings_per_item['2']],
    ])
  })

  test('warns of every mean, because agreement is at chance', () => {
    for (const axis of ['accuracy', 'completeness', 'clarity'])
      expect(all.axis('example-medhelm-clinicians', axis, 'choice').scoreWarning).toContain(
        'cannot be told from chance',
      )
  })
})

describe.skipIf(!shared)('MSLR', () => {
  const expected = shared ? expectedOf('mslr-cochrane') : null
  const pairwise = () => all.axis('example-mslr-preferences', 'accuracy', 'comparison')

  test('has wins and ties of every pair of systems', () => {
    const { pairs } = pairwise()
    expect(pairs).toHaveLength(15)
    for (const { a, b, counts } of pairs) {
      const { wins_matrix_row_beats_column: wins, ties_matrix: ties } = expected.pairwise
      expect([a, b, ...counts]).toEqual([a, b, wins[a][b], wins[b][a], ties[a][b]])
    }
  })

  test('puts the systems in the expected order, none of which can be told from its neighbour', () => {
    const { arms } = pairwise().strengths
    const order = arms.toSorted((x, y) => (y.strength ?? 0) - (x.strength ?? 0)).map(({ arm }) => arm)
    expect(order).toEqual(expected.pairwise.bradley_terry_rank_best_first)
  })

  test('has preferences by side', () => {
    const { first, second, ties } = pairwise().sides
    expect({ A: first, B: second, tie: ties }).toEqual(expected.pairwise.choice_counts_by_displayed_position)
  })

  test('has pairs rated twice and three times', () => {
    const { ratingsPerItem } = all.analysis('example-mslr-preferences').all
    const { n_distinct_pairs, multi_rated } = expected.pairwise
    const several = Object.entries(multi_rated.ratings_per_pair).map(([times, n]) => [Number(times), n])
    expect(ratingsPerItem).toEqual([[1, n_distinct_pairs - multi_rated.n_pairs], ...several])
  })

  test.each([...['fluency', 'population', 'intervention', 'outcome'], ...['ed_target', 'strength_target']])(
    'counts the answers on %s, those that are no rating apart',
    (id) => {
      const axis = all.axis('example-mslr-facets', id, 'choice')
      const totals = axis.options.map(({ label, isMissing }, i) => ({
        ...{ label, isMissing },
        count: axis.arms.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0),
      }))
      const found = Object.fromEntries(totals.map(({ label, count }) => [label, count]))
      expect(found).toEqual({
        ...Object.fromEntries(totals.map(({ label }) => [label, 0])),
        ...expected.facets.answer_counts[id],
      })
      const apart = totals.filter(({ isMissing }) => isMissing).reduce((sum, { count }) => sum + count, 0)
      expect(axis.arms.reduce((sum, { missing }) => sum + missing, 0)).toBe(apart)
      const blank = axis.arms.reduce((sum, { unanswered }) => sum + unanswered, 0)
      expect(blank).toBe(expected.facets.blank_answers[id])
    },
  )
})

describe.skipIf(!shared)('K-QA preferences', () => {
  test('are 5,346 judgements, 65 % of them ties, and GPT-4 always stood first', () => {
    const { all: view } = all.analysis('example-k-qa-preferences')
    const counts = view.axes.map((axis) => (axis.kind === 'comparison' ? axis.pairs[0]?.counts : []) ?? [])
    const total = (place: number) => counts.reduce((sum, own) => sum + (own[place] ?? 0), 0)
    expect([total(0), total(1), total(2)]).toEqual([1035, 3492, 819])
    for (const axis of view.axes)
      if (axis.kind === 'comparison') expect(axis.sides.first).toBe(axis.pairs[0]?.counts[0])
  })
})
