import { expect, test } from 'vitest'
import { DomainError } from '@/lib/errors'
import { isDatabaseAway } from './database-away'

const failure = (code: string) => Object.assign(new Error('failure'), { code })

test('a lost connection, a restart and a deadlock pass by themselves', () => {
  for (const code of ['CONNECTION_CLOSED', 'ECONNREFUSED', '57P01', '08006', '40P01', '53300'])
    expect(isDatabaseAway(failure(code))).toBe(true)
})

test('the cause counts: the query builder wraps the driver’s errors', () => {
  expect(isDatabaseAway(new Error('Failed query', { cause: failure('CONNECTION_ENDED') }))).toBe(true)
})

test('a refusal, a bug and a broken constraint do not pass', () => {
  for (const error of [
    new DomainError('invalid', 'no'),
    new TypeError('bug'),
    failure('23505'),
    'text',
    null,
  ])
    expect(isDatabaseAway(error)).toBe(false)
})
