export interface HtmlSpans {
  /** The text without its tags. */
  readonly text: string
  /** Mentions in code points of `text` with all white space removed; ends exclusive. */
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

/**
 * A sentence with `<span class="TYPE">…</span>` around mentions, as language models were asked to write it. Offsets
 * leave out white space, so that a changed blank moves nothing; nested spans are read as such. Character
 * entities stay as written, and a span that is never closed ends with the text: nothing is repaired.
 */
export function readHtmlSpans(html: string): HtmlSpans {
  const mentions: { start: number; end: number; type: string }[] = []
  const open: { start: number; type: string }[] = []
  let text = ''
  let place = 0
  const close = () => {
    const span = open.pop()
    if (span) mentions.push({ ...span, end: place })
  }
  for (const [token] of html.matchAll(/<span[^>]*>|<\/span>|[^<]+|</gi)) {
    const opening = /^<span[^>]*?class\s*=\s*["']?([^"'>\s]*)/i.exec(token)
    if (opening) open.push({ start: place, type: opening[1]! })
    else if (/^<span/i.test(token)) open.push({ start: place, type: '' })
    else if (/^<\/span>/i.test(token)) close()
    else {
      text += token
      place += countVisible(token)
    }
  }
  while (open.length > 0) close()
  return { text, mentions }
}

/** Code points that are not white space. */
export const countVisible = (text: string): number => [...text.replace(/\s+/gu, '')].length
