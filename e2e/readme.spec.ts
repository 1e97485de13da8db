import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { inheritedEnvironment } from '@/lib/env'
import { instanceIds, predictionFile } from './demonstration'
import { expect, freshEmail, signIn, test } from './fixtures'

const run = promisify(execFile)

/** The commands of a section of README, as they stand there. */
function commandsOf(section: string): string[] {
  const text = readFileSync('README.md', 'utf8').split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? ''
  return text
    .split('\n')
    .filter((line) => /^ {4}(curl|npm run) /.test(line))
    .map((line) => line.trim())
}

test('the commands with which README submits predictions work as they stand there', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(90_000)
  await signIn(page, freshEmail('reader'))
  await page.goto('/account/tokens')
  await page.getByLabel('What it is for').fill('what README says')
  await page.getByRole('button', { name: 'Create token' }).click()
  const shown = page.getByText(/^rounds_[A-Za-z0-9]+$/).first()
  const secret = (await shown.textContent()) ?? ''

  const folder = mkdtempSync(path.join(tmpdir(), 'rounds-readme-'))
  const file = path.join(folder, 'predictions.jsonl')
  writeFileSync(file, predictionFile(await instanceIds(request), () => 'B').buffer)
  const system = `readme-${Date.now()}`
  const env = { ...inheritedEnvironment(), ROUNDS_URL: baseURL, ROUNDS_TOKEN: secret }
  const saw: string[] = []
  try {
    for (const command of commandsOf('Submit predictions')) {
      const mine = command.replaceAll('my-model', system).replaceAll('predictions.jsonl', file)
      const { stdout } = await run('/bin/sh', ['-c', mine.replace(/^curl /, 'curl -sS --fail-with-body ')], {
        env,
      })
      saw.push(stdout)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const [made, checked, waited, sent] = saw
  expect(made).toContain(`{"slug":"${system}"}`)
  expect(checked).toContain('The file can be submitted.')
  expect(waited).toMatch(/Accuracy: 0\.\d{4} \[/)
  expect(sent).toContain('/submissions/')
})

test('a program that asks for an address that is not there reads why', async ({ request }) => {
  const answer = await request.get('/api/v1/leaderboards')
  expect(answer.status()).toBe(404)
  expect(await answer.json()).toMatchObject({ detail: 'There is nothing at /api/v1/leaderboards.' })
})
