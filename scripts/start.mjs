// `npm start`: installs what is missing, then hands over to the supervisor.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { installDependencies, requireNode, root } from './setup/dependencies.mjs'

requireNode(20, 9)
installDependencies({ development: false })

const main = path.join(root, 'scripts/start/main.ts')
const supervisor = spawn(process.execPath, ['--import', 'tsx', main, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
})
// Ctrl-C reaches the whole foreground group: the supervisor stops its parts, we wait for it
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') supervisor.kill(signal)
  })
}
supervisor.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
