import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './sha256'

const ofChunks = (...chunks: Uint8Array[]) => {
  const digest = sha256()
  for (const chunk of chunks) digest.update(chunk)
  return digest.hex()
}

test('the examples of FIPS 180-4', () => {
  expect(ofChunks()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(ofChunks(Buffer.from('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
  expect(ofChunks(Buffer.from('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})

test('bytes in any chunks give what node:crypto gives', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (chunks) => {
      const expected = createHash('sha256').update(Buffer.concat(chunks)).digest('hex')
      expect(ofChunks(...chunks)).toBe(expected)
    }),
  )
})
