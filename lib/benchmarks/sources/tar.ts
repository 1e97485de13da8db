import { DomainError } from '../../errors'

export interface TarFile {
  path: string
  bytes: Uint8Array
}

const block = 512

/**
 * The regular files of a tar archive, one after another (POSIX ustar, pax and GNU long names); folders and links are
 * passed over. Holds one file in memory at a time.
 *
 * @param mostBytes what one file may have
 * @throws DomainError `invalid` when the archive is cut off or is no tar archive
 */
export async function* readTar(
  bytes: AsyncIterable<Uint8Array>,
  label: string,
  mostBytes = Number.POSITIVE_INFINITY,
): AsyncIterable<TarFile> {
  const input = new ByteReader(bytes, label)
  let longName: string | null = null
  for (;;) {
    const header = await input.take(block)
    if (header === null || header.every((byte) => byte === 0)) return
    const { size, type, name } = parseHeader(header, label)
    if (!(size >= 0)) throw broken(label)
    if (size > mostBytes) throw new DomainError('too-large', `${label} has a file of ${size} bytes.`)
    const content = (await input.take(Math.ceil(size / block) * block, true))?.subarray(0, size)
    if (!content) throw broken(label)
    if (type === 'L') longName = text(content)
    else if (type === 'x') longName = paxPath(text(content)) ?? longName
    else if (type !== 'g') {
      if (type === '0') yield { path: (longName ?? name).replace(/^\.\//, ''), bytes: content }
      longName = null
    }
  }
}

function parseHeader(header: Uint8Array, label: string) {
  const field = (start: number, length: number) => text(header.subarray(start, start + length))
  const checksum = Number.parseInt(field(148, 8).trim(), 8)
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  if (sum !== checksum) throw broken(label)
  const prefix = field(257, 5) === 'ustar' ? field(345, 155) : ''
  const type = field(156, 1)
  return {
    size: Number.parseInt(field(124, 12).trim() || '0', 8),
    type: type === '' ? '0' : type,
    name: prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`,
  }
}

const text = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end))
}

const paxPath = (records: string): string | undefined => /^\d+ path=(.*)$/m.exec(records)?.[1]

const broken = (label: string) =>
  new DomainError('invalid', `${label} is not a whole tar archive. Download it again and check its SHA-256.`)

/** Takes an exact number of bytes at a time from a stream of pieces. */
class ByteReader {
  private pieces: Uint8Array[] = []
  private held = 0
  private readonly source: AsyncIterator<Uint8Array>
  private readonly label: string

  constructor(bytes: AsyncIterable<Uint8Array>, label: string) {
    this.source = bytes[Symbol.asyncIterator]()
    this.label = label
  }

  /** Null at the end of the stream. @throws DomainError when the end comes in the middle, or where `required` */
  async take(count: number, required = false): Promise<Uint8Array | null> {
    while (this.held < count) {
      const { value, done } = await this.source.next()
      if (done) break
      this.pieces.push(value)
      this.held += value.length
    }
    if (this.held === 0 && count > 0 && !required) return null
    if (this.held < count) throw broken(this.label)
    const all = this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces)
    this.pieces = [all.subarray(count)]
    this.held -= count
    return all.subarray(0, count)
  }
}
