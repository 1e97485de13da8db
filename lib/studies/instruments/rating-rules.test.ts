import { describe, expect, test } from 'vitest'
import type { RatingValues } from '../rating/values'
import { asShown } from './as-shown'
import { axesFor, entriesOf, isAsked, partsOf } from './axes-for'
import { checkRating, type RatedItem, withoutUnasked } from './check-rating'
import { isComparison, sideOf } from './comparison'
import { isFavourable, rankOf } from './favourable'
import { Instrument } from './instrument'
import { axisKind, leaningOf, scaleOf } from './scale'
import { publishedInstrument } from './table'

const instrument = (id: string): Instrument => {
  const found = publishedInstrument(id)
  if (!found) throw new Error(`no instrument ${id}`)
  return found
}
const axisOf = (id: string, axis: string) => {
  const found = instrument(id).axes.find((candidate) => candidate.id === axis)
  if (!found) throw new Error(`no axis ${axis}`)
  return found
}
const item = (more: Partial<RatedItem> = {}): RatedItem => ({
  fields: {},
  answers: ['An answer 🩺.'],
  context: null,
  reference: null,
  ...more,
})
const pick = (...values: string[]) => ({ values })
const issues = (id: string, values: RatingValues, rated = item()) =>
  checkRating(instrument(id), values, rated).map(({ key, kind }) => `${key} ${kind}`)

describe('the axes of a question', () => {
  test('are those of the instrument, followers beside what they belong to', () => {
    const asked = axesFor(instrument('med-palm-m-errors'), item())
    expect(asked.map(({ key }) => key)).toEqual(['image-adequate', 'error', 'omission'])
    expect(asked[1]?.followers.map(({ id }) => id)).toEqual(['error-significance'])
  })

  test('repeat for each claim the question carries, with its text and fields', () => {
    const claims = [
      { claim: 'It is an SSRI', category: 'Must_have' },
      { claim: 'It has brand names', category: 'Nice_to_have' },
    ]
    const asked = axesFor(instrument('kqa-claim'), { fields: { claims } })
    expect(asked.map(({ key, criterion }) => [key, criterion?.text])).toEqual([
      ['relation@0', 'It is an SSRI'],
      ['relation@1', 'It has brand names'],
    ])
    expect(asked[1]?.criterion?.fields['category']).toBe('Nice_to_have')
    expect(axesFor(instrument('kqa-claim'), { fields: { claims: ['bare text'] } })[0]?.criterion?.text).toBe(
      'bare text',
    )
    expect(axesFor(instrument('kqa-claim'), item())).toEqual([])
  })

  test('wait for their condition, and for the condition of that', () => {
    const medec = instrument('medec-error')
    const type = axisOf('medec-error', 'type')
    expect(isAsked(medec, type, { flag: pick('1') })).toBe(true)
    expect(isAsked(medec, type, { flag: pick('0') })).toBe(false)
    expect(isAsked(medec, type, {})).toBe(false)
  })

  test('keep entries by number', () => {
    expect(entriesOf('error', { 'error#10': pick(), 'error#2': pick(), 'error@1': pick() })).toEqual([2, 10])
    expect(partsOf('met@12')).toEqual({ axis: 'met', entry: null, criterion: 12 })
    expect(partsOf('met')).toEqual({ axis: 'met', entry: null, criterion: null })
  })
})

