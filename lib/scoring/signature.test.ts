import { expect, test } from 'vitest'
import { canonicalJson, type Signature, signatureJson, signatureLine } from './signature'

const signature: Signature = {
  benchmark: '1f0c9a2b00000000000000000000000000000000000000000000000000000000',
  predictions: '77aa01cd00000000000000000000000000000000000000000000000000000000',
  task: 'multiple-choice',
  params: { selection: 'single', choices: 4, refusal: null },
  extraction: 'automatic',
  metric: 'accuracy',
  options: {},
  missing: 'wrong',
  scorer: '1.0.0',
  replicates: 10000,
  dice: '1f0c9a2b00000000000000000000000000000000000000000000000000000000',
}

test('one line, hashes cut short', () => {
  expect(signatureLine(signature)).toBe(
    'accuracy|bench:1f0c9a2b|preds:77aa01cd|task:multiple-choice|choices:4|selection:single|extract:automatic|missing:wrong|reps:10000|dice:1f0c9a2b|version:1.0.0',
  )
})

test('the order of keys does not change the canonical form', () => {
  const turned = Object.fromEntries(Object.entries(signature).reverse()) as unknown as Signature
  expect(signatureJson(turned)).toBe(signatureJson(signature))
})

test('canonical JSON leaves out what is undefined and refuses what JSON cannot hold', () => {
  expect(canonicalJson({ b: undefined, a: [1, null, 'x'] })).toBe('{"a":[1,null,"x"]}')
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError)
})
