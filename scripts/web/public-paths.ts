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
