import { expect, test } from 'vitest'
import { checkBenchmark, instanceChecker } from './checked-benchmark'
import { ContentHash } from './content-hash'
import { BenchmarkDescriptor, type BenchmarkFacts } from './descriptor'
import type { Instance } from './instance'

const facts: BenchmarkFacts = {
  slug: 'sums',
  title: 'Sums',
  summary: 'Two sums.',
  description: 'Two sums.',
  suite: null,
  languages: ['en'],
  split: 'test',
  citation: { text: 'None.' },
  licence: { name: 'CC0', showInstances: true, showGold: true },
  access: 'public',
  task: 'multiple-choice',
  params: { choices: 2 },
  metrics: ['accuracy'],
  missing: 'wrong',
  extraction: ['automatic'],
  slices: [{ id: 'size', title: 'Size' }],
  quota: { limit: 1, periodHours: 1 },
}
const one: Instance = { id: '1', question: { text: '1 + 1' }, gold: 'A', slices: { size: 'small' } }
const two: Instance = { id: '2', question: { text: '2 + 2' }, gold: 'B' }
const hashOf = (of: BenchmarkFacts, ...instances: Instance[]) => {
  const hash = new ContentHash(BenchmarkDescriptor.parse(of))
  for (const instance of instances) hash.add(instance)
  return hash.digest()
}

test('the hash does not depend on the order of keys or on stated defaults', () => {
  const { id, question, gold, slices } = one
  expect(hashOf({ ...facts, demonstration: false }, { slices: { ...slices }, gold, question, id })).toBe(
    hashOf(facts, one),
  )
})

test('a changed gold, fact, slice, cluster or order is another version', () => {
  const base = hashOf(facts, one, two)
  const others = [
    hashOf(facts, two, one),
    hashOf(facts, one),
    hashOf({ ...facts, missing: 'dropped' }, one, two),
    hashOf(facts, { ...one, gold: 'B' }, two),
    hashOf(facts, { ...one, slices: {} }, two),
    hashOf(facts, one, { ...two, cluster: 'c' }),
  ]
  expect(new Set([base, ...others]).size).toBe(others.length + 1)
})

test.each<[Partial<BenchmarkFacts>, string]>([
  [{ task: 'guessing' }, 'there is no task "guessing"'],
  [{ params: { choices: 'many' } }, 'the parameters do not fit the task'],
  [{ metrics: ['charm'] }, 'there is no metric "charm"'],
  [{ metrics: ['macro-f1'] }, 'the metric "macro-f1" does not fit the task'],
  [{ extraction: ['telepathy'] }, 'there is no extraction rule "telepathy"'],
  [{ slug: 'Sums!' }, 'slug: '],
])('facts that cannot be scored are refused: %j', (wrong, message) => {
  expect(() => checkBenchmark({ ...facts, ...wrong })).toThrow(message)
})

test.each<[Partial<Instance>, string]>([
  [{ id: '1' }, 'the id stands twice'],
  [{ id: ' 2' }, 'the id is empty, padded or too long'],
  [{ id: '2', gold: 7 }, 'the gold does not fit the task "multiple-choice"'],
  [{ id: '2', slices: { colour: 'red' } }, 'the slice "colour" is not declared'],
  [{ id: '2', cluster: 'c' }, 'clusters are not declared'],
  [
    { id: '2', question: { text: 7 } as unknown as Instance['question'] },
    'the question has not the right shape',
  ],
])('an instance that does not fit is refused: %j', (wrong, message) => {
  const check = instanceChecker(checkBenchmark(facts))
  check(one)
  expect(() => check({ ...two, ...wrong })).toThrow(message)
})
