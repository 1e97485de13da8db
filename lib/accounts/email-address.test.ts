import { expect, test } from 'vitest'
import { EmailAddress, emailList } from './email-address'

test('an address is stored in one form', () => {
  expect(EmailAddress.parse('  Ana.Lopez@Example.ORG ')).toBe('ana.lopez@example.org')
  expect(EmailAddress.parse('ana＠example.org')).toBe('ana@example.org')
})

test.each([
  '',
  'ana',
  'ana@',
  '@example.org',
  'a@b',
  'a@evil.org@example.org',
  '"a@evil.org"@example.org',
  'a@b.org,c@d.org',
  'a\n@b.org',
])('%j is refused with a sentence', (text) => {
  const parsed = EmailAddress.safeParse(text)
  expect(parsed.error?.issues[0]?.message).toMatch(/\.$/)
})

test('a list keeps what is an address', () => {
  expect(emailList(' A@example.org, nonsense,b@example.org,')).toEqual(['a@example.org', 'b@example.org'])
  expect(emailList(undefined)).toEqual([])
})
