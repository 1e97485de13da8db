/** Decompresses bytes as they come. Throws GzipFault where they are no sound gzip; a failure of the source as it is. */
export type Gunzip = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

export class GzipFault extends Error {
  override readonly name = 'GzipFault'
}

/** With the browser's own decompressor. */
export async function* gunzipInBrowser(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]()
  let failure: { error: unknown } | null = null
  const compressed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const next = await iterator.next()
        if (next.done) controller.close()
        else controller.enqueue(new Uint8Array(next.value))
      } catch (error) {
        failure = { error }
        controller.error(error)
      }
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  const reader = compressed.pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } catch (error) {
    if (failure !== null) throw (failure as { error: unknown }).error
    throw new GzipFault('not a sound gzip', { cause: error })
  } finally {
    await reader.cancel().catch(() => {})
  }
}
