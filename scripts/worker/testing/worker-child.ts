import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A real worker process, to be killed. */
export interface WorkerChild {
  readonly pid: number
  /** What it logged so far. */
  readonly output: () => string
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ code: number | null; signal: string | null }>
}

/** Starts the worker as `npm start` does, from its sources; resolves when it takes jobs. */
export async function startWorkerChild(workerUrl: string): Promise<WorkerChild> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    cwd: root,
    // biome-ignore lint/style/noProcessEnv: a child needs PATH and the like
    env: { ...process.env, ROUNDS_WORKER_DATABASE_URL: workerUrl, LOG_LEVEL: 'debug' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const read = (data: Buffer) => {
    output += data.toString()
  }
  child.stdout?.on('data', read)
  child.stderr?.on('data', read)
  const exited = once(child, 'exit')
  await Promise.race([
    new Promise<void>((resolve) => {
      child.stdout?.on('data', () => output.includes('"worker ready"') && resolve())
    }),
    exited.then(() => {
      throw new Error(`the worker did not start:\n${output}`)
    }),
  ])
  return {
    pid: child.pid!,
    output: () => output,
    async kill(signal) {
      child.kill(signal)
      const [code, by] = await exited
      return { code, signal: by }
    },
  }
}
