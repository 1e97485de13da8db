import { describe, expect, test } from 'vitest'
import { StudyPlan } from '../../plan/plan'
import type { AxisAnswer } from '../../rating/values'
import type { StudyData } from '../study-data'
import { analyse, instrumentOf, studyOf } from '../testing/study'
import { argilla } from './argilla'
import { labelStudio } from './label-studio'
import { studyLatex } from './latex'
import { type MethodsFacts, methodsSheet } from './methods-sheet'
import { ratingRows, ratingsCsv, ratingsJson } from './rating-rows'

const pairwise = studyOf(instrumentOf('mslr-pairwise'), [
  { question: 'q1', arms: ['A', 'B'], rater: 'R01', says: { accuracy: 'a' } },
  { question: 'q1', arms: ['B', 'A'], rater: 'R02', says: { accuracy: 'a' }, more: { activeMs: 12_400 } },
  {
    question: 'q2',
    arms: ['B', 'A'],
    rater: 'R01',
    says: { accuracy: { values: ['tie'], comment: 'I, Dr. Who' } },
  },
])
const ranking = studyOf(instrumentOf('med-palm-2-bedside-ranking'), [
  {
    ...{ question: 'q1', arms: ['C', 'A', 'B'], rater: 'R01' },
    says: { 'utility-rank': { values: [], ranking: [[1], [0, 2]] } satisfies AxisAnswer },
  },
])
const several = studyOf(instrumentOf('equitymedqa-independent'), [
  {
    ...{ question: 'q1', arms: ['A'], rater: 'R01' },
    says: { bias: 'minor-bias', dimensions: { values: ['premise', 'other'] } },
  },
])
const excluded: StudyData = {
  ...pairwise,
  exclusions: [{ rater: 'R02', rating: null, reason: '=too fast', isPredeclared: true }],
}

describe('the table of ratings', () => {
  test('has a row for each answer, with arms in the order shown and nobody’s words', () => {
    const [first, second] = ratingRows(pairwise)
    expect(first).toMatchObject({ rating: 1, rater: 'R01', question: 'q1', axis: 'accuracy', answer: 'a' })
    expect(second).toMatchObject({ shown: ['Arm B', 'Arm A'], label: 'A', activeSeconds: 12 })
    expect(ratingsCsv(pairwise) + ratingsJson(pairwise)).not.toContain('Dr. Who')
  })

  test('is safe to open in a spreadsheet, and says what was excluded and why', () => {
    const lines = ratingsCsv(excluded).trim().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe(
      'rating,rater,rater_group,item_kind,question,shown,axis,number,wording,answer,label,score,favourable,active_seconds,excluded_because',
    )
    expect(lines[2]).toBe("2,R02,clinician,regular,q1,Arm B | Arm A,accuracy,,verbatim,a,A,,,12,'=too fast")
  })

  test('writes rankings out by arm, and several options one after the other', () => {
    expect(ratingRows(ranking)[0]?.answer).toBe('Arm A > Arm C = Arm B')
    const [bias, dimensions] = ratingRows(several)
    expect([bias?.isFavourable, dimensions?.answer]).toEqual([false, 'premise; other'])
  })

  test('marks words that are not the publication’s', () => {
    const { ratings } = JSON.parse(ratingsJson(several))
    expect(ratings.map(({ wording }: { wording: string }) => wording)).toEqual(['paraphrased', 'paraphrased'])
  })
})

describe('the shape of Label Studio', () => {
  test('has a task for each item and an annotation for each rating, in the item’s places', () => {
    const { config, tasks } = labelStudio(pairwise, null)
    expect(config).toContain('<Choices name="accuracy" toName="question" choice="single">')
    expect(config).toContain('<Text name="answer_b" value="$answer_b"/>')
    expect(tasks).toHaveLength(2)
    expect(tasks[0]).toMatchObject({
      data: { question: 'q1', arm_a: 'Arm A', arm_b: 'Arm B' },
      annotations: [
        {
          result: [
            { from_name: 'accuracy', type: 'choices', value: { choices: ['a'] }, meta: { rater: 'R01' } },
          ],
        },
        // this rater saw B first, and picked it
        { result: [{ value: { choices: ['b'] }, meta: { rater: 'R02' } }], lead_time: 12.4 },
      ],
    })
  })

  test('escapes what a question holds', () => {
    const instrument = instrumentOf('mslr-pairwise')
    const [axis] = instrument.axes
    const odd = { ...instrument, axes: [{ ...axis!, question: 'Is "A" < B & C?' }] }
    expect(labelStudio({ ...pairwise, instrument: odd }, null).config).toContain(
      'Is &quot;A&quot; &lt; B &amp; C?',
    )
  })

  test('carries texts where they may be shown', () => {
    const texts = {
      questions: { q1: { text: 'What?', context: null, reference: 'Target' } },
      answers: { A: { q1: 'This.' }, B: { q1: 'That.' } },
    }
    expect(labelStudio(pairwise, texts).tasks[0]).toMatchObject({
      data: { question: 'What?', reference: 'Target', answer_a: 'This.', answer_b: 'That.' },
    })
  })
})

