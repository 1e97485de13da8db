import { describe, expect, test } from 'vitest'
import { requireSettings, settingProblems } from './settings'

describe('settings that cannot work are said before anything starts', () => {
  test('nothing set, or set to nothing, is fine', () => {
    expect(settingProblems({})).toEqual([])
    expect(settingProblems({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '', SMTP_URL: '' })).toEqual([])
  })

  test('an instance as README describes it is fine', () => {
    expect(
      settingProblems({
        DATABASE_URL: 'postgresql://rounds:secret@db.example.org/rounds?sslmode=require',
        PUBLIC_URL: 'https://rounds.example.org/',
        PORT: '8080',
        SMTP_URL: 'smtps://user:secret@mail.example.org',
        AUTH_ORCID_ID: 'a',
        AUTH_ORCID_SECRET: 'b',
      }),
    ).toEqual([])
  })

  test.each(['abc', '99999', '-1', '3000.5', '0x10', '1e3'])('PORT=%s is no port', (PORT) => {
    expect(settingProblems({ PORT })).toEqual([
      `PORT must be a whole number from 0 to 65535; it is "${PORT}".`,
    ])
  })

  test.each(['rounds.example.org', 'localhost:3000', 'ftp://x.org', 'https://x.org/rounds', 'bar'])(
    'PUBLIC_URL=%s is no address of ours',
    (PUBLIC_URL) => {
      expect(settingProblems({ PUBLIC_URL })[0]).toContain(`it is "${PUBLIC_URL}"`)
    },
  )

  test('a wrong database address is said without its password', () => {
    const [problem] = settingProblems({ DATABASE_URL: 'mysql://me:secret@localhost/rounds' })
    expect(problem).toContain('postgresql://user:password@host:5432/database')
    expect(problem).not.toContain('secret@localhost')
  })

  test('half a provider is said, and everything wrong is said at once', () => {
    expect(() => requireSettings({ PORT: 'abc', SMTP_URL: 'mail', AUTH_GITHUB_ID: 'x' })).toThrow(
      /PORT must[\s\S]*SMTP_URL must[\s\S]*AUTH_GITHUB_ID and AUTH_GITHUB_SECRET go together/,
    )
  })
})
