import { afterEach, expect, test, vi } from 'vitest'
import { log } from './log'

afterEach(() => vi.restoreAllMocks())

function lines(work: () => void): Record<string, unknown>[] {
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  work()
  return written.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('a line is one JSON object with time, level and message, without secrets', () => {
  const [line] = lines(() => log.info('mail to\nsomebody', { mailId: 1, token: 'abc' }))
  expect(line).toMatchObject({ level: 'info', message: 'mail to\nsomebody', mailId: 1, token: '[redacted]' })
  expect(Date.parse(String(line?.at))).not.toBeNaN()
})

test('what is below the level is not written', () => {
  expect(lines(() => log.debug('detail'))).toEqual([])
})
