import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'
import type { FileSource } from './file-source'
import { bytesOf } from './gunzip'
import { readTar } from './tar'
import { readZip } from './zip'

/** Whether a file of that name is an archive that can be read. */
export const isArchive = (name: string): boolean => /\.(?:zip|tar|tgz|tar\.gz)$/i.test(name)

/**
 * The files of an archive (.zip, .tar, .tar.gz, .tgz), which are read into memory once.
 *
 * @param name decides the format, since a download has a name of its own
 * @throws DomainError when the archive is damaged
 */
export async function archiveSource(file: string, name: string, label: string): Promise<FileSource> {
  const files = new Map<string, Uint8Array>()
  if (/\.zip$/i.test(name)) {
    for (const entry of readZip(await readFile(file), label)) files.set(entry.path, entry.read())
  } else {
    const raw = createReadStream(file)
    const bytes = /\.(?:tgz|gz)$/i.test(name) ? pipeline(raw, createGunzip(), () => {}) : raw
    for await (const entry of readTar(bytes, label)) files.set(entry.path, entry.bytes)
  }
  return {
    label,
    list: async () => [...files.keys()],
    read: (path) => {
      const bytes = files.get(path) ?? new Uint8Array()
      return bytesOf(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    },
  }
}
