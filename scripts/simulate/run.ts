import { record } from './record'
import { simulations } from './simulations'
import { textTable } from './table'

/**
 * `npm run simulate -- NAME …`: draws data whose truth is known and prints how the methods fare; without a name all.
 * `--write` puts the figures into docs/simulations.md. Exits non-zero where a claim does not hold.
 */
const wanted = process.argv.slice(2).filter((argument) => argument !== '--write')
const writes = process.argv.includes('--write')
const unknown = wanted.filter((name) => !(name in simulations))
if (unknown.length > 0) {
  console.error(`unknown simulation: ${unknown.join(', ')}\nknown: ${Object.keys(simulations).join(', ')}`)
  process.exit(2)
}

let isHeld = true
for (const name of wanted.length > 0 ? wanted : Object.keys(simulations)) {
  const { simulation } = await (simulations[name] as () => ReturnType<(typeof simulations)[string]>)()
  console.log(`\n${simulation.title}\n${simulation.about}\n`)
  const result = simulation.run()
  for (const table of result.tables) console.log(`${textTable(table)}\n`)
  for (const { claim, holds } of result.claims) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${claim}`)
    isHeld &&= holds
  }
  if (writes) record(name, simulation, result)
}
process.exit(isHeld ? 0 : 1)
