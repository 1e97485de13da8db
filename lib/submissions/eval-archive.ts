import { Inflate, Unzip, type UnzipDecoder, type UnzipDecoderConstructor } from 'fflate'
import { Zstd } from './zstd'

/** An archive that cannot be read to its end. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault'
}

/** Bytes unpacked at a stretch, so that what they grow to stays small. */
const pieceLength = 2 * 1024
/** What they may grow to at most; a log that repeats itself gives a tenth. */
const mostAtOnce = 8 * 2 ** 20

/** What begins an `.eval` log: the name of its first member. */
export const isEvalLog = (beginning: Uint8Array): boolean =>
  /^(_journal\/|samples\/|header\.json|summaries\.json|reductions\.json)/.test(
    new TextDecoder().decode(beginning.subarray(30)),
  )

/** Enough of an archive for `isEvalLog`. */
export const archiveHeadLength = 64

/**
 * Unpacks an `.eval` log of Inspect as it comes and gives the bytes of one JSON document:
 * `{"start": …, "sample": …, "sample": …, "header": …}`. Other members are passed over unread.
 *
 * @throws ArchiveFault where it is damaged, cut off, or laid out in a way that is not read; what the source throws, as it is
 */
export async function* unpackEvalLog(archive: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = []
  let fault: ArchiveFault | null = null
  let members = 0
  let unpacked = 0
  let open: string | null = null
  const unzip = new Unzip((file) => {
    const key = keyOf(file.name)
    if (key === 'split-sample') fault ??= new ArchiveFault(splitSample)
    else if (open !== null) fault ??= new ArchiveFault('a member is cut off')
    if (key !== null) {
      open = file.name
      pending.push(encoder.encode(`${members++ === 0 ? '{' : ','}"${key}":`))
    }
    file.ondata = (error, data, isLast) => {
      if (error) fault ??= new ArchiveFault(`the member ${file.name} cannot be unpacked`)
      else if (key !== null) pending.push(data)
      unpacked += data.length
      if (unpacked > mostAtOnce) throw new RangeError('a few bytes grow without end')
      if (isLast && key !== null) open = null
    }
    file.start()
  })
  for (const decoder of decoders) unzip.register(decoder)
  const push = (piece: Uint8Array, isLast: boolean) => {
    unpacked = 0
    try {
      unzip.push(piece, isLast)
    } catch (error) {
      fault ??= new ArchiveFault('the archive is damaged or cut off', { cause: error })
    }
  }

  for await (const chunk of archive) {
    for (let from = 0; from < chunk.length; from += pieceLength) {
      push(chunk.subarray(from, from + pieceLength), false)
      if (fault !== null) throw fault
      yield* pending
      pending = []
    }
  }
  push(new Uint8Array(0), true)
  if (fault === null && open !== null) fault = new ArchiveFault('the archive is cut off')
  if (fault !== null) throw fault
  yield* pending
  yield encoder.encode(members === 0 ? '{}' : '}')
}

const encoder = new TextEncoder()

const splitSample =
  'its samples are folders of messages, events and attachments, which is not read; write it anew with "inspect log convert --to json"'

/** Under which name a member goes into the document; null where it is passed over. */
function keyOf(name: string): 'start' | 'header' | 'sample' | 'split-sample' | null {
  if (name === '_journal/start.json') return 'start'
  if (name === 'header.json') return 'header'
  if (/^samples\/[^/]+\.json$/.test(name)) return 'sample'
  return /^samples\/[^/]+\/sample\.json$/.test(name) ? 'split-sample' : null
}

/** The ways members are packed: stored, Deflate, and Zstandard as Inspect writes from 0.3.206 on. */
const decoders = [
  decoder(0, (take) => ({ push: (data) => take(data) })),
  decoder(8, (take) => new Inflate((data) => take(data))),
  decoder(93, (take) => new Zstd(take)),
]

interface Unpacker {
  push(data: Uint8Array, isLast?: boolean): void
}

/** A decoder that unpacks only members that are read. */
function decoder(
  compression: number,
  unpackerTo: (take: (data: Uint8Array) => void) => Unpacker,
): UnzipDecoderConstructor {
  return class implements UnzipDecoder {
    static readonly compression = compression
    ondata: UnzipDecoder['ondata'] = () => {}
    readonly #unpacker: Unpacker | null

    constructor(name: string) {
      this.#unpacker =
        keyOf(name) === null
          ? null
          : unpackerTo((data) => this.ondata(null, data as Uint8Array<ArrayBuffer>, false))
    }

    push(data: Uint8Array, isLast: boolean): void {
      this.#unpacker?.push(data, isLast)
      if (isLast) this.ondata(null, new Uint8Array(0), true)
    }
  }
}
