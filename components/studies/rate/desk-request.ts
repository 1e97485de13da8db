import type { DeskRequest } from '@/lib/studies/rating/desk'

/** What came of a request: an answer, a refusal that says why, or no connection. */
export type DeskAnswer<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; status: number; message: string; field: string | null }
  | { kind: 'offline' }

/** Sends one act of the rating page. Anything that another try could mend (no network, a server starting) is `offline`. */
export async function deskRequest<T>(slug: string, act: DeskRequest, body: object): Promise<DeskAnswer<T>> {
  try {
    const response = await fetch(`/api/rate/${slug}/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // a page that is being left still gets its last save out
      keepalive: act === 'draft',
    })
    if (response.ok) return { kind: 'done', value: (await response.json()) as T }
    if (response.status >= 500) return { kind: 'offline' }
    const problem = (await response.json().catch(() => ({}))) as { detail?: string; field?: string }
    return {
      kind: 'refused',
      status: response.status,
      message: problem.detail ?? 'The server refused this.',
      field: problem.field ?? null,
    }
  } catch {
    return { kind: 'offline' }
  }
}
