import { ByteSource } from './byte-source'
import type { Digest } from './digest'
import { ArchiveFault, archiveHeadLength, isEvalLog, unpackEvalLog } from './eval-archive'
import type { FieldNames } from './fields'
import type { PredictionFormat, ReadingSink, Statements } from './formats/format'
import { inspect } from './formats/logs/inspect'
import { type Gunzip, GzipFault } from './gunzip'
import { defaultLimits, type Limits } from './limits'
import { isArchive, isGzip } from './magic-bytes'
import { TextStage } from './text-stage'

/** A sink that knows when reading on is pointless. */
export interface StoppableSink extends ReadingSink {
  readonly stopped: boolean
}

export interface ReadingProgress {
  /** Bytes taken from the source: compressed ones where it is compressed. */
  readonly taken: number
  /** Bytes after decompression. */
  readonly bytes: number
}

export interface ReadingOptions extends Statements {
  /** Null: judge by the content. */
  readonly format: PredictionFormat | null
  readonly fields?: FieldNames
  readonly limits?: Limits
  readonly digest: Digest
  readonly gunzip: Gunzip
  /** After each piece: write what was read, show progress, let others run. Awaited, so it holds the source back. */
  readonly afterPiece?: (progress: ReadingProgress) => Promise<void> | void
}

export interface Reading {
  readonly format: PredictionFormat | null
  /** Bytes taken from the source: compressed ones where it is compressed. */
  readonly taken: number
  /** Decompressed bytes that were read. */
  readonly bytes: number
  /** SHA-256 of the decompressed bytes (of an archive: of its own), hexadecimal; null where reading stopped early. */
  readonly fileHash: string | null
}

/** Bytes parsed at a stretch: a few milliseconds of work. */
const pieceLength = 128 * 1024

/**
 * Reads a prediction file in constant memory. Whatever is wrong with the file becomes an issue in the sink; only a
 * failure of the source itself (a lost connection, an unreadable disk) or of `afterPiece` is thrown.
 */
export async function readPredictions(
  bytes: AsyncIterable<Uint8Array>,
  sink: StoppableSink,
  options: ReadingOptions,
): Promise<Reading> {
  const { digest, limits = defaultLimits, fields = {} } = options
  const source = new ByteSource(bytes)
  const beginning = await source.peek(archiveHeadLength)
  const isLog = isArchive(beginning) && isEvalLog(beginning)
  const format = isLog ? inspect : options.format
  const stage = new TextStage(sink, { ...options, format, fields, limits })
  let read = 0

  const take = async (plain: AsyncIterable<Uint8Array>, ratio: number) => {
    for await (const chunk of plain) {
      for (let from = 0; from < chunk.length; from += pieceLength) {
        const piece = chunk.subarray(from, from + pieceLength)
        read += piece.length
        if (read > limits.bytes) sink.issue(tooLarge(limits))
        else if (read > limits.ratioFrom && read > ratio * source.taken) sink.issue(bomb(limits))
        else {
          if (!isLog) digest.update(piece)
          stage.push(piece)
          await options.afterPiece?.({ taken: source.taken, bytes: read })
        }
        if (sink.stopped) return
      }
    }
  }

  if (isGzip(beginning)) {
    await take(options.gunzip(source), limits.ratio).catch((error: unknown) => {
      if (source.hasFailed || !(error instanceof GzipFault)) throw error
      sink.issue({ code: 'bad-gzip', message: 'The file begins as gzip but cannot be decompressed.' })
    })
  } else if (isLog) {
    // transcripts repeat themselves more than predictions do
    await take(unpackEvalLog(hashed(source, digest)), 4 * limits.ratio).catch((error: unknown) => {
      if (!(error instanceof ArchiveFault)) throw error
      sink.issue({ code: 'bad-archive', message: `The .eval log cannot be read: ${error.message}.` })
    })
  } else if (isArchive(beginning)) {
    await source.close()
    sink.issue({ code: 'archive', message: 'This is a zip archive (spreadsheets are, too), not text.' })
  } else {
    await take(source, Number.POSITIVE_INFINITY)
  }
  if (!sink.stopped) stage.end()
  const { taken } = source
  return { format: stage.format, taken, bytes: read, fileHash: sink.stopped ? null : digest.hex() }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, digest: Digest): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    digest.update(chunk)
    yield chunk
  }
}

const tooLarge = ({ bytes }: Limits) =>
  ({
    code: 'too-large',
    message: `The file has more than ${Math.round(bytes / 2 ** 20).toLocaleString('en')} MiB.`,
  }) as const

const bomb = ({ ratio }: Limits) =>
  ({
    code: 'gzip-bomb',
    message: `Decompression gives more than ${ratio} bytes for each byte of the file.`,
  }) as const
