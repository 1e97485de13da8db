import { describe, expect, test } from 'vitest'
import { checkText, found, readText } from '../../testing'

const generation = (doc_id: number, resps: unknown, more: object = {}) =>
  JSON.stringify({ doc_id, doc: { id: `q${doc_id + 1}`, gold: 'A' }, target: 'A', resps, ...more })

function choice(scores: [unknown, unknown][], texts: string[], more: object = {}) {
  const gen = texts.map((text, i) => [`gen_args_${i}`, { arg_0: 'Question?', arg_1: text }])
  return JSON.stringify({
    doc_id: 0,
    doc: { id: 'q1' },
    target: '1',
    arguments: Object.fromEntries(gen),
    resps: scores.map((score) => [score]),
    filtered_resps: scores,
    filter: 'none',
    metrics: ['acc'],
    ...more,
  })
}

describe('generated text', () => {
  test('is the raw output under the data set’s own id', async () => {
    const file = [generation(0, [['The answer is B.']]), generation(1, [['C']])].join('\n')
    const report = await checkText(file)
    expect(report).toMatchObject({ ok: true, format: 'lm-eval', answered: 2 })
    expect(report.answers?.samples.map(({ answer }) => answer)).toEqual(['B', 'C'])
  })

  test('of older and of flattened logs is read, too', async () => {
    const { read } = await readText([generation(0, ['A']), generation(1, 'B')].join('\n'))
    expect(read).toEqual([
      ['q1', 'A'],
      ['q2', 'B'],
    ])
  })

  test('on a line of each filter is read once', async () => {
    const file = ['strict', 'flexible'].flatMap((filter) =>
      [0, 1].map((i) => generation(i, [['so B']], { filtered_resps: [filter], filter })),
    )
    const { read, found } = await readText(file.join('\n'))
    expect(read).toHaveLength(2)
    expect(found).toEqual(['several-filters@3'])
  })

  test('filtered by a filter is taken where field and filter are named, and by no filter where only the field is', async () => {
    const file = ['strict', 'flexible'].map((filter) =>
      generation(0, [['so B']], { filtered_resps: [`by ${filter}`], filter }),
    )
    const named = await readText(file.join('\n'), { fields: { prediction: 'filtered_resps/flexible' } })
    expect(named.read).toEqual([['q1', 'by flexible']])
    const unnamed = await checkText(file.join('\n'), { fields: { prediction: 'filtered_resps' } })
    expect(unnamed.ok).toBe(false)
    expect(unnamed.issues).toContainEqual(
      expect.objectContaining({ code: 'several-filters', line: 2, severity: 'error' }),
    )
  })

  test('repeated is read as runs', async () => {
    const file = [generation(0, [['A', 'B']]), generation(1, [['C', 'D']])].join('\n')
    expect((await readText(file)).read.map(([, text]) => text)).toEqual(['A', 'C'])
    const second = await readText(file, { run: 2 })
    expect(second.read.map(([, text]) => text)).toEqual(['B', 'D'])
    expect(second.found).toEqual(['repeats@1'])
    expect(found(await checkText(file, { run: 3 }))).toEqual(['repeats@1', 'repeats@2'])
    // a log of one output each is the run its submitter says it is
    expect((await readText(generation(0, [['A']]), { run: 2 })).read).toEqual([['q1', 'A']])
  })

  test('of several requests is no answer', async () => {
    expect((await readText(generation(0, [['A'], ['B']]))).found).toEqual(['option-scores@1'])
  })
})

