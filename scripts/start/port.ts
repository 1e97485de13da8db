import net from 'node:net'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { say } from './output'

const DEFAULT_PORT = 3000

/**
 * The port to serve on. A given `PORT` is obeyed or refused; without one, the first free port from 3000 on.
 *
 * @throws DomainError when the given port is taken, or twenty in a row are
 */
export async function choosePort(): Promise<number> {
  if (env.PORT !== undefined) {
    if (env.PORT === 0 || (await isFree(env.PORT))) return env.PORT
    throw new DomainError(
      'conflict',
      `Port ${env.PORT} is taken by another process. Set PORT to a free one, or leave it unset.`,
    )
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + 20; port++) {
    if (await isFree(port)) return port
    say(`Port ${port} is taken, trying ${port + 1}.`)
  }
  throw new DomainError(
    'conflict',
    `Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + 19} are all taken. Set PORT to a free one.`,
  )
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
