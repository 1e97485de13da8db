import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startEmbeddedServer } from '@/db/embedded/server'
import { migrateDatabase } from '@/db/migrate'
import { roleUrl } from '@/db/roles'
import { inheritedEnvironment } from '@/lib/env'
import { root } from '../setup/dependencies.mjs'
import { buildIfNeeded } from '../start/build'
import { untilHealthy } from '../start/until-healthy'

export interface BenchInstance {
  ownerUrl: string
  workerUrl: string
  /** One origin per web process. */
  origins: string[]
  /** Process ids of the web processes, in the same order. */
  webPids: number[]
  /** Kills a web process as it stands and starts another on its port; settles once that one serves. */
  killWeb(index: number): Promise<void>
  /** Stops the database under everybody's hands and starts it again where it was. */
  restartDatabase(): Promise<void>
  stop(): Promise<void>
}

/**
 * The real product on a database of its own: embedded PostgreSQL, built pages, as many web processes as asked for, and
 * a worker where asked for. Everything is gone after `stop`.
 *
 * @param prepare fills the database before the web processes start
 */
export async function startBenchInstance(
  { web, worker = false }: { web: number; worker?: boolean },
  prepare: (ownerUrl: string) => Promise<void> = async () => {},
): Promise<BenchInstance> {
  const directory = mkdtempSync(path.join(tmpdir(), 'rounds-bench-'))
  let server = await startEmbeddedServer(path.join(directory, 'postgres'))
  const children: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(children.map(end))
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    await migrateDatabase(server.url)
    await prepare(server.url)
    await buildIfNeeded()
    const workerUrl = roleUrl(server.url, 'rounds_worker')
    const shared = {
      AUTH_SECRET: 'a secret for benchmarks only, never for people',
      ROUNDS_DATA: directory,
      ROUNDS_RELAX_LIMITS: '1',
    }
    // health asks for a living worker, so there is one in every instance that serves pages
    if (worker || web > 0)
      children.push(launch('worker', { ...shared, ROUNDS_WORKER_DATABASE_URL: workerUrl }))
    const ports: number[] = []
    for (let i = 0; i < web; i++) ports.push(await freePort())
    const origins = ports.map((port) => `http://localhost:${port}`)
    const launchWeb = (port: number) => {
      const child = launch('web', {
        ...shared,
        PORT: String(port),
        PUBLIC_URL: `http://localhost:${port}`,
        ROUNDS_WEB_DATABASE_URL: roleUrl(server.url, 'rounds_web'),
      })
      children.push(child)
      return child
    }
    const webs = ports.map(launchWeb)
    const healthy = (origin: string) => untilHealthy(`${origin}/api/health`)
    for (const origin of origins) await healthy(origin)
    return {
      ...{ ownerUrl: server.url, workerUrl, origins, stop },
      webPids: webs.map(({ pid }) => pid ?? 0),
      async killWeb(index) {
        const [origin, port, child] = [origins[index], ports[index], webs[index]]
        if (origin === undefined || port === undefined || child === undefined)
          throw new RangeError(`there is no web process ${index}`)
        const gone = ended(child)
        child.kill('SIGKILL')
        await gone
        webs[index] = launchWeb(port)
        await healthy(origin)
      },
      async restartDatabase() {
        const { port } = server
        await server.stop()
        server = await startEmbeddedServer(path.join(directory, 'postgres'), { port })
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function launch(name: 'web' | 'worker', environment: Record<string, string>): ChildProcess {
  const env = {
    ...inheritedEnvironment(),
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    ...environment,
  } as NodeJS.ProcessEnv
  return spawn(process.execPath, [path.join(root, `dist/${name}.mjs`)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

function end(child: ChildProcess): Promise<void> {
  const gone = ended(child)
  child.kill('SIGTERM')
  return gone
}
