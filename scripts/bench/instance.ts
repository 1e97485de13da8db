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
  const server = await startEmbeddedServer(path.join(directory, 'postgres'))
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
    const origins: string[] = []
    const webs: ChildProcess[] = []
    for (let i = 0; i < web; i++) {
      const port = await freePort()
      origins.push(`http://localhost:${port}`)
      webs.push(
        launch('web', {
          ...shared,
          PORT: String(port),
          PUBLIC_URL: `http://localhost:${port}`,
          ROUNDS_WEB_DATABASE_URL: roleUrl(server.url, 'rounds_web'),
        }),
      )
    }
    children.push(...webs)
    for (const origin of origins) await untilHealthy(`${origin}/api/health`)
    return { ownerUrl: server.url, workerUrl, origins, webPids: webs.map(({ pid }) => pid ?? 0), stop }
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

const end = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
