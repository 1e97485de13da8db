import { expect, test } from 'vitest'
import { initials } from './initials'

test.each([
  ['Ana Lopez', 'AL'],
  ['Ana María de la Cruz', 'AC'],
  ['ben@example.org', 'B'],
  ['eva.klein@example.org', 'EK'],
  ['李 小龍', '李小'],
  ['Ørsted', 'Ø'],
  ['😀', '?'],
  ['', '?'],
])('%s is shown as %s', (name, expected) => {
  expect(initials(name)).toBe(expected)
})
