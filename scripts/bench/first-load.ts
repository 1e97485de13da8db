import { gzipSync } from 'node:zlib'

/**
 * Bytes of the scripts that a page's HTML names, as a current browser fetches them (noModule polyfills left out), gzip.
 *
 * @param headers of the request for the page: a session, where it takes one
 */
export async function firstLoadBytes(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ bytes: number; scripts: number }> {
  const page = await fetch(url, { headers })
  if (!page.ok || page.redirected) throw new Error(`${url}: ${page.status} at ${page.url}`)
  const tags = [...(await page.text()).matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag ?? ''),
  )
  const sources = [...new Set(tags.map(([, source]) => source ?? ''))]
  let bytes = 0
  for (const source of sources) {
    const script = await (await fetch(new URL(source, url))).arrayBuffer()
    bytes += gzipSync(Buffer.from(script), { level: 6 }).length
  }
  return { bytes, scripts: sources.length }
}
