// Plain JavaScript: runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Stops with a clear word on a Node.js that is too old. */
export function requireNode(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  console.error(
    `Rounds needs Node.js ${major}.${minor} or later; this is ${process.versions.node}. See https://nodejs.org`,
  )
  process.exit(1)
}

/**
 * Installs what the lock file names unless it is there already.
 * @param {{ development: boolean }} what whether tools for development are needed too
 */
export function installDependencies({ development }) {
  if (isInstalled(development)) return
  console.log('Installing dependencies (npm ci) …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // the npm that runs this script, where there is one: no shell, no other version
  const [command, rest] = npm ? [process.execPath, [npm, ...args]] : ['npm', args]
  const env = { ...process.env, NODE_ENV: 'development' }
  const result = spawnSync(command, rest, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
  if (result.status === 0) return
  console.error(
    'npm ci failed: see above. Nothing was started; run the same command again once that is mended.',
  )
  process.exit(result.status ?? 1)
}

/** Whether every package of the lock file is installed at its version (optional ones of other platforms excepted). */
function isInstalled(development) {
  const installedFile = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile)) return false
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(([place, { version, optional, dev, devOptional }]) => {
    if (place === '' || optional || devOptional || (dev && !development)) return true
    return installed[place]?.version === version
  })
}
