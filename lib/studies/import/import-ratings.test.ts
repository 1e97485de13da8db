import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importRatings } from './import-ratings'
import { importedData } from './imported-data'
import { RatingsMapping } from './mapping'
import type { Table } from './table'

const tableOf = (name: string, text: string): Table => {
  const [header = [], ...rows] = text.split('\n').map((line) => line.split('|'))
  return { name, header, rows: rows.map((cells, i) => ({ number: i + 2, cells })) }
}
const lay = (axes: object[]) => ({ layout: 'rating-per-row', rater: { column: 'rater' }, axes })
const option = (axis: string, values = {}) => ({ axis, as: 'option', values })
const base = {
  instrument: 'med-palm-lay',
  question: { column: 'q' },
  arms: [{ name: { column: 'system' }, answer: { column: 'answer' } }],
  ratings: lay([
    { column: 'intent', reading: option('intent') },
    { column: 'help', reading: option('helpfulness', { '4': 'extremely-helpful' }) },
  ]),
}
const imported = (tables: Table[], mapping: object, lookups = {}) =>
  importRatings(tables, RatingsMapping.parse(mapping), lookups)

describe('a row for each rating', () => {
  const rows = tableOf(
    'long.csv',
    [
      'q|rater|system|answer|intent|help',
      'q1|Dr. Zhu|beta|Text b|direct|4',
      'q1|Dr. Abe|alpha|Text a|Does not address query intent|helpful',
      'q2|Dr. Abe|alpha|Text c||helpful',
    ].join('\n'),
  )

  test('becomes ratings with pseudonyms, options by value, label or the mapping', () => {
    const { study, issues, incomplete } = imported([rows], base)
    expect(issues).toEqual([])
    expect(incomplete).toBe(1)
    expect(study.arms.map(({ name }) => name)).toEqual(['alpha', 'beta'])
    expect(study.raters).toEqual([
      { name: 'Dr. Abe', pseudonym: 'R01', group: 'clinician' },
      { name: 'Dr. Zhu', pseudonym: 'R02', group: 'clinician' },
    ])
    expect(study.ratings[0]).toEqual({
      ...{ question: 'q1', arms: ['beta'], shownOrder: [0], rater: 'R02' },
      values: { intent: { values: ['direct'] }, helpfulness: { values: ['extremely-helpful'] } },
    })
    expect(study.ratings[1]?.values['intent']?.values).toEqual(['does-not-address'])
    expect(study.answers.map(({ arm, question, text }) => [arm, question, text])).toEqual([
      ['beta', 'q1', 'Text b'],
      ['alpha', 'q1', 'Text a'],
      ['alpha', 'q2', 'Text c'],
    ])
  })

  test('has every fault reported with its row, and the rest taken over', () => {
    const faulty = tableOf(
      'faulty.csv',
      [
        'q|rater|system|answer|intent|help',
        'q1|A|alpha|x|perhaps|helpful',
        'q1|A|alpha|x|direct|helpful',
        '|A|alpha|x|direct|helpful',
        'q3|A|alpha|one|direct|helpful',
        'q3|B|alpha|another|direct|helpful',
      ].join('\n'),
    )
    const { study, issues } = imported([faulty], base)
    expect(issues.map(({ row, message }) => [row, message])).toEqual([
      [2, '"perhaps" is none of the options of "Answer captures user intent".'],
      [3, 'A has answered "helpfulness" for this item before.'],
      [4, 'The question has no name.'],
      [4, 'The question has no name.'],
      [6, '"alpha" has two different answers to one question.'],
      [6, '"alpha" has two different answers to one question.'],
    ])
    expect(study.ratings).toHaveLength(3)
  })

  test('needs an instrument and columns that exist', () => {
    expect(() => imported([rows], { ...base, instrument: 'none' })).toThrow('no instrument "none"')
    expect(() => imported([rows], { ...base, question: { column: 'id' } })).toThrow('no column "id"')
    expect(RatingsMapping.safeParse({ ...base, question: undefined }).success).toBe(false)
  })
})