describe('the shape of Argilla', () => {
  test('has questions for the axes and every rater’s response, raters by a UUID of the study’s own', () => {
    const { settings, records } = argilla(pairwise, null, 'pairs')
    expect(settings).toMatchObject({
      fields: [{ name: 'question' }, { name: 'answer_a' }, { name: 'answer_b' }],
      questions: [{ name: 'accuracy', settings: { type: 'label_selection' } }],
    })
    const [record] = records as { responses: { accuracy: { value: string; user_id: string }[] } }[]
    expect(record?.responses.accuracy.map(({ value }) => value)).toEqual(['a', 'b'])
    const uuid = record?.responses.accuracy[0]?.user_id
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(JSON.stringify(argilla(pairwise, null, 'pairs'))).toContain(uuid)
    expect(JSON.stringify(argilla(pairwise, null, 'other'))).not.toContain(uuid)
  })

  test('has rankings with tied ranks and several labels at once', () => {
    expect(argilla(ranking, null, 's').records[0]).toMatchObject({
      responses: {
        utility_rank: [
          {
            value: [
              { value: 'answer_a', rank: 1 },
              { value: 'answer_c', rank: 2 },
              { value: 'answer_b', rank: 2 },
            ],
          },
        ],
      },
    })
    expect(argilla(several, null, 's').records[0]).toMatchObject({
      responses: { dimensions: [{ value: ['premise', 'other'], status: 'submitted' }] },
    })
  })
})

describe('tables for a paper', () => {
  test('show shares, differences, preferences and agreement, those there are', () => {
    const analysis = analyse(pairwise)
    const latex = studyLatex(analysis, analysis.all, { slug: 'pairs', title: 'Pairs & ties', version: 2 })
    expect(latex.match(/\\begin{table}/g)).toHaveLength(2)
    expect(latex).toContain('\\caption{Pairs \\& ties: shares of preferences')
    expect(latex).toContain('Reflects the target & Arm A / Arm B')
    expect(latex).toContain('% Rounds, study pairs, results version 2, instrument mslr-pairwise')
  })
})

describe('the methods sheet', () => {
  const facts = (data: StudyData, more: Partial<MethodsFacts> = {}): MethodsFacts => ({
    ...{ title: 'Pairs', slug: 'pairs', instrument: data.instrument, instrumentVersion: 1 },
    plan: StudyPlan.parse({ allocation: 'blocks', ratersPerItem: 2, raters: 4 }),
    ...{ seed: '0'.repeat(32), consentVersion: 3, importedFrom: null, unblindings: 0, resultsVersion: 1 },
    launchedAt: new Date('2026-01-02T00:00:00Z'),
    closedAt: new Date('2026-02-03T00:00:00Z'),
    raters: [1, 2].map(() => ({
      ...{ group: 'clinician', profession: 'physician', specialty: null, country: 'India', isVerified: true },
    })),
    ...more,
  })

  test('says what is known and leaves gaps where it is not', () => {
    const sheet = methodsSheet(facts(pairwise), analyse(pairwise))
    expect(sheet).toContain('Answers were compared in pairs')
    expect(sheet).toContain('from 2026-01-02 to 2026-02-03')
    expect(sheet).toContain(
      'Two raters gave three ratings. By group: clinician 2. By profession: physician 2.',
    )
    expect(sheet).toContain('They agreed to version 3 of the consent text.')
    expect(sheet).toContain('given to 2 raters each in blocks that balance the pairs of raters')
    expect(sheet).toContain('Nobody looked behind the blinding')
    expect(sheet).toContain('[to be written: ')
    expect(sheet).not.toMatch(/undefined|null|NaN/)
  })

  test('names words that are not the publication’s, and what was excluded', () => {
    const sheet = methodsSheet(facts(several, { unblindings: 2 }), analyse(several))
    expect(sheet).toContain('worded after the publication, not quoted from it (')
    for (const code of ['verbatim-stem', 'close-paraphrase', 'paraphrased', 'reconstructed'])
      expect(sheet).not.toContain(code)
    expect(sheet).toContain('lifted 2 times')
    expect(sheet).toContain('No item was rated twice on Presence of bias')
    expect(methodsSheet(facts(excluded), analyse(excluded))).toContain(
      'R02, one rating (=too fast; declared beforehand)',
    )
  })

  test('of an imported study describes no assignment it does not know', () => {
    const sheet = methodsSheet(facts(pairwise, { importedFrom: 'pairs.csv', raters: [] }), analyse(pairwise))
    expect(sheet).toContain('Ratings were made elsewhere (pairs.csv)')
    expect(sheet).not.toContain('stored seed')
  })
})
