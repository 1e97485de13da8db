import { expect, test } from 'vitest'
import { mailDelivery } from '@/lib/mail/delivery'
import { partEnvironment } from './environments'

const inherited = {
  NODE_ENV: 'production',
  PATH: '/usr/bin',
  DATABASE_URL: 'postgresql://owner:secret@db/rounds',
  PGPASSWORD: 'secret',
  AUTH_GITHUB_SECRET: 'secret of sign-in',
  SMTP_URL: 'smtp://mail:secret@mail.example',
  ROUNDS_TOKEN: 'rounds_secret',
  ROUNDS_CURATORS: 'ana@example.org',
} satisfies NodeJS.ProcessEnv

test('the worker can send mail and sign nobody in', () => {
  const { PATH, SMTP_URL, ...rest } = partEnvironment('worker', inherited)
  expect([PATH, SMTP_URL]).toEqual([inherited.PATH, inherited.SMTP_URL])
  expect(JSON.stringify(rest)).not.toContain('secret')
})

test('the web process can sign people in and knows that mail is sent, not how', () => {
  const web = partEnvironment('web', inherited)
  expect(web.AUTH_GITHUB_SECRET).toBe('secret of sign-in')
  expect(mailDelivery({ SMTP_URL: web.SMTP_URL ?? '' }, 'https://rounds.example')).toBe('smtp')
  const { AUTH_GITHUB_SECRET: _, ...rest } = web
  expect(JSON.stringify(rest)).not.toContain('secret')
})

test('what is not set stays unset', () => {
  expect(partEnvironment('web', { NODE_ENV: 'production', SMTP_URL: '' }).SMTP_URL).toBe('')
})