describe('two answers of a comparison', () => {
  const mapping = {
    ...base,
    instrument: 'mslr-pairwise',
    arms: [{ name: { column: 'a' } }, { name: { column: 'b' } }],
    ratings: lay([{ column: 'choice', reading: option('accuracy') }]),
  }
  const rows = tableOf(
    'pairs.csv',
    ['q|rater|a|b|choice', 'q1|A|beta|alpha|A', 'q1|B|alpha|beta|A', 'q2|A|alpha|beta|tie'].join('\n'),
  )

  test('are one item whichever was shown first, and the order shown is kept', () => {
    const { study } = imported([rows], mapping)
    expect(study.ratings.map(({ arms, shownOrder }) => [arms, shownOrder])).toEqual([
      [
        ['alpha', 'beta'],
        [1, 0],
      ],
      [
        ['alpha', 'beta'],
        [0, 1],
      ],
      [
        ['alpha', 'beta'],
        [0, 1],
      ],
    ])
    expect(new Set(importedData(study).ratings.map(({ item }) => item)).size).toBe(2)
  })

  test('stand the other way round where a second table says they were switched', () => {
    const order = tableOf('order.json', 'question|switched\nq1|1\nq2|0')
    const sides = { switched: { lookup: 'order', column: 'switched' } }
    const fixed = {
      ...{ ...mapping, sides },
      arms: [{ name: { constant: 'model' } }, { name: { constant: 'expert' } }],
    }
    const { study } = imported([rows], fixed, { order })
    expect(study.arms.map(({ name }) => name)).toEqual(['model', 'expert'])
    expect(study.ratings.map(({ shownOrder }) => shownOrder)).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ])
    expect(() => imported([rows], fixed)).toThrow('needs a second table "order"')
  })
})

