import { expect, test } from 'vitest'
import { judgeHealth } from './health'

const fine = {
  migratedTo: 100,
  jobs: { waiting: 3, failed: 0, oldestWaitSeconds: 1.4 },
  workerSeenSecondsAgo: 2.6,
}

test('with migrations, a worker and a moving queue all is well', () => {
  expect(judgeHealth(fine, 100)).toEqual({
    status: 'ok',
    database: 'reachable',
    migrations: 'present',
    worker: 'seen',
    workerSeenSecondsAgo: 3,
    jobs: { waiting: 3, failed: 0, oldestWaitSeconds: 1 },
  })
})

test.each([
  ['no worker was ever seen', { workerSeenSecondsAgo: null }],
  ['the worker is gone', { workerSeenSecondsAgo: 61 }],
  ['a job waits for minutes', { jobs: { ...fine.jobs, oldestWaitSeconds: 301 } }],
])('pages are served, but work is not done, when %s', (_, change) => {
  expect(judgeHealth({ ...fine, ...change }, 100).status).toBe('degraded')
})

test('without a database or with missing migrations nothing can be served', () => {
  expect(judgeHealth(null, 100)).toMatchObject({ status: 'down', database: 'unreachable' })
  expect(judgeHealth({ ...fine, migratedTo: 99 }, 100)).toMatchObject({
    status: 'down',
    migrations: 'missing',
  })
  expect(judgeHealth({ ...fine, migratedTo: null }, 100).status).toBe('down')
  expect(judgeHealth({ ...fine, migratedTo: 101 }, 100).status).toBe('ok')
})
