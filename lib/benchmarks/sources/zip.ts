import { inflateRawSync } from 'node:zlib'
import { DomainError } from '../../errors'

export interface ZipEntry {
  path: string
  /** Bytes it says it unpacks to. */
  size: number
  /**
   * Reads and decompresses the entry.
   *
   * @param mostBytes what it may have
   * @throws DomainError when it is damaged, or larger than it says or may be
   */
  read(mostBytes?: number): Uint8Array
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50

/**
 * The files of a zip archive from its central directory (stored or deflated; no encryption, no zip64: archives of
 * benchmarks are far below 4 GB).
 *
 * @throws DomainError `invalid` when it is no zip archive or uses what is not supported
 */
export function readZip(archive: Buffer, label: string): ZipEntry[] {
  const broken = () =>
    new DomainError(
      'invalid',
      `${label} is not a readable zip archive. Download it again and check its SHA-256.`,
    )
  // the end record is the last thing in the file, behind it at most a comment of 65,535 bytes
  let end = archive.length - 22
  const stop = Math.max(0, archive.length - 22 - 65_535)
  while (end >= stop && archive.readUInt32LE(end) !== endSignature) end--
  if (end < stop || end < 0) throw broken()

  const entries: ZipEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== centralSignature) throw broken()
    const method = archive.readUInt16LE(at + 10)
    const packedSize = archive.readUInt32LE(at + 20)
    const size = archive.readUInt32LE(at + 24)
    const nameLength = archive.readUInt16LE(at + 28)
    const offset = archive.readUInt32LE(at + 42)
    const path = archive.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    if (path.endsWith('/')) continue
    entries.push({
      path,
      size,
      read(mostBytes = Number.POSITIVE_INFINITY) {
        if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== localSignature) throw broken()
        const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
        const packed = archive.subarray(start, start + packedSize)
        if (method === 0) return packed
        if (method !== 8) throw broken()
        try {
          return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(size, mostBytes)) })
        } catch {
          throw broken()
        }
      },
    })
  }
  return entries
}
