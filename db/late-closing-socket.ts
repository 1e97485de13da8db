import { Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** What the driver knows when it asks for a socket. */
interface Address {
  host: string[]
  port: number[]
  path?: string | null
}

/** Turns of the event loop in which a new connection has said who it is, unless the driver is stuck. */
const TURNS = 3

/**
 * A socket for a driver that loses track of what it writes. It gathers that and writes it in the next turn of the event
 * loop; a connection that closes in between keeps the unsent rest, and every later attempt to open it again waits in vain
 * behind that rest (postgres 3.4.9). So
 *
 * - the end is told only after what was to be written has been tried, where that helps;
 * - a new connection on which nothing is written ends by itself, and the driver tries again, each time adding to the rest;
 * - once that is long enough to be written at once, it is not sent: the driver has forgotten it and is free again.
 */
class LateClosingSocket extends Socket {
  #hasWritten = false

  override emit(event: string | symbol, ...details: unknown[]): boolean {
    if (event !== 'close') return super.emit(event, ...details)
    // without its flag "had an error": with it, the driver forgets the queries asked after that error
    setImmediate(() => setImmediate(() => super.emit('close', false)))
    return true
  }

  /** Looks at the first write, and ends a connection on which there is none. To be called after `connect`, which sets `write`. */
  async watch(): Promise<void> {
    const write = this.write
    this.write = (...parts: [chunk: Uint8Array | string]) => {
      if (this.#hasWritten || opensConnection(parts[0])) {
        this.#hasWritten = true
        return Reflect.apply(write, this, parts)
      }
      this.destroy()
      return false
    }
    for (let turn = 0; turn < TURNS; turn++) await nextTurn()
    if (!this.#hasWritten) this.destroy()
  }
}

/** Whether it is one whole message as connections begin with, whose length stands first; others begin with a letter. */
const opensConnection = (chunk: Uint8Array | string): boolean =>
  typeof chunk !== 'string' && chunk.length >= 8 && Buffer.from(chunk).readInt32BE(0) === chunk.length

/** For the driver's option `socket`. Comes back before it is connected: writes wait, and failures come as events. */
export function lateClosingSocket({ host, port, path }: Address): Socket {
  const socket = new LateClosingSocket()
  if (path) socket.connect(path)
  else Object.assign(socket.connect(port[0]!, host[0]!), { host: host[0], port: port[0] })
  void socket.watch()
  return socket
}