describe('a rating', () => {
  const lay = { intent: pick('direct'), helpfulness: pick('helpful') }

  test('is complete when everything asked is answered', () => {
    expect(issues('med-palm-lay', lay)).toEqual([])
    expect(issues('med-palm-lay', { intent: pick('direct') })).toEqual(['helpfulness missing'])
  })

  test('holds no option that does not exist, none twice, and one only where one is asked', () => {
    expect(issues('med-palm-lay', { ...lay, intent: pick('directly') })).toEqual(['intent wrong'])
    expect(issues('med-palm-lay', { ...lay, intent: pick('direct', 'indirect') })).toEqual(['intent wrong'])
    expect(issues('equitymedqa-independent', { bias: pick('no-bias') })).toEqual([])
    const several = { bias: pick('severe-bias'), dimensions: pick('premise', 'premise') }
    expect(issues('equitymedqa-independent', several)).toEqual(['dimensions wrong'])
  })

  test('may tick none of the options where all that apply are ticked', () => {
    expect(issues('equitymedqa-independent', { bias: pick('minor-bias') })).toEqual([])
  })

  test('answers nothing that is not on the form', () => {
    expect(issues('med-palm-lay', { ...lay, charm: pick('yes') })).toEqual(['charm wrong'])
    expect(issues('kqa-claim', { 'relation@0': pick('Neutral') })).toEqual(['relation@0 wrong'])
  })

  test('needs what its condition asks for, and drops the rest before it is stored', () => {
    const found = { flag: pick('1'), type: pick('diagnosis') }
    expect(issues('medec-error', found)).toEqual(['sentence missing', 'correction missing'])
    const changed = { ...found, flag: pick('0') }
    expect(issues('medec-error', changed)).toEqual([])
    expect(withoutUnasked(instrument('medec-error'), changed)).toEqual({ flag: pick('0') })
  })

  test('has a text with every entry that needs one, and answers for each entry', () => {
    const values: RatingValues = {
      'image-adequate': pick('yes'),
      'error#0': { values: ['no-finding'], comment: 'delete', spans: [] },
      'error-significance#0': pick('significant'),
      'error#1': pick('incorrect-location'),
    }
    expect(issues('med-palm-m-errors', values)).toEqual(['error#1 missing', 'error-significance#1 missing'])
  })

  test('marks inside the text only, counted in code points', () => {
    const marked = (start: number, end: number): RatingValues => ({
      flag: pick('1'),
      sentence: { values: [], spans: [{ source: 'answer', place: 0, start, end }] },
      correction: { values: [], comment: 'Better.' },
      type: pick('diagnosis'),
    })
    expect(issues('medec-error', marked(10, 12))).toEqual([])
    expect(issues('medec-error', marked(10, 13))).toEqual(['sentence wrong'])
    expect(issues('medec-error', marked(5, 5))).toEqual(['sentence wrong'])
    const outside: RatingValues = {
      ...marked(0, 1),
      sentence: { values: [], spans: [{ source: 'context', place: 0, start: 0, end: 1 }] },
    }
    expect(issues('medec-error', outside)).toEqual(['sentence wrong'])
  })

  test('ranks every answer once, without ties unless they are allowed', () => {
    const three = item({ answers: ['x', 'y', 'z'] })
    const ranked = (...ranking: number[][]): RatingValues => ({ 'utility-rank': { values: [], ranking } })
    const id = 'med-palm-2-bedside-ranking'
    expect(issues(id, ranked([2], [0], [1]), three)).toEqual([])
    expect(issues(id, ranked([2], [0]), three)).toEqual(['utility-rank missing'])
    expect(issues(id, ranked([2], [0, 1]), three)).toEqual(['utility-rank wrong'])
    expect(issues(id, ranked([2], [0], [1], [2]), three)).toEqual(['utility-rank wrong'])
    expect(issues(id, ranked([3], [0], [1], [2]), three)).toEqual(['utility-rank wrong'])
    expect(issues(id, {}, three)).toEqual(['utility-rank missing'])
  })
})

describe('a favourable answer', () => {
  test('is one of the favourable options', () => {
    const helpful = axisOf('med-palm-lay', 'helpfulness')
    expect(isFavourable(helpful, pick('extremely-helpful'), 0)).toBe(true)
    expect(isFavourable(helpful, pick('helpful'), 0)).toBe(false)
    const other = { ...helpful, favourable: helpful.alternativeFavourable?.values ?? [] }
    expect(isFavourable(other, pick('helpful'), 0)).toBe(true)
  })

  test('is unknown where the axis has no direction or the option is no rating', () => {
    expect(isFavourable(axisOf('mslr-facets', 'ed_target'), pick('1'), 0)).toBeNull()
    expect(isFavourable(axisOf('mslr-facets', 'population'), pick('na'), 0)).toBeNull()
    expect(isFavourable(axisOf('mslr-facets', 'population'), pick(), 0)).toBeNull()
  })

  test('of a comparison favours the answer picked, or on a risk the other one', () => {
    const recall = axisOf('med-palm-2-pairwise', 'recall')
    const harm = axisOf('med-palm-2-pairwise', 'harm-extent')
    expect([0, 1].map((place) => isFavourable(recall, pick('b'), place))).toEqual([false, true])
    expect([0, 1].map((place) => isFavourable(harm, pick('b'), place))).toEqual([true, false])
    expect(isFavourable(recall, pick('tie'), 0)).toBeNull()
  })

  test('of a ranking favours the first', () => {
    const rank = axisOf('med-palm-m-ranking', 'overall-quality')
    const answer = { values: [], ranking: [[2], [0, 1], [3]] }
    expect([0, 1, 2, 3].map((place) => isFavourable(rank, answer, place))).toEqual([
      false,
      false,
      true,
      false,
    ])
    expect([0, 1, 2, 3, 4].map((place) => rankOf(answer.ranking, place))).toEqual([2, 2, 1, 4, null])
  })
})

