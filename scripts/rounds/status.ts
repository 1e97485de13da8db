import { parseArgs } from 'node:util'
import type { OwnSubmission } from '@/db/queries/submissions'
import { formatCount } from '@/lib/format/count'
import type { SubmissionState } from '@/lib/submissions/state'
import { type Command, wrongUsage } from './command'
import { printState } from './print-state'
import { Server } from './server'

export const status: Command = {
  name: 'status',
  summary: 'where submissions stand, and their scores',
  usage: `usage: rounds status [ID] [--server URL] [--benchmark ID] [--json]

Without ID: one's own submissions and those of one's organisations, the newest first. The server is --server, ROUNDS_URL
or http://localhost:3000; ROUNDS_TOKEN is a personal API token with the scope "submissions:read".`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        server: { type: 'string' },
        benchmark: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const [id, ...more] = positionals
    if (more.length > 0) {
      return wrongUsage(this, 'one ID or none')
    }
    const server = new Server(values.server)
    if (id !== undefined) {
      const state = await server.get<SubmissionState>(`/api/v1/submissions/${encodeURIComponent(id)}`)
      if (values.json) console.log(JSON.stringify(state, null, 2))
      else printState(state, console.log)
      return state.status === 'failed' ? 1 : 0
    }
    server.requireToken()
    const query = new URLSearchParams({
      limit: '50',
      ...(values.benchmark && { benchmark: values.benchmark }),
    })
    const list = await server.get<{ submissions: OwnSubmission[]; total: number }>(
      `/api/v1/submissions?${query}`,
    )
    if (values.json) console.log(JSON.stringify(list, null, 2))
    else for (const line of table(list.submissions)) console.log(line)
    if (!values.json && list.total > list.submissions.length) {
      console.log(`… and ${formatCount(list.total - list.submissions.length)} earlier ones`)
    }
    return 0
  },
}

function table(submissions: readonly OwnSubmission[]): string[] {
  if (submissions.length === 0) return ['No submissions yet.']
  const rows = submissions.map((entry) => [
    String(entry.createdAt).slice(0, 10),
    entry.benchmark.slug,
    entry.system.slug,
    entry.withdrawnAt ? 'withdrawn' : entry.publishedAt ? 'published' : entry.status,
    entry.value === null ? '–' : entry.value.toFixed(4),
    entry.id,
  ])
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}
