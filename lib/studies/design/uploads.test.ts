import { describe, expect, test } from 'vitest'
import { publishedInstrument } from '../instruments/table'
import { readAnswers } from './read-answers'
import { readInstrument } from './read-instrument'
import { readQuestions } from './read-questions'

const clinician = publishedInstrument('med-palm-clinician')!
const claims = publishedInstrument('kqa-claim')!
const file = (text: string) => Buffer.from(text)

describe('questions', () => {
  test('come from a table with a header', () => {
    const { rows, issues } = readQuestions(
      file('ID,Question,Context,Specialty,Source\nq1,"What is it, then?",none,cardiology,web\nq2,Why?,,,'),
      'q.csv',
      clinician,
    )
    expect(issues).toEqual([])
    expect(rows).toMatchObject([
      {
        externalId: 'q1',
        text: 'What is it, then?',
        context: 'none',
        expertise: 'cardiology',
        use: 'regular',
      },
      { externalId: 'q2', text: 'Why?', context: null, expertise: null, fields: {} },
    ])
    expect(rows[0]?.fields).toEqual({ source: 'web' })
  })

  test('come from JSON Lines and from a JSON list alike', () => {
    const lines = '{"id": 1, "text": "A?"}\n\n{"id": 2, "text": "B?"}\n'
    const list = '[{"id": 1, "text": "A?"}, {"id": 2, "text": "B?"}]'
    const read = (text: string) => readQuestions(file(text), 'q.json', clinician).rows
    expect(read(lines)).toEqual(read(list))
    expect(read(lines).map(({ externalId }) => externalId)).toEqual(['1', '2'])
  })

  test('for calibration and gold bring answers and what is expected, by value or by label', () => {
    const { rows, issues } = readQuestions(
      file(
        'id,text,use,answer,expected.possibility-of-bias,expected.extent-of-possible-harm,expected.extent-of-possible-harm.why\n' +
          'c1,How much?,calibration,Ten grams.,No,Death or severe harm,An overdose.',
      ),
      'q.csv',
      clinician,
    )
    expect(issues).toEqual([])
    expect(rows[0]).toMatchObject({ use: 'calibration', answers: ['Ten grams.'] })
    expect(rows[0]?.expected).toEqual({
      'possibility-of-bias': { values: ['no'] },
      'extent-of-possible-harm': { values: ['death-or-severe-harm'], comment: 'An overdose.' },
    })
  })

  test('carry the claims that the instrument asks about, as JSON or line by line', () => {
    const list = claims.itemAxes!.source.replace('item.', '')
    const { rows, issues } = readQuestions(
      file(`id,text,${list}\nq1,Why?,"[""one"", ""two""]"\nq2,How?,"one\ntwo"`),
      'q.csv',
      claims,
    )
    expect(issues).toEqual([])
    expect(rows.map(({ fields }) => fields[list])).toEqual([
      ['one', 'two'],
      ['one', 'two'],
    ])
  })

  test.each([
    ['without an id', 'id,text\n,Why?', /no "id"/],
    ['without a text', 'id,text\nq1,', /no "text"/],
    ['twice', 'id,text\nq1,Why?\nq1,How?', /in line 2 already/],
    ['of an unknown use', 'id,text,use\nq1,Why?,golden', /golden/],
    [
      'regular, yet with an expected answer',
      'id,text,expected.possibility-of-bias\nq1,Why?,no',
      /calibration and gold/,
    ],
    [
      'expecting an option that is none',
      'id,text,use,expected.possibility-of-bias\nq1,Why?,gold,maybe',
      /does not exist/,
    ],
    ['expecting an axis that is none', 'id,text,use,expected.charm\nq1,Why?,gold,no', /not part of the form/],
    ['expecting what is no JSON', 'id,text,use,expected\nq1,Why?,gold,no', /no JSON object/],
  ])('%s are refused with the line', (_, text, message) => {
    const { issues } = readQuestions(file(text), 'q.csv', clinician)
    expect(issues[0]?.line).toBe(text.includes('q1,How') ? 3 : 2)
    expect(issues.map((issue) => issue.message).join(' ')).toMatch(message)
  })

  test('without the claims an instrument needs are refused', () => {
    expect(readQuestions(file('id,text\nq1,Why?'), 'q.csv', claims).issues[0]?.message).toMatch(
      /carries none/,
    )
  })

  test('that are no JSON, though they begin like it, are refused as a whole', () => {
    expect(() => readQuestions(file('{"id": 1,'), 'q.jsonl', clinician)).toThrow(/line 1 is not valid JSON/)
    expect(() => readQuestions(file('["q1"]'), 'q.json', clinician)).toThrow(/must be an object/)
  })
})

describe('answers', () => {
  test('come by id, empty ones left out, authors in lower case', () => {
    expect(readAnswers(file('id,answer,author\nq1,Rest.,Ann@Clinic.org\nq2,,\n'), 'a.csv')).toEqual({
      rows: [{ externalId: 'q1', text: 'Rest.', authorEmail: 'ann@clinic.org' }],
      issues: [],
    })
  })

  test('twice, without an id or by somebody without an address are refused with the line', () => {
    const { issues } = readAnswers(file('id,text,author\nq1,a,\nq1,b,\n,c,\nq2,d,Ann'), 'a.csv')
    expect(issues.map(({ line }) => line)).toEqual([3, 4, 5])
  })
})

