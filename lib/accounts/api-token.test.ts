import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeApiToken, newApiToken, tokenPrefix } from './api-token'

test('a token has prefix, 32 digits and a checksum, and is recognised', () => {
  const token = newApiToken()
  expect(token).toMatch(/^rounds_[0-9A-Za-z]{38}$/)
  expect(looksLikeApiToken(token)).toBe(true)
  expect(newApiToken()).not.toBe(token)
})

test('bytes that would favour some digits are drawn again', () => {
  const draws = [new Uint8Array(32).fill(255), new Uint8Array(32).fill(61)]
  expect(newApiToken(() => draws.shift() ?? new Uint8Array(32))).toMatch(/^rounds_z{32}/)
})

test('one wrong character is noticed without asking anybody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7, max: 44 }), fc.constantFrom(...'0Az9'), (place, character) => {
      const token = newApiToken()
      const mistyped = `${token.slice(0, place)}${character}${token.slice(place + 1)}`
      expect(looksLikeApiToken(mistyped)).toBe(mistyped === token)
    }),
  )
})

test.each(['', 'rounds_', 'rounds_abc', `ghp_${'a'.repeat(38)}`, `${newApiToken()} `])(
  '%j is no token',
  (text) => {
    expect(looksLikeApiToken(text)).toBe(false)
  },
)

test('a list shows four characters of the secret', () => {
  expect(tokenPrefix('rounds_abcdefgh')).toBe('rounds_abcd')
})
