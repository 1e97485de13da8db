import { expect, test } from 'vitest'
import { OrganisationInput } from './account-input'

const nameOf = (name: string) => OrganisationInput.safeParse({ name }).data?.name ?? null

test.each([
  ['  Institute  of\n Medicine ', 'Institute of Medicine'],
  ['Dr. med. Ana Müller', 'Dr. med. Ana Müller'],
  ['株式会社', '株式会社'],
  // what would show the rest the other way round
  ['safe\u202egpj.exe', 'safegpj.exe'],
])('%j becomes %j', (typed, name) => {
  expect(nameOf(typed)).toBe(name)
})

test.each(['', ' \u202e ', 'x'.repeat(81), 'Win a prize at https://evil.example', 'see www.evil.example'])(
  '%j is no name',
  (typed) => {
    expect(nameOf(typed)).toBeNull()
  },
)
