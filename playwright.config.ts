import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './e2e/browser'

const port = process.env.E2E_PORT ?? '4310'
// set once in the first process; the test workers inherit it
process.env.E2E_DATA ??= mkdtempSync(path.join(tmpdir(), 'rounds-e2e-'))
const browser = await findBrowser(process.env)
const inherited = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
)

/** Journeys in a real browser against the real product: `npm start` on a database of its own. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/browser',
  fullyParallel: false,
  workers: 1,
  // a whole product and a browser on two cores: what passes only when tried again is counted and named as such
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    actionTimeout: 15_000,
    baseURL: `http://localhost:${port}`,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      args: browserArguments,
      ...(browser.executablePath ? { executablePath: browser.executablePath } : {}),
      ...(browser.env ? { env: { ...inherited, ...browser.env } } : {}),
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://localhost:${port}/api/health`,
    timeout: 240_000,
    // for working on the tests: start an instance yourself on the same port and database
    reuseExistingServer: process.env.CI === undefined,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: port,
      PUBLIC_URL: `http://localhost:${port}`,
      ROUNDS_DATA: process.env.E2E_DATA,
      DATABASE_URL: '',
      SMTP_URL: '',
      ROUNDS_RELAX_LIMITS: '1',
      ROUNDS_CURATORS: 'curator@example.org',
    },
  },
})
