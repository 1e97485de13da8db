import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { families } from './golden/families'
import type { GoldenCase, Tolerance } from './golden/family'
import { runCase } from './golden/run-case'

interface GoldenFile {
  family: string
  reference?: unknown
  tolerance?: Tolerance
  cases: GoldenCase[]
}

interface Tally {
  passed: number
  failed: number
  first: string[]
}

const directory = process.argv[2]
if (!directory) {
  console.error(
    'usage: npm run golden -- DIR [FAMILY …]\nDIR holds golden *.json files; FAMILY limits the run to files whose name starts so',
  )
  process.exit(2)
}
const only = process.argv.slice(3)

const files = readdirSync(directory)
  .filter(
    (file) => file.endsWith('.json') && (only.length === 0 || only.some((name) => file.startsWith(name))),
  )
  .sort()
if (files.length === 0) {
  console.error(`no golden files in ${directory}`)
  process.exit(2)
}

let totalPassed = 0
let totalFailed = 0
for (const file of files) {
  const golden = readGolden(path.join(directory, file))
  if (golden === null) {
    totalFailed++
    console.log(`FAIL ${file}: no golden file, which is JSON with a list of cases`)
    continue
  }
  for (const [metric, tally] of runFile(golden, path.basename(file, '.json'))) {
    totalPassed += tally.passed
    totalFailed += tally.failed
    const label = `${file.replace(/\.json$/, '')} / ${metric}`.padEnd(64)
    console.log(`${tally.failed ? 'FAIL' : 'ok  '} ${label} ${tally.passed} passed, ${tally.failed} failed`)
    for (const line of tally.first) console.log(`       ${line}`)
  }
}
console.log(`golden: ${totalPassed} passed, ${totalFailed} failed`)
process.exit(totalFailed > 0 ? 1 : 0)

function readGolden(file: string): GoldenFile | null {
  try {
    const golden = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(golden?.cases) ? golden : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function runFile(golden: GoldenFile, name: string): Map<string, Tally> {
  const family = families[name] ?? families[golden.family]
  const tallies = new Map<string, Tally>()
  for (const testCase of golden.cases) {
    const tally = tallies.get(testCase.metric) ?? { passed: 0, failed: 0, first: [] }
    tallies.set(testCase.metric, tally)
    const adapter = family?.[testCase.metric]
    const found = adapter ? runCase(adapter, testCase, golden.tolerance ?? {}) : ['no code for this metric']
    if (found.length === 0) tally.passed++
    else {
      tally.failed++
      if (tally.first.length < 3) tally.first.push(`${testCase.name}: ${found.slice(0, 2).join('; ')}`)
    }
  }
  return tallies
}
