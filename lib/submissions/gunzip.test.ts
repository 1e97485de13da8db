import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { GzipFault, gunzipInBrowser } from './gunzip'
import { gunzipInNode } from './gunzip-node'
import { chunks } from './testing'

const collect = async (bytes: AsyncIterable<Uint8Array>) => {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString()
}

test.each([
  ['browser', gunzipInBrowser],
  ['node', gunzipInNode],
])('the decompressor of the %s', async (_name, gunzip) => {
  const text = 'a line\n'.repeat(50_000)
  const zipped = gzipSync(text)
  expect(await collect(gunzip(chunks(zipped, 100)))).toBe(text)
  await expect(collect(gunzip(chunks(zipped.subarray(0, 60), 7)))).rejects.toThrow(GzipFault)
  await expect(collect(gunzip(chunks(Buffer.from([0x1f, 0x8b, 1, 2, 3]), 7)))).rejects.toThrow(GzipFault)

  async function* lost() {
    yield zipped.subarray(0, 40)
    throw new Error('connection lost')
  }
  await expect(collect(gunzip(lost()))).rejects.toThrow('connection lost')

  const [first] = [gunzip(chunks(zipped, 100))]
  for await (const part of first) {
    expect(part.length).toBeGreaterThan(0)
    break
  }
})
