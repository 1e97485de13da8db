import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { DomainError } from '../../errors'
import { archiveSource, isArchive } from './archive'
import { download } from './download'
import type { FileSource } from './file-source'
import { folderSource } from './folder'
import { gunzipNamed } from './gunzip'

export interface OpenedSource {
  source: FileSource
  /** Removes what was downloaded. */
  close(): Promise<void>
}

/** A file of a benchmark at an address whose content is known beforehand. */
export interface PinnedFile {
  name: string
  url: string
  sha256: string
}

const nothing = async () => {}

/**
 * Opens a folder, a file, an archive or the address of one.
 *
 * @param place path, or http(s) address
 * @param sha256 hex; required for an address, checked for a file or archive where given
 * @throws DomainError `invalid` for an address without checksum, `not-found` for a path that is not there
 */
export async function openSource(place: string, sha256: string | null): Promise<OpenedSource> {
  if (/^https?:\/\//i.test(place)) {
    if (sha256 === null) {
      throw new DomainError('invalid', 'A download needs its checksum: give it with --sha256.', {
        field: 'sha256',
      })
    }
    const { file, name, remove } = await download(place, sha256)
    return { source: await fileOrArchive(file, name, place), close: remove }
  }
  const found = await stat(place).catch(() => null)
  if (!found) throw new DomainError('not-found', `There is no file or folder ${place}.`)
  if (found.isDirectory()) return { source: folderSource(place), close: nothing }
  if (sha256 !== null) await checkHash(place, sha256)
  return { source: await fileOrArchive(place, path.basename(place), place), close: nothing }
}

/** Downloads a benchmark's own pinned files. @throws DomainError as `download` does */
export async function openPinned(files: readonly PinnedFile[]): Promise<OpenedSource> {
  const downloads = new Map<string, Awaited<ReturnType<typeof download>>>()
  const close = async () => {
    for (const entry of downloads.values()) await entry.remove()
  }
  try {
    for (const { name, url, sha256 } of files) downloads.set(name, await download(url, sha256))
  } catch (error) {
    await close()
    throw error
  }
  const source: FileSource = {
    label: files.map((file) => file.url).join(', '),
    list: async () => [...downloads.keys()],
    read: (name) => createReadStream(downloads.get(name)?.file ?? name),
  }
  return { source, close }
}

async function fileOrArchive(file: string, name: string, label: string): Promise<FileSource> {
  if (isArchive(name)) return archiveSource(file, name, label)
  return { label, list: async () => [name], read: () => gunzipNamed(name, createReadStream(file)) }
}

async function checkHash(file: string, sha256: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  const found = hash.digest('hex')
  if (found !== sha256.toLowerCase()) {
    throw new DomainError('conflict', `${file} has SHA-256 ${found}, expected ${sha256.toLowerCase()}.`)
  }
}
