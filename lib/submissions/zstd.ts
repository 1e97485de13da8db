import { Decompress } from 'fzstd'

/** Largest window that is unpacked; the levels that logs are written with have 2 to 8 MiB. */
const largestWindow = 8 * 2 ** 20
/** Bytes moved within windows before they are held against what comes out. */
const workToBegin = 256 * 2 ** 20
/** Bytes moved for each byte that comes out: a full block of 128 KiB moves the largest window once. */
const workPerByte = 80

/** What the decompressor remembers of the frame it is in; `e` is the size of its window. */
interface Frame {
  readonly e: number
}

/**
 * Unpacks Zstandard as it comes. The decompressor sets its whole window aside for each frame and moves all of it at each
 * block, however small: a few kilobytes made for it would keep a process busy for minutes. Such data is given up.
 *
 * @param take gets what was unpacked, piece by piece
 */
export class Zstd {
  readonly #unpacker: Decompress
  #frame: Frame | null = null
  #work = 0
  #unpacked = 0

  constructor(take: (data: Uint8Array) => void) {
    this.#unpacker = new Decompress((data) => {
      this.#account(data.length)
      take(data)
    })
  }

  /** @throws RangeError for data that takes far more work than it gives; what the decompressor throws for damaged data */
  push(data: Uint8Array): void {
    this.#unpacker.push(data)
  }

  #account(length: number): void {
    // a private field of the library, for it tells the window nowhere else; while it unpacks, a frame is there
    const frame = (this.#unpacker as unknown as { s?: Frame }).s
    const window = frame?.e ?? 0
    if (window > largestWindow) throw new RangeError(`its window has ${window} bytes`)
    this.#unpacked += length
    this.#work += frame === this.#frame ? window : 2 * window
    this.#frame = frame ?? null
    if (this.#work > workToBegin + workPerByte * this.#unpacked) {
      throw new RangeError('it is made to be slow')
    }
  }
}
