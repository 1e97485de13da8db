import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '../../errors'

export interface Download {
  file: string
  /** Last part of the address: decides the format. */
  name: string
  remove(): Promise<void>
}

/** No benchmark file comes near this; a server that never stops sending is cut off. */
const maxBytes = 2 * 1024 ** 3

/**
 * Downloads a file whose content is known beforehand: nothing is read from it unless its SHA-256 is the pinned one.
 *
 * @throws DomainError `unavailable` when the address does not answer, `conflict` when the checksum differs,
 *   `too-large` beyond 2 GB
 */
export async function download(url: string, sha256: string): Promise<Download> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rounds-download-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const name = path.posix.basename(new URL(url).pathname) || 'download'
    const file = path.join(folder, 'download')
    const found = await fetchTo(url, file)
    if (found !== sha256.toLowerCase()) {
      throw new DomainError(
        'conflict',
        `${url} has SHA-256 ${found}, expected ${sha256.toLowerCase()}: the content changed. Look at what is different, then pin the new checksum.`,
      )
    }
    return { file, name, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function fetchTo(url: string, file: string): Promise<string> {
  const response = await fetch(url, { redirect: 'follow' }).catch((error: unknown) => {
    throw new DomainError(
      'unavailable',
      `${url} cannot be reached. Download the file yourself and give its folder.`,
      {
        cause: error,
      },
    )
  })
  if (!response.ok || !response.body) {
    throw new DomainError('unavailable', `${url} answers ${response.status}. Check the address.`)
  }
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      hash.update(chunk)
      if (bytes > maxBytes) done(new DomainError('too-large', `${url} is larger than 2 GB.`))
      else done(null, chunk)
    },
  })
  await pipeline(
    Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
    measure,
    createWriteStream(file),
  )
  return hash.digest('hex')
}
