import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@/lib/errors'
import { formatBytes } from '@/lib/format/bytes'
import type { CheckReport } from '@/lib/submissions/report'
import type { PredictionFile } from './prediction-file'
import { progressLine } from './progress-line'
import { refusalOf, type Server } from './server'

export interface Uploaded {
  id: string
  url: string
  /** Null where the same submission had been accepted before. */
  report: CheckReport | null
}

/** Pauses before the tries after the first, in seconds. */
const pauses = [1, 3, 10, 30]

/**
 * Sends a file. Where the connection breaks or the server is busy, it is sent again under the same key, which makes one
 * submission however often it arrives.
 *
 * @throws DomainError with the server's own words; for a file that is not accepted with its `report`
 */
export async function upload(
  server: Server,
  file: PredictionFile,
  query: URLSearchParams,
  key: string,
  isQuiet: boolean,
): Promise<Uploaded> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(server, file, query, key, isQuiet)
    } catch (error) {
      const pause = file.canBeReadAgain ? pauses[attempt] : undefined
      if (!(error instanceof DomainError && error.code === 'unavailable') || pause === undefined) throw error
      if (!isQuiet) console.error(`${error.message} Trying again in ${pause} s.`)
      await sleep(pause * 1000)
    }
  }
}

async function send(
  server: Server,
  file: PredictionFile,
  query: URLSearchParams,
  key: string,
  isQuiet: boolean,
): Promise<Uploaded> {
  const progress = progressLine(isQuiet)
  async function* watched() {
    let sent = 0
    for await (const chunk of file.read()) {
      sent += chunk.length
      const share = file.bytes ? `${Math.floor((100 * sent) / file.bytes)} %` : formatBytes(sent)
      progress.show(`sending ${file.name}: ${share}`)
      yield chunk
    }
  }
  const request = {
    method: 'POST',
    headers: { 'idempotency-key': key, 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(Readable.from(watched(), { objectMode: false })),
    duplex: 'half',
  }
  // `duplex` is what Node wants for a body that is a stream; the DOM's types do not have it
  const response = await server.send(`/api/v1/submissions?${query}`, request as unknown as RequestInit)
  progress.clear()
  if (response.ok) return (await response.json()) as Uploaded
  throw await refusalOf(response)
}
