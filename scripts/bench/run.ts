import { benches } from './benches'
import { type BenchResult, reaches, resultLine } from './result'

/** `npm run bench -- NAME`: measures one; without a name all, as a table. Exits non-zero where one falls short. */
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`unknown benchmark: ${unknown.join(', ')}\nknown: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}

const names = wanted.length > 0 ? wanted : Object.keys(benches)
const results: BenchResult[] = []
for (const name of names) {
  const load = benches[name]
  if (!load) continue
  const { run } = await load()
  const measured = await run()
  for (const result of Array.isArray(measured) ? measured : [measured]) {
    for (const line of result.details ?? []) console.log(`  ${line}`)
    console.log(resultLine(result))
    results.push(result)
  }
}

if (names.length > 1) {
  console.log()
  for (const result of results) console.log(`${reaches(result) ? 'ok  ' : 'FAIL'} ${resultLine(result)}`)
}
// a web or worker process of a bench must not keep the command alive
process.exit(results.every(reaches) ? 0 : 1)