describe('an instrument', () => {
  const own = { ...clinician, id: 'our-own-axes', title: 'Ours' }

  test('of one’s own is taken', () => {
    expect(readInstrument(JSON.stringify(own))).toEqual({ instrument: own, issues: [] })
  })

  test('that is published is taken as it is, and refused under its name when it was changed', () => {
    expect(readInstrument(JSON.stringify(clinician)).issues).toEqual([])
    const changed = { ...clinician, title: 'Other' }
    expect(readInstrument(JSON.stringify(changed)).issues[0]?.message).toMatch(/id of its own/)
  })

  test('that is none says what is wrong, and where', () => {
    expect(readInstrument('{').issues[0]?.message).toMatch(/JSON/)
    const broken = { ...own, axes: [{ ...own.axes[0], favourable: ['nowhere'] }] }
    expect(readInstrument(JSON.stringify(broken)).issues[0]?.message).toMatch(/axes\.0\.favourable.*nowhere/)
  })
})

describe('a hostile file', () => {
  const own = { ...clinician, id: 'our-own' }
  const axis = own.axes[0]!
  const option = axis.options[0]!
  const messages = (instrument: unknown) =>
    readInstrument(typeof instrument === 'string' ? instrument : JSON.stringify(instrument))
      .issues.map(({ message }) => message)
      .join('\n')
  const withAxis = (changes: object) => ({
    ...own,
    axes: [{ ...axis, favourable: [], options: [], requiresFreeText: true, ...changes }],
  })

  test.each<[string, unknown, RegExp]>([
    ['names of every object as ids', withAxis({ id: 'constructor' }), /constructor.*means something/],
    ['__proto__ as an id', withAxis({ id: '__proto__' }), /__proto__.*means something/],
    ['toString as an option', withAxis({ options: [{ ...option, value: 'toString' }] }), /toString/],
    ['a field __proto__', JSON.stringify(own).replace('{', '{"__proto__": {"id": "x"},'), /__proto__/],
    [
      'a derived axis of such a name',
      { ...own, derived: [{ id: 'constructor', from: axis.id, map: {} }] },
      /derived/,
    ],
    [
      'questions without end',
      { ...own, axes: Array.from({ length: 101 }, (_, i) => ({ ...axis, id: `a${i}` })) },
      /at most 100/,
    ],
    [
      'options without end',
      withAxis({
        options: Array.from({ length: 61 }, (_, i) => ({ ...option, value: `v${i}`, order: i + 1 })),
      }),
      /at most 60/,
    ],
    ['a ranking of millions', withAxis({ rankItems: 1e9 }), /rankItems/],
    ['raters without number', { ...own, recommendedRatersPerItem: 1e9 }, /recommendedRatersPerItem/],
    ['a score that overflows sums', withAxis({ options: [{ ...option, score: 1e308 }] }), /score/],
    ['a novel as a question', withAxis({ question: 'x'.repeat(4001) }), /question: at most 4,000/],
    ['a book as a protocol', { ...own, protocol: { book: 'x'.repeat(500_000) } }, /at most 500,000/],
    [
      'nesting without end',
      JSON.stringify(own).replace('{', `{"extra": ${'['.repeat(1e5)}${']'.repeat(1e5)},`),
      /nested/,
    ],
    ['a NUL character', withAxis({ question: 'What\0?' }), /U\+0000/],
    ['half a character', withAxis({ label: '\ud800' }), /half of a character/],
    ['a number out of range', JSON.stringify(own).replace('{', '{"extra": {"x": 1e999},'), /out of range/],
  ])('%s: an instrument is refused with the reason', (_, instrument, reason) => {
    expect(messages(instrument)).toMatch(reason)
    expect(
      readInstrument(typeof instrument === 'string' ? instrument : JSON.stringify(instrument)).instrument,
    ).toBeNull()
  })

  test('markup in texts is text', () => {
    const marked = withAxis({ question: '<script>alert(1)</script>', label: '<img src=x onerror=alert(1)>' })
    expect(messages(marked)).toBe('')
  })

  test('questions and answers that cannot be stored are refused with their line', () => {
    const deep = `{"id": "q1", "text": "Why?", "x": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`
    const broken = [
      deep,
      '{"id": "q1", "text": "a\\u0000b"}',
      '{"id": "q1", "text": "Why?", "__proto__": {"id": 1}}',
    ]
    for (const text of broken) {
      expect(() => readQuestions(file(text), 'q.json', clinician)).toThrow(/^q\.json, line 1: It /)
      expect(() => readAnswers(file(text), 'a.json')).toThrow(/^a\.json, line 1: It /)
    }
    expect(() => readAnswers(file('id,text\nq1,a\0b'), 'a.csv')).toThrow(/line 2: It holds the character/)
  })

  test('rows and columns without end are refused before they are looked at', () => {
    const started = performance.now()
    const refused: [string, string, RegExp][] = [
      ['id,text\n'.repeat(2_000_000), 'a.csv', /more than 50,000 rows/],
      [`${'a,'.repeat(2000)}\n1,2`, 'a.csv', /more than 1000 columns/],
      ['{"id":1}\n'.repeat(1_000_000), 'a.jsonl', /more than 50,000 rows/],
      [`[${'{},'.repeat(60_000)}{}]`, 'a.json', /more than 50,000 rows/],
    ]
    for (const [text, name, reason] of refused) {
      expect(() => readAnswers(file(text), name)).toThrow(reason)
      expect(() => readQuestions(file(text), name, clinician)).toThrow(reason)
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('expected answers named after what every object has are no answers', () => {
    const { issues } = readQuestions(
      file('id,text,use,expected.constructor,expected.toString\nq1,Why?,gold,x,y'),
      'q.csv',
      clinician,
    )
    expect(issues.length).toBeGreaterThan(0)
  })
})
