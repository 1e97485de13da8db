import { expect, test } from 'vitest'
import { checkText, found, readText } from '../../testing'

const row = (sample_id: string, output: unknown, more: object = {}) =>
  JSON.stringify({
    schema_version: '0.3.0',
    evaluation_id: 'medqa/m/1',
    model_id: 'm',
    evaluation_name: 'medqa',
    evaluation_result_id: 'medqa.accuracy',
    sample_id,
    interaction_type: 'single_turn',
    input: { raw: 'Question?', reference: ['B'] },
    output,
    answer_attribution: [{ extracted_value: 'D', is_terminal: true }],
    evaluation: { score: 1, is_correct: true },
    ...more,
  })

test('the complete response is the prediction', async () => {
  const report = await checkText([row('q1', { raw: ['Answer: B'] }), row('q2', { raw: ['C'] })].join('\n'))
  expect(report).toMatchObject({ ok: true, format: 'every-eval-ever', answered: 2 })
  expect(report.answers?.samples.map(({ answer }) => answer)).toEqual(['B', 'C'])
})

test('an item on one line per metric is read once, those of other evaluations are all read', async () => {
  const lines = [
    row('q1', { raw: ['A'] }),
    row('q1', { raw: ['A'] }, { evaluation_result_id: 'medqa.f1' }),
    row('q2', { raw: ['B'] }, { evaluation_name: 'mmlu_anatomy', evaluation_result_id: 'anatomy.accuracy' }),
  ]
  const { read, found } = await readText(lines.join('\n'))
  expect(read.map(([id]) => id)).toEqual(['q1', 'q2'])
  expect(found).toEqual(['several-filters@2'])
})

test('several responses are runs', async () => {
  const line = row('q1', { raw: ['A', 'B'] })
  expect((await readText(line, { run: 2 })).read).toEqual([['q1', 'B']])
  expect(found(await checkText(line, { run: 3 }))).toEqual(['repeats@1'])
})

test('of a conversation the assistant’s last words count', async () => {
  const messages = [
    { turn_idx: 0, role: 'user', content: 'Q' },
    { turn_idx: 1, role: 'assistant', content: 'first' },
    { turn_idx: 2, role: 'tool', content: 'result' },
    { turn_idx: 3, role: 'assistant', content: 'B' },
    { turn_idx: 4, role: 'assistant', content: null },
  ]
  const line = row('q1', null, { interaction_type: 'multi_turn', messages })
  expect((await readText(line)).read).toEqual([['q1', 'B']])
  expect((await readText(row('q1', null))).found).toEqual(['null-prediction@1'])
})

test('the extracted value is read where it is named', async () => {
  const fields = { prediction: 'answer_attribution.0.extracted_value' }
  expect((await readText(row('q1', { raw: ['so'] }), { fields })).read).toEqual([['q1', 'D']])
})

test('an aggregate record is told what it lacks, a line that is no JSON is named without its text', async () => {
  const aggregate = {
    schema_version: '0.3.0',
    evaluation_id: 'x',
    source_metadata: {},
    evaluation_results: [],
  }
  expect((await checkText(JSON.stringify(aggregate))).issues).toMatchObject([{ code: 'scores-only' }])
  const report = await checkText(`${row('q1', { raw: ['A'] })}\n{"sample_id": "secret`)
  expect(found(report)).toContain('invalid-json@2')
  expect(JSON.stringify(report)).not.toContain('secret')
})
