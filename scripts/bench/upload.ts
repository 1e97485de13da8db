import { once } from 'node:events'
import http from 'node:http'
import { startBenchInstance } from './instance'
import { PeakMemory, residentBytes } from './peak-memory'
import type { BenchResult } from './result'
import { BENCHMARK, prepareUpload, SYSTEM } from './upload-fixture'

const LINES = 1_000_000
/** As long as makes the file 200 MB. */
const reasoning =
  'The history and the laboratory values fit together best with the second of the options, since none of the others would explain the whole of the course.'

/**
 * A million predictions, 200 MB, uploaded to a real web process and accepted: parsed, checked against a million ids,
 * stored. The value is the most memory the process ever held, from the first byte to the answer.
 */
export async function run(): Promise<BenchResult> {
  let token = ''
  const instance = await startBenchInstance({ web: 1 }, async (ownerUrl) => {
    token = (await prepareUpload(ownerUrl, LINES)).token
  })
  try {
    const pid = instance.webPids[0]!
    const before = residentBytes(pid) / 1e6
    const memory = new PeakMemory(pid)
    const started = performance.now()
    const sent = await send(
      `${instance.origins[0]}/api/v1/submissions?benchmark=${BENCHMARK}&system=${SYSTEM}`,
      token,
    )
    const seconds = (performance.now() - started) / 1000
    const peak = memory.stop()
    if (sent.status !== 201)
      throw new Error(`the upload was answered ${sent.status}: ${sent.body.slice(0, 500)}`)
    return {
      name: 'upload',
      value: peak,
      unit: `MB resident at most, ${LINES.toLocaleString('en')} lines`,
      reach: 300,
      better: 'lower',
      details: [
        `${(sent.bytes / 1e6).toFixed(0)} MB accepted in ${seconds.toFixed(1)} s: ${Math.round(LINES / seconds).toLocaleString('en')} rows/s`,
        `sent after ${(sent.sentMs / 1000).toFixed(1)} s; ${before.toFixed(0)} MB resident before`,
      ],
    }
  } finally {
    await instance.stop()
  }
}

interface Sent {
  status: number
  body: string
  bytes: number
  /** Until the last byte was handed over. */
  sentMs: number
}

async function send(url: string, token: string): Promise<Sent> {
  const request = http.request(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  const answered = once(request, 'response') as Promise<[http.IncomingMessage]>
  const started = performance.now()
  let bytes = 0
  for (const text of pieces()) {
    bytes += Buffer.byteLength(text)
    if (!request.write(text)) await once(request, 'drain')
  }
  request.end()
  const sentMs = performance.now() - started
  const [response] = await answered
  let body = ''
  for await (const chunk of response.setEncoding('utf8')) body += chunk
  return { status: response.statusCode ?? 0, body, bytes, sentMs }
}

/** The file, some hundred lines at a time. */
function* pieces(): Generator<string> {
  let text = ''
  for (let i = 0; i < LINES; i++) {
    const answer = `${reasoning} The answer is (${'ABCD'[i % 4]}).`
    text += `${JSON.stringify({ id: `item-${i}`, prediction: answer })}\n`
    if (text.length > 60_000) {
      yield text
      text = ''
    }
  }
  yield text
}
