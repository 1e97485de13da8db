import { accessSync, constants, mkdirSync } from 'node:fs'
import { DomainError } from '@/lib/errors'

/**
 * Makes a folder, with those above it, and sees that it can be written.
 *
 * @throws DomainError unavailable, which says why it cannot and what to set instead
 */
export function ensureWritable(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    accessSync(directory, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    throw new DomainError(
      'unavailable',
      `The folder ${directory} cannot be written: ${reasons[code] ?? code}. Set ROUNDS_DATA to a folder that can, or DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'its file system is read-only',
  // what recursive making says of a read-only file system, and of places where nothing can be made
  ENOENT: 'nothing can be made there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of its path is a file',
}
