import type { CheckReport } from '@/lib/submissions/report'

/** How an attempt to send a file ended. */
export type UploadOutcome =
  | { kind: 'accepted'; id: string }
  | { kind: 'refused'; message: string; report: CheckReport | null; mustSignIn: boolean }
  /** The network or the server failed: nothing is stored, or all of it; the same key settles which. */
  | { kind: 'lost'; message: string }

interface Upload {
  file: File
  query: URLSearchParams
  /** Sent with every attempt: however often it arrives, it makes one submission. */
  key: string
  signal: AbortSignal
  onProgress: (sent: number) => void
}

/** Sends a file once. By XMLHttpRequest, since fetch does not tell how much of a body has been sent. */
export function uploadFile({ file, query, key, signal, onProgress }: Upload): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/submissions?${query}`)
    request.setRequestHeader('idempotency-key', key)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onload = () => resolve(outcomeOf(request))
    request.onerror = () => resolve({ kind: 'lost', message: 'The connection was lost.' })
    request.ontimeout = request.onerror
    request.onabort = () => resolve({ kind: 'lost', message: 'Stopped.' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function outcomeOf(request: XMLHttpRequest): UploadOutcome {
  const answer = answerOf(request.responseText)
  if (request.status >= 200 && request.status < 300 && answer.id) return { kind: 'accepted', id: answer.id }
  const message = answer.detail ?? `The server answered ${request.status}.`
  if (request.status === 0 || request.status >= 500) return { kind: 'lost', message }
  return { kind: 'refused', message, report: answer.report ?? null, mustSignIn: request.status === 401 }
}

/** Our own server's answers; anything else (a proxy's error page) is as good as none. */
function answerOf(text: string): { id?: string; detail?: string; report?: CheckReport } {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
