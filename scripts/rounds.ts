import { DomainError } from '@/lib/errors'
import { commands } from './rounds/commands'

// "rounds … | head" closes the pipe: what was wanted has been printed
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const [name, ...rest] = process.argv.slice(2)
const command = commands.find((candidate) => candidate.name === name)

if (name === undefined || name === 'help' || name === '--help' || command === undefined) {
  if (name !== undefined && name !== 'help' && name !== '--help')
    console.error(`rounds: unknown command "${name}"\n`)
  const width = Math.max(...commands.map((entry) => entry.name.length))
  console.log('usage: rounds COMMAND [OPTIONS]     rounds COMMAND --help\n')
  for (const entry of commands) console.log(`  ${entry.name.padEnd(width)}  ${entry.summary}`)
  process.exit(name === undefined || name === 'help' || name === '--help' ? 0 : 2)
}

if (rest.includes('--help')) {
  console.log(command.usage)
  process.exit(0)
}

try {
  process.exitCode = await command.run(rest)
} catch (error) {
  // a refusal or a wrong option is the caller's to mend; a stack trace would hide the remedy
  const isUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof DomainError) && !isUsage) throw error
  console.error(`rounds ${command.name}: ${error.message}`)
  process.exitCode = isUsage ? 2 : 1
}
