import { fork } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keptSecret } from './secrets'

const folder = mkdtempSync(path.join(tmpdir(), 'rounds-secret-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a secret is made once, for its owner alone, and stays', () => {
  const file = path.join(folder, 'data/auth-secret')
  const secret = keptSecret(file)
  expect(secret).toHaveLength(44)
  expect(keptSecret(file)).toBe(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(path.dirname(file))).toEqual(['auth-secret'])
})

test('starts at the same moment get the same secret', async () => {
  const file = path.join(folder, 'raced/auth-secret')
  const code = `import('${path.join(import.meta.dirname, 'secrets.ts')}').then(({ keptSecret }) => process.send(keptSecret(process.env.SECRET_FILE)))`
  const starts = Array.from(
    { length: 6 },
    () =>
      new Promise<string>((resolve, reject) => {
        const child = fork('-e', [code], {
          execArgv: ['--import', 'tsx'],
          env: { ...process.env, SECRET_FILE: file },
        })
        child.once('message', (secret) => resolve(String(secret)))
        child.once('error', reject)
        child.once('exit', (status) => status !== 0 && reject(new Error(`ended with ${status}`)))
      }),
  )
  expect(new Set(await Promise.all(starts)).size).toBe(1)
})
