import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { roleUrl } from '@/db/roles'
import { env } from '@/lib/env'
import { checkBoardFigures } from '../examples/board-figures'
import { checkFigures, type Figure } from '../examples/figures'
import { importExamples } from '../examples/import'
import type { Command } from './command'
import { withOwnerDatabase } from './owner-database'

export const importExamplesCommand: Command = {
  name: 'import-examples',
  summary: 'fill the instance with released predictions, to look at full boards',
  usage: `usage: rounds import-examples DIR

DIR holds "qa" (official benchmark files, a folder each) and "predictions" (released outputs). Adds the benchmarks with
their gold published, the systems with their lineage, submits every prediction file as anybody would, scores and
publishes them. Where DIR has an "expected.json", every figure of it is compared with what the platform found; the
command fails when one differs. Run again, it adds what is missing.`,
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const [data, ...more] = positionals
    if (data === undefined || more.length > 0) {
      console.error(this.usage)
      return 2
    }
    // two log lines for each of a hundred jobs would drown the figures
    if (env.LOG_LEVEL === 'info') env.LOG_LEVEL = 'warn'
    return withOwnerDatabase(async (connection, ownerUrl) => {
      const workerUrl = roleUrl(ownerUrl, 'rounds_worker')
      const { submissions, failed } = await importExamples(connection, workerUrl, data, console.log)
      const expected = `${data}/expected.json`
      const figures = existsSync(expected)
        ? [
            ...(await checkFigures(connection.db, expected, submissions)),
            ...(await checkBoardFigures(connection.db, expected, submissions)),
          ]
        : []
      for (const figure of figures) console.log(inWords(figure))
      const differing = figures.filter(({ holds }) => !holds).length
      if (figures.length > 0)
        console.log(`${figures.length - differing} of ${figures.length} figures as expected`)
      return failed + differing > 0 ? 1 : 0
    })
  },
}

function inWords({ id, quantity, expected, found, holds }: Figure): string {
  const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toPrecision(6))
  return `${holds ? 'ok  ' : 'DIFF'}  ${id}  ${quantity}: expected ${number(expected)}, found ${found === null ? 'nothing' : number(found)}`
}
