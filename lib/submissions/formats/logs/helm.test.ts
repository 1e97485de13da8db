import { describe, expect, test } from 'vitest'
import { checkText, found, readText } from '../../testing'

interface Entry {
  split?: string
  perturbed?: boolean
  trial?: number
  reference?: number
  texts?: string[]
  mapping?: Record<string, string>
}

const state = (id: string, text: string, { split = 'test', perturbed, trial = 0, ...entry }: Entry = {}) => ({
  instance: {
    input: { text: 'Question?' },
    references: [],
    split,
    id,
    ...(perturbed && { perturbation: { name: 'misspellings', prob: 0.5 } }),
  },
  train_trial_index: trial,
  ...(entry.reference !== undefined && { reference_index: entry.reference }),
  ...(entry.mapping && { output_mapping: entry.mapping }),
  request: { model_deployment: 'host.internal', prompt: 'Question?' },
  result: {
    success: true,
    completions: (entry.texts ?? [text]).map((completion) => ({ text: completion, logprob: -1, tokens: [] })),
  },
})

const run = (states: object[], spec: object = {}) =>
  JSON.stringify(
    {
      adapter_spec: { method: 'multiple_choice_joint', num_train_trials: 1, ...spec },
      request_states: states,
    },
    null,
    2,
  )

describe('scenario_state.json', () => {
  test('gives the completion as it came', async () => {
    const report = await checkText(run([state('q1', ' B'), state('q2', ' (C)')]))
    expect(report).toMatchObject({ ok: true, format: 'helm', answered: 2 })
    expect(report.answers?.samples.map(({ answer }) => answer)).toEqual(['B', 'C'])
  })

  test('is read for one split, without perturbed copies', async () => {
    const file = run([
      state('q1', 'A'),
      state('q1', 'B', { perturbed: true }),
      state('q9', 'C', { split: 'valid' }),
      state('q8', 'D', { split: 'valid' }),
    ])
    const { read, found, issues } = await readText(file)
    expect(read).toEqual([['q1', 'A']])
    expect(found.map((entry) => entry.split('@')[0])).toEqual(['perturbed', 'other-split'])
    expect(issues[1]?.message).toBe('Passed over: two instances of the split "valid"; "test" is read.')
    const valid = await readText(file, { split: 'validation, 2 visits' })
    expect(valid.read.map(([id]) => id)).toEqual(['q9', 'q8'])
  })

  test('with several training trials is read as runs', async () => {
    const file = run([state('q1', 'A'), state('q1', 'B', { trial: 1 })], { num_train_trials: 2 })
    expect((await readText(file)).read).toEqual([['q1', 'A']])
    expect((await readText(file, { run: 2 })).read).toEqual([['q1', 'B']])
    expect(found(await checkText(file, { run: 3 }))).toContain('repeats')
    expect((await readText(run([state('q1', 'A')]), { run: 3 })).read).toEqual([['q1', 'A']])
  })

  test('with several completions gives the first, as HELM scores it', async () => {
    const { read, found } = await readText(run([state('q1', '', { texts: ['A', 'B', 'C'] })]))
    expect(read).toEqual([['q1', 'A']])
    expect(found[0]).toMatch(/^repeats@/)
  })

  test('of one request per option has no answer', async () => {
    const file = run([state('q1', 'x', { reference: 0 }), state('q1', 'y', { reference: 1 })])
    const report = await checkText(file)
    expect(report.issues[0]).toMatchObject({ code: 'option-scores', field: 'reference_index' })
    expect(report.issues[0]?.remedy).toContain('display_predictions.json')
  })

  test('without a result, or with another order of options, is said to be so', async () => {
    const { result: _, ...unasked } = state('q1', 'A')
    expect((await readText(run([unasked]))).found[0]).toMatch(/^null-prediction@/)
    const mapping = { A: 'text of B', B: 'text of A', C: 'text of C', D: 'text of D' }
    const report = await checkText(run([state('q1', 'A', { mapping })]))
    expect(report.counts.map(({ code }) => code)).toContain('options-reordered')
  })

  test('counts places from the first instance of the split', async () => {
    const ids = new Map(Array.from({ length: 10 }, (_, i) => [String(i), i]))
    const whole = Array.from({ length: 10 }, (_, i) => state(`id${i + 500}`, 'A'))
    expect((await checkText(run(whole), { matchBy: 'position', ids })).ok).toBe(true)
    const sampled = [state('id147', 'A'), state('id65', 'A')]
    expect((await readText(run(sampled), { matchBy: 'position' })).found[0]).toMatch(/^invalid-id@/)
  })
})

describe('display_predictions.json', () => {
  const entry = (instance_id: string, predicted_text: string, more: object = {}) => ({
    instance_id,
    train_trial_index: 0,
    predicted_text,
    stats: { exact_match: 1 },
    ...more,
  })
  const file = (...entries: object[]) => JSON.stringify(entries, null, 2)

  test('gives the predicted text, and the letter where HELM chose among requests', async () => {
    const text = file(
      entry('q1', ' B', { mapped_output: 'aspirin' }),
      entry('q1', ' C', { perturbation: { name: 'typos' } }),
      entry('q2', 'Question? heparin', { reference_index: 2 }),
    )
    const { read, found, format } = await readText(text)
    expect(format).toBe('helm-display')
    expect(read).toEqual([
      ['q1', ' B'],
      ['q2', 'C'],
    ])
    expect(found).toEqual([expect.stringMatching(/^perturbed@/), 'other-split'])
  })

  test('is read for the trial that is meant', async () => {
    const text = file(entry('q1', 'A'), entry('q1', 'B', { train_trial_index: 1 }))
    expect((await readText(text, { run: 2 })).read).toEqual([['q1', 'B']])
    expect((await readText(file(entry('q1', 'A')), { run: 2 })).found).toEqual(['repeats'])
  })
})

test('the other files of a run are known by name', async () => {
  const stat = { name: { name: 'exact_match', split: 'test' }, count: 1, stddev: 0 }
  for (const [file, name] of [
    [[{ instance_id: 'id0', train_trial_index: 0, stats: [stat] }], 'per_instance_stats.json'],
    [[stat], 'stats.json'],
    [{ name: 'mmlu:x', scenario_spec: {} }, 'run_spec.json'],
    [[{ instance_id: 'id0', request: { prompt: 'x' } }], 'display_requests.json'],
  ] as const) {
    const report = await checkText(JSON.stringify(file, null, 2))
    expect(report.issues).toMatchObject([{ code: 'scores-only', message: expect.stringContaining(name) }])
    expect(report.issues[0]?.remedy).toContain('scenario_state.json')
  }
})
