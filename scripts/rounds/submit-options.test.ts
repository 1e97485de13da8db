import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { submitOptions } from './submit-options'

const needed = ['predictions.jsonl', '--benchmark', 'pubmedqa', '--system', 'biomistral-7b']

test('without any part of a setting it is not stated; with one the others are left open', () => {
  expect(submitOptions(needed)).toMatchObject({
    check: true,
    wait: false,
    request: { setting: null, run: 1 },
  })
  const stated = submitOptions([
    ...needed,
    '--shots',
    '0',
    '--chain-of-thought',
    'no',
    '--wait',
    '--no-check',
  ])
  expect(stated).toMatchObject({
    check: false,
    wait: true,
    request: { setting: { shots: 0, chainOfThought: false, fineTuned: null, prompt: null } },
  })
})

test('a prompt may come from a file', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'rounds-prompt-')), 'prompt.txt')
  writeFileSync(file, 'Question: {question}\nAnswer:')
  expect(submitOptions([...needed, '--prompt', `@${file}`])?.request.setting).toMatchObject({
    prompt: 'Question: {question}\nAnswer:',
  })
})

test('file, benchmark and system are needed', () => {
  expect(submitOptions(['predictions.jsonl', '--benchmark', 'pubmedqa'])).toBeNull()
  expect(submitOptions(needed.slice(1))).toBeNull()
})

test.each([
  [['--shots', 'many'], '--shots: say a whole number, not "many"'],
  [['--fine-tuned', 'perhaps'], '--fine-tuned: say yes or no, not "perhaps"'],
  [['--run', '0'], '--run: '],
  [['--format', 'xml'], '--format: '],
  [['--id-field', ''], '--id: '],
  [['--prompt', '@nowhere.txt'], '--prompt: there is no file "nowhere.txt"'],
])('%j is refused, naming the flag', (flags, message) => {
  expect(() => submitOptions([...needed, ...flags])).toThrow(message)
})
