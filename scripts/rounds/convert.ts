import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { annotationFormats, isAnnotationFormat } from '@/lib/annotations/convert'
import type { Loss } from '@/lib/annotations/loss'
import { formatCount } from '@/lib/format/count'
import { detectFormat } from '@/lib/submissions/formats/table'
import type { Command } from './command'

const names = Object.keys(annotationFormats)
/** Findings of one kind that are printed one by one. */
const shown = 3

export const convert: Command = {
  name: 'convert',
  summary: 'turn annotated documents into another format, and say what is lost',
  usage: `usage: rounds convert FILE --to FORMAT [--from FORMAT] [--out FILE]

Reads mentions and relations in one format and writes them in another; the format read is judged by the content unless
--from names it. What cannot be read and what the other format cannot hold goes to standard error.

Formats: ${names.join(', ')}.
Ends with 0 when all could be read, 1 when something could not, 2 when asked wrongly.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { to: { type: 'string' }, from: { type: 'string' }, out: { type: 'string' } },
    })
    const [file, ...others] = positionals
    if (!file || others.length > 0 || !values.to || !isAnnotationFormat(values.to)) {
      console.error(this.usage)
      return 2
    }
    const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
    const from = values.from ?? detectFormat(text.slice(0, 65_536))?.id ?? ''
    if (!isAnnotationFormat(from)) {
      console.error(`${file} is none of ${names.join(', ')}; name its format with --from.`)
      return 2
    }
    const { documents, issues, losses } = annotationFormats[from].read(text)
    const written = annotationFormats[values.to].write(documents)
    if (values.out) writeFileSync(values.out, written.content)
    else process.stdout.write(written.content)
    for (const { line, message, remedy } of issues.slice(0, 20))
      console.error(`${line === null ? '' : `line ${line}: `}${message} ${remedy}`)
    printLosses([...losses, ...written.losses])
    const mentions = documents.reduce((sum, document) => sum + document.mentions.length, 0)
    console.error(
      `${formatCount(documents.length)} documents, ${formatCount(mentions)} mentions, from ${from} to ${values.to}`,
    )
    return issues.some(({ severity }) => severity === 'error') ? 1 : 0
  },
}

/** How often each kind of thing was lost, with the first few. */
function printLosses(losses: readonly Loss[]): void {
  for (const kind of new Set(losses.map((loss) => loss.kind))) {
    const own = losses.filter((loss) => loss.kind === kind)
    console.error(`lost, ${kind}: ${formatCount(own.length)}`)
    for (const { document, subject, message } of own.slice(0, shown))
      console.error(`  ${document}, ${subject}: ${message}`)
  }
}
