import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checkText, found } from './testing'

const allAnswered = Array.from({ length: 10 }, (_, i) => i + 1)

describe.each([
  ['jsonl', allAnswered.map((i) => JSON.stringify({ id: `q${i}`, prediction: 'B' })).join('\n')],
  ['jsonl', allAnswered.map((i) => `{"prediction": "B", "question_id": "q${i}", "gold": "A"}\r\n`).join('')],
  ['csv', `id,prediction\n${allAnswered.map((i) => `q${i},B`).join('\n')}\n`],
  ['csv', `\uFEFF"Instance ID";"Model output"\r\n${allAnswered.map((i) => `q${i};"B"`).join('\r\n')}`],
  ['csv', `prediction\tid\n${allAnswered.map((i) => `"B"\tq${i}`).join('\n')}`],
  ['csv', `\n\n\nid;prediction\n${allAnswered.map((i) => `q${i};B`).join('\n')}`],
  ['json', JSON.stringify(Object.fromEntries(allAnswered.map((i) => [`q${i}`, 'B'])), null, 1)],
  ['json', JSON.stringify(Object.fromEntries(allAnswered.map((i) => [`q${i}`, 'B'])))],
  ['json', JSON.stringify(allAnswered.map((i) => ({ id: `q${i}`, answer: 'B' })))],
  ['json', JSON.stringify(Object.fromEntries(allAnswered.map((i) => [`q${i}`, { Prediction: 'B' }])))],
])('a complete file of format %s (%#)', (format, text) => {
  test.each([1, 3, 64, 100_000])('is recognised and read in chunks of %i bytes', async (chunk) => {
    const report = await checkText(text, { chunk })
    expect(report).toMatchObject({ ok: true, format, lines: 10, answered: 10, missing: 0, coverage: 1 })
    expect(report.answers).toMatchObject({ read: 10, unread: 0, isWhole: true })
    expect(report.issues).toEqual([])
  })

  test('is the same when compressed', async () => {
    const plain = await checkText(text)
    expect(await checkText(gzipSync(text))).toEqual(plain)
  })
})

test('a line number is that of the file, over blank lines and line breaks in cells', async () => {
  expect(found(await checkText('{"id":"q1","prediction":"A"}\n\n\n{"id":"x","prediction":"A"}'))).toEqual([
    'incomplete',
    'unknown-id@4',
  ])
  expect(found(await checkText('id,prediction\nq1,"A\n\nsince"\nx,A'))).toEqual([
    'incomplete',
    'unknown-id@5',
  ])
  expect(found(await checkText('{\n"q1": "A",\n\n"x": "A"\n}'))).toEqual(['incomplete', 'unknown-id@4'])
  expect(found(await checkText('[\n{"id": "q1",\n"answer": "A"},\n{"id": "x", "answer": "A"}]'))).toEqual([
    'incomplete',
    'unknown-id@4',
  ])
})

test('cells keep quotation marks, separators and line breaks', async () => {
  const report = await checkText('id,prediction\nq1,"The answer is ""B"", or\nso, they say"\n')
  expect(report.answers?.samples[0]).toMatchObject({
    raw: 'The answer is "B", or\nso, they say',
    answer: 'B',
  })
})

test('a number, a truth value and a structure are predictions, null is none', async () => {
  const lines = [1, true, { answer: 'C', confidence: 0.7 }, ['A', 'B'], null]
  const text = lines.map((prediction, i) => JSON.stringify({ id: `q${i + 1}`, prediction })).join('\n')
  const report = await checkText(text)
  expect(report).toMatchObject({ ok: true, lines: 4, answered: 4 })
  expect(report.answers?.samples.map(({ answer }) => answer)).toEqual([
    null,
    null,
    '{"answer":"C","confidence":0.7}',
    '["A","B"]',
  ])
  expect(found(report)).toContain('null-prediction@5')
})

