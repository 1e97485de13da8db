import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { GzipFault } from './gunzip'

/** With zlib: takes files of several members (`cat a.gz b.gz`), too. */
export async function* gunzipInNode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false, highWaterMark: 64 * 1024 })
  const gunzip = createGunzip({ chunkSize: 64 * 1024 })
  source.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Uint8Array
  } catch (error) {
    const isZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    throw isZlib ? new GzipFault('not a sound gzip', { cause: error }) : error
  } finally {
    gunzip.destroy()
    source.destroy()
  }
}
