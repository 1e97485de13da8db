import { expect, test } from 'vitest'
import { checkText, found, readText } from '../../testing'

const sample = (id: unknown, content: unknown, more: object = {}) => ({
  id,
  epoch: 1,
  input: 'Question?',
  target: 'A',
  messages: [{ role: 'user', content: 'sk-secret' }],
  output: { model: 'm', choices: [{ message: { content }, stop_reason: 'stop' }] },
  scores: { choice: { value: 'C', answer: 'D' } },
  ...more,
})

const log = (
  samples: object[],
  { config = {}, ...more }: { config?: object; [name: string]: unknown } = {},
) =>
  JSON.stringify(
    {
      version: 2,
      status: 'success',
      eval: {
        task: 't',
        dataset: { samples: 500 },
        config,
        model_args: { api_key: 'sk-secret' },
        model_base_url: 'http://host.internal',
      },
      results: { total_samples: samples.length, completed_samples: samples.length },
      samples,
      ...more,
    },
    null,
    2,
  )

test('the raw output is the prediction; value "C" and the scorer’s answer are not', async () => {
  const report = await checkText(
    log([sample('q1', 'ANSWER: B'), sample('q2', [{ type: 'text', text: 'A' }])]),
  )
  expect(report).toMatchObject({ ok: true, format: 'inspect', answered: 2 })
  expect(report.answers?.samples.map(({ raw, answer }) => [raw, answer])).toEqual([
    ['ANSWER: B', 'B'],
    ['A', 'A'],
  ])
})

test('of a list of parts only text counts, and the completion where there is no message', async () => {
  const parts = [
    { type: 'reasoning', reasoning: 'hm' },
    { type: 'text', text: 'B' },
    { type: 'text', text: 'indeed' },
  ]
  const older = sample('q2', null, { output: { completion: 'C' } })
  expect((await readText(log([sample('q1', parts), older]))).read).toEqual([
    ['q1', 'B\nindeed'],
    ['q2', 'C'],
  ])
})

test('another part of the sample is read where it is named', async () => {
  const { read } = await readText(log([sample('q1', 'ANSWER: B', { metadata: { pmid: 7 } })]), {
    fields: { id: 'metadata.pmid', prediction: 'scores.choice.answer' },
  })
  expect(read).toEqual([['7', 'D']])
})

test('epochs are runs', async () => {
  const samples = ['A', 'B'].flatMap((text, i) =>
    ['q1', 'q2'].map((id) => sample(id, text, { epoch: i + 1 })),
  )
  const file = log(samples, { config: { epochs: 2 } })
  expect((await readText(file)).read.map(([, text]) => text)).toEqual(['A', 'A'])
  const second = await readText(file, { run: 2 })
  expect(second.read.map(([, text]) => text)).toEqual(['B', 'B'])
  expect(second.issues[0]).toMatchObject({ code: 'repeats', field: 'epoch' })
  expect(found(await checkText(file, { run: 3 }))).toContain('repeats')
  expect((await readText(log([sample('q1', 'A')]), { run: 2 })).read).toHaveLength(1)
})

test('a run that did not end, was invalidated or limited is said to be', async () => {
  const samples = [sample('q1', 'A')]
  for (const status of ['error', 'cancelled', 'started']) {
    const report = await checkText(log(samples, { status }))
    expect(report.ok).toBe(false)
    expect(report.issues).toContainEqual(expect.objectContaining({ code: 'unfinished-run', field: 'status' }))
  }
  expect((await checkText(log(samples, { invalidated: true }))).ok).toBe(false)
  const limited = await checkText(log(samples, { config: { limit: 2 } }))
  expect(limited.ok).toBe(true)
  expect(limited.issues[0]).toMatchObject({
    code: 'partial-run',
    message: 'The run was limited to 2 of 500 samples.',
  })
})

test('a sample that ended in an error has no prediction; NaN as a score is none of our business', async () => {
  const failed = sample('q1', '', { error: { message: 'host.internal timed out', traceback: '…' } })
  const file = log([failed, sample('q2', 'B', { scores: { x: { value: 0.5 } } })]).replace('0.5', 'NaN')
  const report = await checkText(file)
  expect(report).toMatchObject({ ok: true, answered: 1 })
  expect(found(report).filter((entry) => entry.startsWith('null-prediction'))).toHaveLength(1)
  expect(JSON.stringify(report)).not.toContain('host.internal')
})

test('nothing but ids and outputs leaves a log', async () => {
  const file = log([sample('q1', 'A'), sample({}, 'B')], {
    status: 'error',
    error: { message: 'sk-secret', traceback: 'host.internal' },
  })
  const report = await checkText(file)
  expect(report.ok).toBe(false)
  expect(JSON.stringify([report, await readText(file)])).not.toMatch(/sk-secret|host\.internal/)
})

test('its own running numbers are places from 1', async () => {
  const ids = new Map(Array.from({ length: 10 }, (_, i) => [String(i), i]))
  const samples = Array.from({ length: 10 }, (_, i) => sample(i + 1, 'A'))
  expect((await checkText(log(samples), { matchBy: 'position', ids })).ok).toBe(true)
  const named = log([sample('abc', 'A')])
  expect((await readText(named, { matchBy: 'position' })).issues[0]).toMatchObject({ code: 'invalid-id' })
})

test('options in another order are noticed, since a letter means another one then', async () => {
  const own = ['text of A', 'text of B', 'text of C', 'text of D']
  const same = log([sample('q1', 'A', { choices: own.map((text) => ` ${text.toUpperCase()}`) })])
  expect((await checkText(same)).ok).toBe(true)
  const turned = log([sample('q1', 'A', { choices: [...own].reverse() })])
  expect((await checkText(turned)).issues).toContainEqual(
    expect.objectContaining({ code: 'options-reordered', severity: 'error' }),
  )
  const others = log([sample('q1', 'A', { choices: ['w', 'x', 'y', 'z'] })])
  expect((await checkText(others)).ok).toBe(true)
})

test('a log without samples is told what it lacks, and one that is cut off where it ends', async () => {
  const { samples: _, ...header } = JSON.parse(log([]))
  expect((await checkText(JSON.stringify(header))).issues).toMatchObject([{ code: 'scores-only' }])
  const cut = log([sample('q1', 'A'), sample('q2', 'B')]).slice(0, -200)
  expect(found(await checkText(cut)).some((entry) => entry.startsWith('invalid-json@'))).toBe(true)
})
