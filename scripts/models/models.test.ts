import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { bertScoreOptions, bertScoreVectors } from '@/lib/scoring/models/bert-score-measure'
import type { Encoder } from '@/lib/scoring/models/encoder'
import { encoderSource } from './encoder-source'
import { modelHash } from './model-hash'
import { onnxEncoder } from './onnx-encoder'
import { Message } from './protobuf'
import { locateTransformers, requireTransformers } from './transformers'
import { writeTinyEncoder } from './write-tiny-encoder'

const folder = mkdtempSync(path.join(tmpdir(), 'rounds-models-'))
beforeAll(() => writeTinyEncoder(path.join(folder, 'tiny')))
afterAll(() => rmSync(folder, { recursive: true }))

test('numbers and texts are written as Protocol Buffers have them', () => {
  // the examples of the format's documentation: field 1 = 150, field 2 = "testing", field 3 = a message like the first
  const first = new Message().number(1, 150)
  expect([...first.finish()]).toEqual([0x08, 0x96, 0x01])
  expect([...new Message().bytes(2, 'testing').finish()]).toEqual([0x12, 7, ...Buffer.from('testing')])
  expect([...new Message().bytes(3, first).finish()]).toEqual([0x1a, 3, 0x08, 0x96, 0x01])
})

test('a model has the same hash wherever it lies, and another one when a byte of it changes', async () => {
  const hash = await modelHash(path.join(folder, 'tiny'))
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  writeTinyEncoder(path.join(folder, 'copy'))
  expect(await modelHash(path.join(folder, 'copy'))).toBe(hash)
  const config = path.join(folder, 'copy/config.json')
  writeFileSync(config, readFileSync(config, 'utf8').replace('16', '17'))
  expect(await modelHash(path.join(folder, 'copy'))).not.toBe(hash)
  expect(await modelHash(path.join(folder, 'nothing'))).toBeNull()
})

test('a model that is not there is none, nor is one outside the folder', async () => {
  expect(await onnxEncoder(folder, 'nothing')).toBeNull()
  expect(await onnxEncoder(path.join(folder, 'tiny'), '../copy')).toBeNull()
  expect(await encoderSource(undefined)({ model: 'tiny', sha256: null })).toBeNull()
})

// the package lies beside the operator's models: it is lent to ours, so that nothing is written there
if (env.ROUNDS_MODEL_DIRECTORY && locateTransformers(folder) === null)
  symlinkSync(path.resolve(env.ROUNDS_MODEL_DIRECTORY, 'node_modules'), path.join(folder, 'node_modules'))
const hasPackage = locateTransformers(folder) !== null
if (!hasPackage) {
  console.warn(
    'SKIPPED: @huggingface/transformers is not installed (ROUNDS_MODEL_DIRECTORY); no model was run. See docs/models.md',
  )
}

test.skipIf(hasPackage)('without the package the command that installs it is named', () => {
  expect(() => requireTransformers(folder)).toThrow(/npm install --prefix .* @huggingface\/transformers@/)
})

describe.skipIf(!hasPackage)('an ONNX encoder', () => {
  let encoder: Encoder
  beforeAll(async () => {
    encoder = (await onnxEncoder(folder, 'tiny'))!
  })

  test('cuts a text into the tokens of its vocabulary, with both ends', () => {
    const [begin, ...rest] = encoder.tokenIds('Fever, no cough!')
    expect(rest).toHaveLength(6)
    expect(encoder.boundaryIds).toEqual(new Set([begin, rest.at(-1)]))
    expect(encoder.tokenIds('fever, NO cough!')).toEqual([begin, ...rest])
  })

  test('cuts a text at the longest the model takes', () => {
    expect(encoder.tokenIds('fever '.repeat(500))).toHaveLength(64)
  })

  test('gives a vector per token, the same every time, that depends on the other tokens', async () => {
    const ids = encoder.tokenIds('the patient has fever')
    const vectors = await encoder.embed(ids)
    expect(vectors).toHaveLength(ids.length * 16)
    expect(await encoder.embed(ids)).toEqual(vectors)
    const others = await encoder.embed(encoder.tokenIds('no heart fever'))
    const fever = (all: Float32Array) => [...all.slice(-32, -16)]
    expect(fever(vectors)).not.toEqual(fever(others))
  })

  test('gives BERTScore: 1 for the reference itself, less for other words', async () => {
    const texts = ['the patient has fever', 'cough and pain', ''].map((candidate) => ({
      candidate,
      references: ['the patient has fever'],
      source: null,
    }))
    for (const idf of [false, true]) {
      const options = bertScoreOptions.parse({ model: 'tiny', idf })
      const [same, other, empty] = await bertScoreVectors({
        encoder,
        options,
        texts: idf ? [...texts, { candidate: 'x', references: ['lung'], source: null }] : texts,
      })
      expect(same![3]).toBeCloseTo(1, 6)
      expect(other![3]).toBeLessThan(0.95)
      expect([...empty!]).toEqual([1, 0, 0, 0])
    }
  })

  test('is loaded once, and only where its hash is the one that is asked for', async () => {
    const source = encoderSource(folder)
    const model = 'tiny'
    const first = await source({ model, sha256: null })
    expect(await source({ model, sha256: encoder.sha256 })).toBe(first)
    expect(await source({ model, sha256: '0'.repeat(64) })).toBeNull()
  })
})
