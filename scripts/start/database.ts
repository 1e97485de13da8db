import { setTimeout as sleep } from 'node:timers/promises'
import { databaseDirectory } from '@/db/embedded/place'
import { type EmbeddedServer, runningPort, startEmbeddedServer } from '@/db/embedded/server'
import { env } from '@/lib/env'
import { say } from './output'

export interface KeptDatabase {
  ownerUrl: string
  /** In words, for the start message. */
  description: string
  stop(): Promise<void>
}

/** The database of `DATABASE_URL`, else the embedded server, kept running: it comes back on its port after a crash. */
export async function keepDatabase(): Promise<KeptDatabase> {
  if (env.DATABASE_URL) {
    return { ownerUrl: env.DATABASE_URL, description: 'PostgreSQL of DATABASE_URL', stop: async () => {} }
  }
  const directory = databaseDirectory()
  let server = await startEmbeddedServer(directory)
  const { port, url } = server
  const watch = new AbortController()
  const watching = keepRunning(directory, port, watch.signal, (restarted) => {
    server = restarted
  })
  const stop = async () => {
    watch.abort()
    await watching
    await server.stop()
  }
  return { ownerUrl: url, description: `embedded PostgreSQL in ${directory}`, stop }
}

async function keepRunning(
  directory: string,
  port: number,
  signal: AbortSignal,
  onRestart: (server: EmbeddedServer) => void,
): Promise<void> {
  while (!signal.aborted) {
    await sleep(500, undefined, { signal }).catch(() => {}) // an aborted sleep is the wish to stop
    if (signal.aborted || (await runningPort(directory)) === port) continue
    say('The database server is gone; starting it again.')
    try {
      onRestart(await startEmbeddedServer(directory, { port }))
    } catch (error) {
      say(`It did not start (${error instanceof Error ? error.message : String(error)}); trying again.`)
      await sleep(2000)
    }
  }
}
