import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDirectory } from '@/db/embedded/place'
import { ensureWritable } from '@/db/embedded/writable'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'

/**
 * The secret that signs sessions: `AUTH_SECRET`, else one made at the first start and kept beside the database.
 *
 * @throws DomainError where the given one is too short, or where several machines could not share a generated one
 */
export function authSecret(): string {
  if (env.AUTH_SECRET !== undefined) {
    if (env.AUTH_SECRET.length >= 32) return env.AUTH_SECRET
    throw new DomainError(
      'invalid',
      'AUTH_SECRET must have 32 characters or more, for example from "openssl rand -base64 33".',
    )
  }
  if (env.PUBLIC_URL?.startsWith('https:')) {
    throw new DomainError(
      'invalid',
      'Set AUTH_SECRET (32 characters or more): a public instance must not depend on a secret of one machine.',
    )
  }
  return keptSecret(path.join(dataDirectory(), 'auth-secret'))
}

/** The secret of a file, made whole before it has its name: of two starts at once both read the same one. */
export function keptSecret(file: string): string {
  if (!existsSync(file)) {
    ensureWritable(path.dirname(file))
    const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`
    writeFileSync(draft, randomBytes(33).toString('base64url'), { mode: 0o600, flag: 'wx' })
    try {
      linkSync(draft, file) // unlike renaming, it does not replace what another start has put there
    } catch (error) {
      // a few file systems have no links
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(draft, file)
    } finally {
      rmSync(draft, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}
