import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { root } from '../setup/dependencies.mjs'
import { say } from './output'

const SOURCES = ['app', 'components', 'lib', 'db', 'scripts/web', 'scripts/worker', 'scripts/worker.ts']
const FILES = ['package-lock.json', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json']
const STAMP = path.join(root, '.next/rounds-sources')

/** Builds the pages unless the last build was of the same sources, and bundles the web and worker entries. */
export async function buildIfNeeded(): Promise<void> {
  const sources = fingerprint()
  const isCurrent = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources
  if (!isCurrent) {
    say('Building (about half a minute, once per version) …')
    await nextBuild()
    writeFileSync(STAMP, sources)
  }
  await bundleProcesses()
}

/** SHA-256 over the names and bytes of everything a build depends on. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const add = (file: string) =>
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  const walk = (place: string): void => {
    if (!existsSync(place)) return
    const entries = readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const full = path.join(place, entry.name)
      if (entry.isDirectory()) walk(full)
      else if (!/\.test\.tsx?$/.test(entry.name)) add(full)
    }
  }
  for (const source of SOURCES) {
    const place = path.join(root, source)
    if (source.endsWith('.ts')) add(place)
    else walk(place)
  }
  for (const file of FILES) if (existsSync(path.join(root, file))) add(path.join(root, file))
  return hash.digest('hex')
}

function nextBuild(): Promise<void> {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      output += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`next build failed:\n${output.slice(-6000)}`))
    })
  })
}

/** One file each for web and worker: they start in a fifth of a second, and their threads find themselves. */
async function bundleProcesses(): Promise<void> {
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      web: 'scripts/web/main.ts',
      worker: 'scripts/worker.ts',
      // the worker starts its threads from beside itself
      'heartbeat-thread': 'scripts/worker/heartbeat-thread.mjs',
      'scoring-thread': 'scripts/worker/scoring-thread.ts',
    },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  })
}