test('several fields that could be meant are not guessed between, unless one is named', async () => {
  const text = '{"id": "q1", "answer": "A", "output": "B"}\n{"id": "q2", "answer": "A", "output": "B"}'
  const report = await checkText(text)
  expect(found(report)).toEqual(['ambiguous-field@1', 'ambiguous-field@2'])
  expect(report.issues[0]?.message).toBe('"answer" and "output" could each be the prediction.')
  const named = await checkText(text, { fields: { prediction: 'output' } })
  expect(named).toMatchObject({ ok: true, answered: 2 })
  expect(named.answers?.samples[0]?.answer).toBe('B')
})

test('the documented name wins over its synonyms', async () => {
  const report = await checkText('{"id": "q1", "question_id": 7, "prediction": "A", "answer": "D"}')
  expect(report.answers?.samples[0]).toMatchObject({ id: 'q1', answer: 'A' })
})

test('a header without the fields is said once, and the rest is not read', async () => {
  const report = await checkText('q1,A\nq2,B\nq3,C')
  expect(found(report)).toEqual(['missing-id@1', 'missing-prediction@1'])
  expect(report.issues[0]).toMatchObject({
    message: 'Expected a field for the id; found "q1", "A".',
    remedy: 'Begin the file with a line that names the columns: id,prediction.',
  })
})

test('a format can be given where the beginning does not tell', async () => {
  expect(found(await checkText('just some words'))).toEqual(['unknown-format'])
  expect(found(await checkText('prediction\n', { format: 'csv' }))).toEqual(['missing-id@1'])
})

test('faults in JSON lines name the line and what to do', async () => {
  const lines = [
    `{'id': 'q1', 'prediction': 'A'}`,
    '{"id": "q2", "prediction": NaN}',
    '{"id": "q3", "prediction": "A"},',
    '{"id": "q4", "prediction": "A",}',
    '{"id": "q5", "prediction": "A"',
    '{"id": "q6", "prediction": None}',
    '["q7", "A"]',
    '{"prediction": "A"}',
    '{"id": 12345678901234567890, "prediction": "A"}',
    '{"id": "", "prediction": "A"}',
    '{"id": {}, "prediction": "A"}',
    '{"id": "q8"}',
    '{"id": "q9", "prediction": 1e999}',
  ]
  const report = await checkText(lines.join('\n'), { format: 'jsonl' })
  expect(found(report)).toEqual([
    'invalid-json@1',
    'invalid-json@2',
    'invalid-json@3',
    'invalid-json@4',
    'invalid-json@5',
    'invalid-json@6',
    'not-an-object@7',
    'missing-id@8',
    'invalid-id@9',
    'invalid-id@10',
    'invalid-id@11',
    'missing-prediction@12',
    'invalid-prediction@13',
  ])
  expect(report.issues.every(({ remedy, message }) => remedy !== '' && message !== '')).toBe(true)
  expect(new Set(report.issues.slice(0, 6).map(({ remedy }) => remedy)).size).toBe(6)
})

test('a document that is cut off, or followed by more, is not taken', async () => {
  expect(found(await checkText('{"q1": "A", "q2": "B'))).toContain('invalid-json@1')
  expect(found(await checkText('{\n"q1": "A"\n}\n{"q2": "B"}'))).toContain('invalid-json@4')
  expect(found(await checkText('{"q1" "A"}'))).toContain('invalid-json@1')
  expect(found(await checkText('{"q1": A}'))).toContain('invalid-json@1')
})

test('rows with too many or too few cells, and quotation marks that do not match, are named', async () => {
  const report = await checkText('id,prediction\nq1,A,B\nq2\nq3,C\nq4,"A" B\nq5,C')
  // the quoted cell that is never closed takes the rest of the file with it
  expect(found(report)).toEqual(['incomplete', 'unequal-columns@2', 'unequal-columns@3', 'bad-quotes@5'])
  expect(report.answered).toBe(1)
})
