import { Socket } from 'node:net'

/** What the driver knows when it asks for a socket. */
interface Address {
  host: string[]
  port: number[]
  path?: string | null
}

/**
 * A socket that tells of its end only after what was to be written has been tried. The driver gathers what it sends
 * and writes it in the next turn of the event loop; a connection that closes in between keeps the unsent rest, and
 * every later attempt to open it again waits in vain (postgres 3.4.9).
 */
class LateClosingSocket extends Socket {
  override emit(event: string | symbol, ...details: unknown[]): boolean {
    if (event !== 'close') return super.emit(event, ...details)
    // without its flag "had an error": with it, the driver forgets the queries asked after that error
    setImmediate(() => setImmediate(() => super.emit('close', false)))
    return true
  }
}

/** For the driver's option `socket`. Comes back before it is connected: writes wait, and failures come as events. */
export function lateClosingSocket({ host, port, path }: Address): Socket {
  const socket = new LateClosingSocket()
  if (path) return socket.connect(path)
  return Object.assign(socket.connect(port[0]!, host[0]!), { host: host[0], port: port[0] })
}
