import { afterEach, expect, test, vi } from 'vitest'
import { redactConsole } from './redacted-console'

afterEach(() => void vi.restoreAllMocks())

test('an error on the console is logged with its number, without the parameters of its query', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const target = { error: () => {}, warn: () => {} } as unknown as Console
  redactConsole(target)
  const cause = new Error('connection refused')
  const error = Object.assign(new Error('Failed query: select 1\nparams: ana@example.org', { cause }), {
    params: ['ana@example.org'],
    digest: '674600766',
  })
  target.error('⨯', error)
  const written = String(write.mock.calls[0]?.[0])
  expect(written).not.toContain('ana@example.org')
  expect(JSON.parse(written)).toMatchObject({
    level: 'error',
    digest: '674600766',
    error: { message: expect.stringContaining('select 1'), cause: { message: 'connection refused' } },
  })
})

test('plain lines stay lines', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const target = { error: () => {}, warn: () => {} } as unknown as Console
  redactConsole(target)
  target.warn('careful,', 'token=abcdef123')
  expect(JSON.parse(String(write.mock.calls[0]?.[0]))).toMatchObject({
    level: 'warn',
    message: expect.stringContaining('careful,'),
  })
})
