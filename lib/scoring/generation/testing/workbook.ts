import { readFileSync } from 'node:fs'
import { readZip } from '@/lib/benchmarks/sources/zip'
import { sharedPath } from '@/lib/testing/shared'

/**
 * The cells of a workbook's first sheet, row by row, as the texts they show; empty cells are ''. Enough of the XLSX
 * format for files that hold text: shared and inline strings, with entities.
 */
export function workbookRows(file: string): string[][] {
  const parts = new Map(
    readZip(readFileSync(sharedPath('data', file)), file).map((entry) => [entry.path, entry]),
  )
  const xml = (path: string) => Buffer.from(parts.get(path)?.read() ?? []).toString('utf8')
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, item]) =>
    texts(item ?? ''),
  )
  return [...xml('xl/worksheets/sheet1.xml').matchAll(/<row[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row]) => {
    const cells: string[] = []
    for (const [, attributes, content] of (row ?? '').matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(content ?? '')?.[1] ?? ''
      const shown = /t="s"/.test(attributes!)
        ? (strings[Number(value)] ?? '')
        : texts(content ?? '') || decode(value)
      cells[columnOf(attributes!)] = shown
    }
    return Array.from(cells, (cell) => cell ?? '')
  })
}

const texts = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => decode(text!)).join('')

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n')

/** `r="AB12"` is column 27. */
function columnOf(attributes: string): number {
  let column = 0
  for (const letter of /r="([A-Z]+)/.exec(attributes)?.[1] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
