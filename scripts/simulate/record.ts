import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Simulation, SimulationResult } from './simulation'
import { markdownTable } from './table'

const page = fileURLToPath(new URL('../../docs/simulations.md', import.meta.url))

/** Puts the figures of a simulation between its markers in docs/simulations.md. */
export function record(name: string, simulation: Simulation, { tables, claims }: SimulationResult): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const text = readFileSync(page, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/simulations.md has no place for "${name}"`)
  const section = [
    `## ${simulation.title}`,
    `${simulation.about} (\`npm run simulate -- ${name}\`)`,
    ...tables.map(markdownTable),
    claims.map(({ claim, holds }) => `- ${holds ? 'holds' : '**does not hold**'}: ${claim}`).join('\n'),
  ]
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n${section.join('\n\n')}\n${text.slice(to)}`)
}
