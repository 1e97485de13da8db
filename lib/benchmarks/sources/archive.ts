import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'
import { DomainError } from '../../errors'
import type { FileSource } from './file-source'
import { bytesOf } from './gunzip'
import { readTar } from './tar'
import { readZip } from './zip'

/** No benchmark comes near this; an archive made to unpack to more than a machine holds is refused. */
const mostBytes = 2 * 1024 ** 3 - 1

/** Whether a file of that name is an archive that can be read. */
export const isArchive = (name: string): boolean => /\.(?:zip|tar|tgz|tar\.gz)$/i.test(name)

/**
 * The files of an archive (.zip, .tar, .tar.gz, .tgz), which are read into memory once.
 *
 * @param name decides the format, since a download has a name of its own
 * @throws DomainError when the archive is damaged, or unpacks to more than 2 GB
 */
export async function archiveSource(file: string, name: string, label: string): Promise<FileSource> {
  const files = new Map<string, Uint8Array>()
  let left = mostBytes
  const keep = (path: string, bytes: Uint8Array) => {
    left -= bytes.length
    if (left < 0) throw new DomainError('too-large', `${label} unpacks to more than 2 GB.`)
    files.set(path, bytes)
  }
  if (/\.zip$/i.test(name)) {
    for (const entry of readZip(await readFile(file), label)) keep(entry.path, entry.read(left))
  } else {
    const raw = createReadStream(file)
    const bytes = /\.(?:tgz|gz)$/i.test(name) ? pipeline(raw, createGunzip(), () => {}) : raw
    for await (const entry of readTar(bytes, label, mostBytes)) keep(entry.path, entry.bytes)
  }
  return {
    label,
    list: async () => [...files.keys()],
    read: (path) => {
      const bytes = files.get(path) ?? new Uint8Array()
      return bytesOf(path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes)
    },
  }
}
