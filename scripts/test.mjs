// `npm test`: installs what is missing, then format, lint, types, unused code, unit, database and browser tests.
// `npm run check` (--static) stops before the tests that need a server.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { installDependencies, requireNode, root } from './setup/dependencies.mjs'

requireNode(20, 9)
installDependencies({ development: true })

const onlyStatic = process.argv.includes('--static')
const results = path.join(root, 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

let passed = 0
let failed = 0
const summary = []

/** Runs a tool of node_modules; its output goes to the terminal. */
function tool(title, bin, args, environment = {}) {
  const startedAt = Date.now()
  console.log(`\n== ${title}`)
  const run = spawnSync(process.execPath, [path.join(root, 'node_modules', bin), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...environment },
  })
  const ok = run.status === 0
  summary.push(
    `${ok ? 'ok  ' : 'FAIL'} ${title.padEnd(34)} ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  )
  return ok
}

/** A check that passes or fails as a whole. */
function check(title, bin, args) {
  if (tool(title, bin, args)) passed++
  else failed++
}

/** A runner whose JSON report says how many tests passed and failed; a run that failed without saying so counts as one failure. */
function suite(title, bin, args, report, count, environment) {
  const ok = tool(title, bin, args, environment)
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 }
  passed += counted.passed
  failed += ok ? counted.failed : Math.max(1, counted.failed)
  const again = counted.again ? `, ${counted.again} of the passed only when tried again` : ''
  summary[summary.length - 1] += `  ${counted.passed} passed, ${counted.failed} failed${again}`
}

check('format, lint and import rules', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
check('route types', 'next/dist/bin/next', ['typegen'])
check('types', 'typescript/bin/tsc', ['--noEmit'])
check('unused files, exports, packages', 'knip/bin/knip.js', [])

const vitest = (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const countVitest = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })
const unit = path.join(results, 'unit.json')
suite('unit tests', 'vitest/vitest.mjs', [...vitest(unit), '--project', 'unit'], unit, countVitest)

if (!onlyStatic) {
  const database = path.join(results, 'database.json')
  suite(
    'database tests',
    'vitest/vitest.mjs',
    [...vitest(database), '--project', 'database'],
    database,
    countVitest,
  )

  const browser = path.join(results, 'browser.json')
  const countPlaywright = ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    again: stats.flaky,
  })
  suite('browser tests', '@playwright/test/cli.js', ['test'], browser, countPlaywright, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browser,
  })
}

console.log(`\n${summary.join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
