import type { IncomingMessage } from 'node:http'

/** Longest an upload may take; the handler itself ends one whose sender falls silent. */
export const UPLOAD_MS = 60 * 60_000
/** Longest anything else may: forms and small JSON. */
const FORM_MS = 2 * 60_000

const isUpload = ({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>) =>
  method === 'POST' && /^\/api\/(v1\/submissions\/?(\?|$)|organise\/)/.test(url)

/**
 * Ends a request whose body does not arrive: Node has one limit for all requests, which has to be that of uploads, and
 * with it anybody could hold connections for an hour.
 */
export function endSlowBody(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'complete' | 'destroy' | 'once'>,
): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (length === undefined && encoding === undefined) return // no body is coming: most requests, at no cost
  const most = isUpload(request) ? UPLOAD_MS : FORM_MS
  const late = setTimeout(() => {
    if (!request.complete) request.destroy()
  }, most)
  late.unref()
  request.once('close', () => clearTimeout(late))
}
