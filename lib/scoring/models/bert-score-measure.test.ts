import { expect, test } from 'vitest'
import { bertScoreOptions, bertScoreVectors } from './bert-score-measure'
import { letterEncoder } from './testing'

const score = async (
  candidate: string | null,
  references: string[],
  options: object = {},
  others: string[] = [],
) => {
  const texts = [
    { candidate, references, source: null },
    ...others.map((text) => ({ candidate: text, references: [text], source: null })),
  ]
  const [vector] = await bertScoreVectors({
    encoder: letterEncoder,
    options: bertScoreOptions.parse({ model: 'letters', ...options }),
    texts,
  })
  return [...vector!]
}

test('without idf every token counts the same, and those at the ends for nothing', async () => {
  // of a, b, x two are in the reference; of a, b all are in the text
  expect(await score('abx', ['ab'])).toEqual([1, 2 / 3, 1, 0.8])
  expect(await score(' ab\n', ['ab'])).toEqual([1, 1, 1, 1])
})

test('with idf tokens that all references have count for nothing', async () => {
  // N = 2 references, "ab" and "a": a is in both, b in one, x in none
  const [count, precision, recall] = await score('abx', ['ab'], { idf: true }, ['a'])
  const [b, x] = [Math.log(3 / 2), Math.log(3)]
  expect(count).toBe(1)
  expect(precision).toBeCloseTo(b / (b + x), 12)
  expect(recall).toBeCloseTo(1, 12)
})

test('the best of several references counts', async () => {
  expect(await score('ab', ['xy', 'ab'])).toEqual([1, 1, 1, 1])
})

test('an empty text, a missing one and an empty reference give 0', async () => {
  for (const candidate of ['', '  ', null]) expect(await score(candidate, ['ab'])).toEqual([1, 0, 0, 0])
  expect(await score('ab', [''])).toEqual([1, 0, 0, 0])
})

test('a baseline is taken off each part', async () => {
  const baseline = { precision: 0.5, recall: 0.2, f1: 0.6 }
  const [, precision, recall, f1] = await score('abx', ['ab'], { baseline })
  expect(precision).toBeCloseTo((2 / 3 - 0.5) / 0.5, 12)
  expect(recall).toBeCloseTo(1, 12)
  expect(f1).toBeCloseTo((0.8 - 0.6) / 0.4, 12)
  expect((await score(null, ['ab'], { baseline }))[1]).toBeCloseTo(-1, 12)
})

test('it halts where it is asked to', async () => {
  const options = bertScoreOptions.parse({ model: 'letters' })
  const texts = [{ candidate: 'a', references: ['a'], source: null }]
  const checkpoint = () => {
    throw new Error('stop')
  }
  await expect(bertScoreVectors({ encoder: letterEncoder, options, texts, checkpoint })).rejects.toThrow(
    'stop',
  )
})