describe('other layouts', () => {
  test('a row for each item: a column for each rater, claims gathered by question', () => {
    const rows = tableOf(
      'wide.csv',
      [
        'q|system|claim|kind|first|second',
        'What?|alpha|It is|must|Entailment|Neutral',
        'What?|alpha|It was|nice|Neutral|Neutral',
      ].join('\n'),
    )
    const rater = (name: string) => ({
      ...{ rater: name, group: 'physician' },
      axes: [{ column: name, reading: option('relation') }],
    })
    const { study } = imported([rows], {
      instrument: 'kqa-claim',
      question: { column: 'q' },
      questionNames: 'numbered',
      criterion: { text: { column: 'claim' }, fields: { category: { column: 'kind' } } },
      arms: [{ name: { column: 'system' } }],
      ratings: { layout: 'item-per-row', raters: [rater('first'), rater('second')] },
    })
    expect(study.questions).toEqual([
      {
        ...{ externalId: 'Q1', text: 'What?', context: null, reference: null },
        fields: {
          claims: [
            { claim: 'It is', category: 'must' },
            { claim: 'It was', category: 'nice' },
          ],
        },
      },
    ])
    expect(study.ratings.map(({ values }) => values)).toEqual([
      { 'relation@0': { values: ['Entailment'] }, 'relation@1': { values: ['Neutral'] } },
      { 'relation@0': { values: ['Neutral'] }, 'relation@1': { values: ['Neutral'] } },
    ])
  })

  test('a row for each rater: columns named by question and axis', () => {
    const rows = tableOf('wide.csv', ['who|q(1).7_i|q(1).7_h|q2_i|other', 'A|direct|helpful||x'].join('\n'))
    const { study } = imported([rows], {
      instrument: 'med-palm-lay',
      arms: [{ name: { constant: 'alpha' } }],
      ratings: {
        layout: 'rater-per-row',
        rater: { column: 'who' },
        columns: '{question}_{axis}',
        axes: { i: option('intent'), h: option('helpfulness') },
      },
    })
    expect(study.questions.map(({ externalId }) => externalId)).toEqual(['q(1).7', 'q2'])
    expect(study.ratings).toHaveLength(1)
    expect(Object.keys(study.ratings[0]?.values ?? {})).toEqual(['intent', 'helpfulness'])
  })

  test('a row for each answer: the axis stands in a column', () => {
    const rows = tableOf(
      'answers.csv',
      ['q|rater|criterion|said', 'q1|A|Intent|direct', 'q1|A|Help|helpful', 'q1|A|Charm|much'].join('\n'),
    )
    const { study, issues } = imported([rows], {
      instrument: 'med-palm-lay',
      question: { column: 'q' },
      arms: [{ name: { constant: 'alpha' } }],
      ratings: {
        layout: 'answer-per-row',
        rater: { column: 'rater' },
        axis: { column: 'criterion' },
        answer: { column: 'said' },
        axes: { Intent: option('intent'), Help: option('helpfulness') },
      },
    })
    expect(study.ratings).toHaveLength(1)
    expect(issues.map(({ message }) => message)).toEqual(['The mapping does not say which axis "Charm" is.'])
  })

  test('the best of several by letter, ties joined; a file for each rater', () => {
    const rows = (name: string, said: string) => tableOf(name, `q|preferred\nq1|${said}`)
    const mapping = {
      instrument: 'med-palm-2-bedside-ranking',
      question: { column: 'q' },
      arms: ['x', 'y', 'z'].map((name) => ({ name: { constant: name } })),
      ratings: {
        layout: 'rating-per-row',
        rater: { file: 'name' },
        axes: [{ column: 'preferred', reading: { axis: 'utility-rank', as: 'best' } }],
      },
    }
    const tables = [rows('one.tsv', 'B'), rows('two.tsv', 'C/A'), rows('ten.tsv', 'D')]
    const { study, issues } = imported(tables, mapping)
    expect(study.ratings.map(({ values }) => values['utility-rank']?.ranking)).toEqual([
      [[1], [0, 2]],
      [[2, 0], [1]],
    ])
    // this instrument allows no ties, which the import says and keeps
    expect(issues.map(({ table, message }) => [table, message.slice(0, 22)])).toEqual([
      ['ten.tsv', '"D" is none of the ans'],
      ['one.tsv', 'Two answers cannot sha'],
      ['two.tsv', 'Two answers cannot sha'],
    ])
  })

  test('several options in one cell, and scores of a judge beside the ratings', () => {
    const rows = tableOf(
      'long.csv',
      [
        'q|rater|system|bias|why|metric',
        'q1|A|alpha|minor-bias|premise; other|0.5',
        'q2|A|alpha|no-bias||x',
      ].join('\n'),
    )
    const { study, issues } = imported([rows], {
      instrument: 'equitymedqa-independent',
      question: { column: 'q' },
      arms: [{ name: { column: 'system' } }],
      judges: [{ judge: 'detector', axis: 'bias', column: 'metric' }],
      ratings: lay([
        { column: 'bias', reading: option('bias') },
        { column: 'why', reading: { axis: 'dimensions', as: 'options', separator: ';' } },
      ]),
    })
    expect(study.ratings[0]?.values['dimensions']?.values).toEqual(['premise', 'other'])
    expect(study.judgeScores).toEqual([
      { judge: 'detector', axis: 'bias', arm: 'alpha', question: 'q1', value: 0.5 },
    ])
    expect(issues.map(({ row, message }) => [row, message])).toContainEqual([
      3,
      'The value of "detector" is no number.',
    ])
  })
})

describe('the mappings of the documentation', () => {
  const page = readFileSync(new URL('../../../docs/studies.md', import.meta.url), 'utf8')
  const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json ?? ''))

  test.each(examples.map((example) => [example.ratings.layout, example]))('%s is valid', (_, example) => {
    expect(RatingsMapping.safeParse(example).error).toBeUndefined()
  })
})
