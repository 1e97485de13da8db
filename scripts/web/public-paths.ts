import type { IncomingHttpHeaders } from 'node:http'

/** Pages and downloads that are the same for everybody: they read no cookie, and one response serves all. */
const PUBLIC = [
  /^\/$/,
  /^\/(benchmarks|suites|systems|methods|head-to-head|studies)(\/|$)/,
  /^\/compare$/,
  /^\/submissions\/[0-9a-f-]{36}(\/|$)/,
  /^\/api\/v1\/(benchmarks|suites|systems|studies|head-to-head)(\/|$)/,
]
/** Paths that a browser or Next would read as another one: `/benchmarks/../account` is not below /benchmarks. */
const WINDING = /\/\.{1,2}(\/|$)|\/\/|\\|%(2e|2f|5c)/i
const ASSETS = /^\/_next\/static\//
/** Longer addresses are served, but not kept: nobody fills the cache with made-up queries of any length. */
const LONGEST_URL = 700

/** How the response cache treats a request. */
export type CacheClass = 'asset' | 'page' | 'none'

export function cacheClass(method: string | undefined, url: string): CacheClass {
  if (method !== 'GET' && method !== 'HEAD') return 'none'
  const path = url.split('?', 1)[0] ?? '/'
  if (WINDING.test(path)) return 'none'
  if (ASSETS.test(path)) return 'asset'
  return url.length <= LONGEST_URL && PUBLIC.some((pattern) => pattern.test(path)) ? 'page' : 'none'
}

/**
 * What takes a core for a while where it is not kept: comparisons, which draw resamples for every benchmark two systems
 * share, and pictures made of drawings. Neither needs an account, and addresses for them can be made up without end.
 * What Next fetches ahead of a click is only the frame of a page.
 */
export function isCostly(url: string, headers: IncomingHttpHeaders): boolean {
  if (headers.rsc === '1' && headers['next-router-prefetch'] === '1') return false
  const [path = '/', query = ''] = url.split('?', 2)
  const plain = decodeURIComponent(path)
  if (/^\/+compare\/*$/.test(plain)) return query !== ''
  return (
    /^\/+api\/+v1\/+studies\/+[^/]+\/+figures\//.test(plain) &&
    new URLSearchParams(query).get('format') === 'png'
  )
}
