import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** The bytes of a file, decompressed where its name ends in `.gz`. */
export function gunzipNamed(name: string, bytes: Readable): AsyncIterable<Uint8Array> {
  if (!name.endsWith('.gz')) return bytes
  // the callback only keeps pipeline from throwing a second time: the reader of the result sees the error itself
  return pipeline(bytes, createGunzip(), () => {})
}

/** Bytes in memory, as a file of a source would give them. */
export const bytesOf = (text: string | Uint8Array): AsyncIterable<Uint8Array> =>
  Readable.from([typeof text === 'string' ? new TextEncoder().encode(text) : text])
