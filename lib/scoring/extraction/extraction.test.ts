import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractionRuleById, extractionRules } from './table'

const fourOptions = {
  labels: ['A', 'B', 'C', 'D'],
  options: [
    { label: 'A', text: 'Insulin glargine' },
    { label: 'B', text: 'Metformin' },
    { label: 'C', text: 'No treatment' },
    { label: 'D', text: 'Calcium channel blockers.' },
  ],
}
const yesNo = { labels: ['yes', 'no', 'maybe'], options: null }
const read = (id: string, raw: string, question: Parameters<typeof ask>[2] = fourOptions) =>
  ask(id, raw, question)
function ask(
  id: string,
  raw: string,
  question: { labels: string[] | null; options: typeof fourOptions.options | null },
) {
  return extractionRuleById(id)?.extract(raw, question)
}

describe('exact-label', () => {
  test.each([
    ['B', 'B'],
    [' (b) ', 'B'],
    ['**C.**', 'C'],
    ['D) Calcium channel blockers', 'D'],
    ['[A]', 'A'],
    ['B: Metformin', 'B'],
    ['C\nThe patient needs nothing.', 'C'],
  ])('reads %j as %s', (raw, label) => expect(read('exact-label', raw)).toBe(label))

  test.each(['A patient with fever', 'E', 'AB', '', 'Metformin', 'A) and B)', '1'])(
    'does not read %j',
    (raw) => expect(read('exact-label', raw)).toBeNull(),
  )

  test('a label of several letters may be followed by a comma', () => {
    expect(read('exact-label', 'Yes, since the arms differ.', yesNo)).toBe('yes')
  })
})

test('an index counts from 0, a number from 1, and neither goes beyond the options', () => {
  expect(read('option-index', '0')).toBe('A')
  expect(read('option-index', '3.0')).toBe('D')
  expect(read('option-index', '4')).toBeNull()
  expect(read('option-number', '1')).toBe('A')
  expect(read('option-number', '0')).toBeNull()
})

test('an option text is read whatever its case, blanks and final full stop', () => {
  expect(read('option-text', '  calcium  CHANNEL blockers ')).toBe('D')
  expect(read('option-text', 'calcium')).toBeNull()
})

test('two options with the same text give no answer', () => {
  const twins = { labels: ['A', 'B'], options: ['A', 'B'].map((label) => ({ label, text: 'same' })) }
  expect(read('option-text', 'same', twins)).toBeNull()
})

describe('automatic', () => {
  test.each([
    ['B', 'B'],
    ['metformin.', 'B'],
    ['Thinking of insulin first. The answer is (D).', 'D'],
    ['The answer is A. Wait. The answer is C', 'C'],
    ['Answer: **B**', 'B'],
    ['so \\boxed{C}', 'C'],
    ['The answer is: Metformin', 'B'],
    ['Option D is correct.', 'D'],
  ])('reads %j as %s', (raw, label) => expect(read('automatic', raw)).toBe(label))

  test.each([
    'I cannot answer that.',
    'The answer is A or B',
    'The answer is anything',
    'Answer: DB',
    '2',
    '',
    'A patient with diabetes needs care',
  ])('never guesses at %j', (raw) => expect(read('automatic', raw)).toBeNull())
})

test('a set of labels comes in the order of the options', () => {
  expect(read('label-set', 'C, A')).toBe('A,C')
  expect(read('label-set', 'DA')).toBe('A,D')
  expect(read('label-set', 'A and E')).toBeNull()
})

test('the upstream rule for yes, no and maybe looks inside words; the first-word rule does not', () => {
  expect(read('substring-yes-no-maybe', 'It is not clear', yesNo)).toBe('no')
  expect(read('substring-yes-no-maybe', 'Unclear', yesNo)).toBe('maybe')
  expect(read('substring-yes-no-maybe', 'no, yes', yesNo)).toBe('yes')
  expect(read('first-label-word', 'It is not clear', yesNo)).toBeNull()
  expect(read('first-label-word', '**No**, it is not', yesNo)).toBe('no')
})

test('MIRAGE answers A when it can read nothing; its strict twin gives no answer', () => {
  const unreadable = '{"step_by_step_thinking": "hard", "answer_choice": "none of them"}'
  expect(read('mirage', unreadable)).toBe('A')
  expect(read('mirage-strict', unreadable)).toBeNull()
  expect(read('mirage-strict', '{"answer_choice": "C"}')).toBe('C')
  expect(read('mirage-strict', '{"answer_choice": "B. Metformin"}')).toBe('B')
})

test('MIRAGE letters stand for labels that are words', () => {
  expect(read('mirage-strict', '{"answer_choice": "C"}', yesNo)).toBe('maybe')
  expect(read('mirage-strict', '{"answer_choice": "D"}', yesNo)).toBeNull()
  expect(read('mirage', 'unreadable', yesNo)).toBe('yes')
})

test('a letter or number anywhere, else an option inside the text', () => {
  expect(read('letter-or-option-inside', 'OPTION C\n\nQUESTION')).toBe('C')
  expect(read('letter-or-option-inside', '2)')).toBe('B')
  expect(read('letter-or-option-inside', 'a pea-sized mass')).toBe('A')
  expect(read('letter-or-option-inside', 'THE METFORMIN THERAPY')).toBe('B')
  expect(read('letter-or-option-inside', 'CORRECT ANSWER')).toBeNull()
})

test('lm-evaluation-harness needs a closing character and looks inside longer words', () => {
  expect(read('lm-eval-flan-strict', 'The answer is B.')).toBe('B')
  expect(read('lm-eval-flan-strict', 'The answer is B')).toBeNull()
  expect(read('lm-eval-multi-choice', 'insulin glargine, I think')).toBe('A')
})

test('no rule throws, and a label rule gives a label or nothing', () => {
  const always = new Set(['substring-yes-no-maybe', 'mirage', 'kormedmcqa', 'verbatim', 'mirage-strict'])
  const lowerCase = new Set(['simple-evals-mmlu', 'simple-evals-gpqa'])
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('(Z)', ': Q', 'answer is J')),
      (raw) => {
        for (const rule of Object.values(extractionRules)) {
          const answer = rule.extract(raw, fourOptions)
          if (answer === null || always.has(rule.id)) continue
          const parts = rule.id === 'label-set' ? answer.split(',') : [answer]
          for (const part of parts)
            expect(fourOptions.labels).toContain(lowerCase.has(rule.id) ? part.toUpperCase() : part)
        }
      },
    ),
  )
})

test('no rule takes the square of a text’s length: an upload must not hold up everybody else', () => {
  const question = {
    options: [...'ABCD'].map((label) => ({ label, text: `text of ${label}` })),
    labels: null,
  }
  const runs = [
    '}',
    '"',
    '*',
    ' ',
    '\n',
    '(',
    '( A',
    'A,',
    'A ',
    'no ',
    '\\boxed{',
    'the answer is ',
    'answer: (',
    '\u200b',
  ]
  for (const rule of Object.values(extractionRules)) {
    for (const run of runs) {
      const startedAt = performance.now()
      for (const before of ['x', '\\boxed{A'])
        rule.extract(`${before}${run.repeat(120_000 / run.length)}!`, question)
      expect(performance.now() - startedAt, `${rule.id} on ${JSON.stringify(run)}`).toBeLessThan(2000)
    }
  }
})