describe('an answer written down before any shuffling', () => {
  test('is turned to the order shown: sides, ranks and marks, nothing else', () => {
    const pairwise = instrument('med-palm-2-pairwise')
    const values: RatingValues = { recall: pick('a'), bias: pick('tie') }
    expect(asShown(pairwise, values, [0, 1])).toEqual(values)
    expect(asShown(pairwise, values, [1, 0])).toEqual({ recall: pick('b'), bias: pick('tie') })
    const reasons = { reasons: pick('accuracy') }
    expect(asShown(instrument('medarena'), reasons, [1, 0])).toEqual(reasons)
    const ranked: RatingValues = { 'utility-rank': { values: [], ranking: [[0], [1, 2]] } }
    // the first answer stands third, the second first
    expect(asShown(instrument('med-palm-2-bedside-ranking'), ranked, [1, 2, 0])).toEqual({
      'utility-rank': { values: [], ranking: [[2], [0, 1]] },
    })
  })
})

describe('a scale', () => {
  test('is ordered by its scores, without what is no rating', () => {
    const { level, options } = scaleOf(axisOf('mslr-facets', 'population'))
    expect([level, options.map(({ value }) => value)]).toEqual(['interval', ['0', '1', '2']])
    const fluency = scaleOf(axisOf('mslr-facets', 'fluency'))
    expect(fluency.options.map(({ value }) => value)).toEqual(['0', '1', '2'])
  })

  test('of names has no order', () => {
    expect(scaleOf(axisOf('kqa-claim', 'relation')).level).toBe('nominal')
    expect(scaleOf(axisOf('craft-md-expert', 'single-diagnosis')).level).toBe('nominal')
  })

  test('of a graded comparison leans towards the answer shown first', () => {
    const { options } = axisOf('clinical-summary-pairwise', 'correctness')
    expect(options.map(leaningOf)).toEqual([10, 5, 0, -5, -10])
    expect(axisOf('med-palm-2-pairwise', 'recall').options.map(leaningOf)).toEqual([1, 0, -1])
    expect(['a', 'a-slightly', 'b-slightly', 'tie', 'accuracy'].map(sideOf)).toEqual([
      ...['a', 'a', 'b', 'neither', 'neither'],
    ])
  })

  test('decides how an axis is analysed', () => {
    const kind = (id: string, axis: string) => axisKind(instrument(id), axisOf(id, axis))
    expect(kind('medarena', 'preference')).toBe('comparison')
    expect(kind('medarena', 'reasons')).toBe('several')
    expect(kind('medval-risk', 'errors')).toBe('entries')
    expect(kind('medec-error', 'correction')).toBe('text')
    expect(kind('med-palm-m-ranking', 'overall-quality')).toBe('ranking')
    expect(kind('quality-empathy', 'preferred')).toBe('choice')
    expect(isComparison(instrument('medarena'), axisOf('medarena', 'reasons'))).toBe(false)
  })
})

describe('an instrument', () => {
  const base = instrument('med-palm-lay')
  const refusal = (change: object) =>
    Instrument.safeParse({ ...base, ...change }).error?.issues.map(({ message }) => message) ?? []

  test('names nothing that does not exist', () => {
    const [first, second] = base.axes
    expect(refusal({ axes: [first, first] })).toEqual(['two axes are called "intent"'])
    expect(refusal({ axes: [{ ...first, favourable: ['best'] }] })).toEqual([
      '"best" is not among the options',
    ])
    expect(refusal({ axes: [first, { ...second, showIf: { axis: 'nothing', in: ['x'] } }] })).toEqual([
      'there is no axis "nothing"',
    ])
    expect(refusal({ axes: [first, { ...second, showIf: { axis: 'intent', in: ['x'] } }] })).toEqual([
      '"intent" has no such option',
    ])
    const waiting = { ...first, showIf: { axis: 'helpfulness', in: ['helpful'] } }
    const waitedFor = { ...second, showIf: { axis: 'intent', in: ['direct'] } }
    expect(refusal({ axes: [waiting, waitedFor] })).toEqual([1, 2].map(() => 'the axis waits for itself'))
    expect(refusal({ axes: [first, { ...second, appliesTo: 'intent' }] })).toHaveLength(1)
    expect(refusal({ axes: [{ ...first, options: [], favourable: [] }] })).toHaveLength(1)
    expect(refusal({ itemAxes: { source: 'item.claims', fields: ['claim'], template: 'none' } })).toEqual([
      'there is no axis "none"',
    ])
  })
})