describe('options with log-likelihoods', () => {
  const texts = [' A', ' B', ' C']

  test('give the text of the most likely one, whether numbers are text or not', async () => {
    const asText = [
      ['-2.5', 'False'],
      ['-0.5', 'True'],
      ['-inf', 'False'],
    ] as [unknown, unknown][]
    expect((await readText(choice(asText, texts))).read).toEqual([['q1', 'B']])
    const asNumbers = [
      [-2.5, false],
      [-0.5, true],
      [-9, false],
    ] as [unknown, unknown][]
    const older = JSON.stringify({
      doc_id: 0,
      doc: { id: 'q1' },
      arguments: texts.map((text) => ['Question?', text]),
      resps: asNumbers.map((score) => [score]),
    })
    expect((await readText(older)).read).toEqual([['q1', 'B']])
  })

  test('leave out the second requests of acc_mutual_info', async () => {
    const scores = [-2, -1, -0.1, -0.2].map((score) => [score, false]) as [unknown, unknown][]
    const row = JSON.parse(choice(scores, [' A', ' B', ' A', ' B']))
    for (const i of [2, 3]) row.arguments[`gen_args_${i}`].arg_0 = ''
    expect((await readText(JSON.stringify(row))).read).toEqual([['q1', 'B']])
  })

  test('say where they tie, and where their length would decide otherwise', async () => {
    const tie = [
      [-1, false],
      [-1, false],
    ] as [unknown, unknown][]
    expect(await readText(choice(tie, [' A', ' B']))).toMatchObject({
      read: [['q1', 'A']],
      found: ['option-choice@1'],
    })
    const long = [
      [-2, false],
      [-3, false],
    ] as [unknown, unknown][]
    const row = choice(long, [' no', ' perhaps so'], { metrics: ['acc', 'acc_norm'] })
    expect(await readText(row)).toMatchObject({ read: [['q1', 'no']], found: ['option-choice@1'] })
  })

  test('that are not numbers choose nothing', async () => {
    const row = choice(
      [
        ['nan', 'False'],
        ['-1.0', 'True'],
      ],
      texts.slice(0, 2),
    )
    expect(await readText(row)).toMatchObject({ read: [], found: ['not-a-number@1', 'null-prediction@1'] })
    // Python writes NaN bare, too
    const bare = choice(
      [
        [0, false],
        [-1, false],
      ],
      texts.slice(0, 2),
    ).replaceAll('[0,false]', '[NaN,false]')
    expect((await readText(bare)).found).toEqual(['not-a-number@1', 'null-prediction@1'])
  })

  test('cannot be told apart without their texts', async () => {
    const row = JSON.parse(
      choice(
        [
          [-1, false],
          [-2, false],
        ],
        [' A', ' B'],
      ),
    )
    row.arguments = { gen_args_0: { arg_0: 'Question?', arg_1: { until: [] } } }
    expect((await readText(JSON.stringify(row))).found).toEqual(['option-scores@1'])
  })
})

describe('ids', () => {
  const rows = (count: number, doc: object = {}) =>
    Array.from({ length: count }, (_, doc_id) =>
      JSON.stringify({ doc_id, doc: { question: '?', ...doc }, resps: [['A']] }),
    ).join('\n')

  test('are not made of doc_id unasked', async () => {
    const report = await checkText(rows(2))
    expect(report.issues[0]).toMatchObject({ code: 'missing-id', line: 1, field: 'doc' })
    expect(report.issues[0]?.remedy).toMatch(/doc\.pmid.*places in the split/)
  })

  test('are taken from the field that is named', async () => {
    const { read } = await readText(rows(1, { meta: { key: 'k7' } }), { fields: { id: 'doc.meta.key' } })
    expect(read).toEqual([['k7', 'A']])
  })

  test('are places where the submitter says so, and the file has each place once', async () => {
    const ids = new Map(Array.from({ length: 10 }, (_, i) => [String(i), i]))
    const whole = await checkText(rows(10), { matchBy: 'position', ids })
    expect(whole).toMatchObject({ ok: true, answered: 10 })
    for (const text of [rows(9), rows(11), `${rows(10)}\n${rows(1)}`]) {
      const report = await checkText(text, { matchBy: 'position', ids })
      expect(report.ok).toBe(false)
      expect(report.counts.map(({ code }) => code)).toEqual(['not-the-split'])
    }
  })
})

test('NaN in scores does no harm, and a cut line is named without its text', async () => {
  const withNaN = generation(0, [['A']], { acc: 0 }).replace('"acc":0', '"acc":NaN')
  expect((await readText(withNaN)).read).toEqual([['q1', 'A']])
  const cut = await checkText(`${generation(0, [['A']])}\n{"doc_id": 1, "doc": {"note": "secret`)
  expect(found(cut)).toContain('invalid-json@2')
  expect(JSON.stringify(cut)).not.toContain('secret')
})

test('a results file is told what it lacks', async () => {
  const results = {
    results: { medqa: { 'acc,none': 0.5 } },
    configs: {},
    config: { model_args: 'token=abc' },
  }
  const report = await checkText(JSON.stringify(results))
  expect(report.issues).toMatchObject([{ code: 'scores-only' }])
  expect(report.issues[0]?.remedy).toContain('--log_samples')
})
