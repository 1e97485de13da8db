import { LineDecoder } from './decode'
import type { FieldNames } from './fields'
import type { PredictionFormat, PredictionReader, ReadingSink, Statements } from './formats/format'
import { fileWithoutOutputs } from './formats/logs/without-outputs'
import { detectFormat } from './formats/table'
import type { Limits } from './limits'
import { isUtf16 } from './magic-bytes'

/** Enough of a file to tell its format by. */
const headLength = 64 * 1024

interface Options extends Statements {
  /** Null: judge by the content. */
  format: PredictionFormat | null
  fields: FieldNames
  limits: Limits
}

/** From plain bytes to predictions: decodes, recognises the format by the beginning, feeds its reader. */
export class TextStage {
  readonly #sink: ReadingSink
  readonly #options: Options
  readonly #decoder: LineDecoder
  /** What came before the format was known; null afterwards. */
  #head: string | null = ''
  #reader: PredictionReader | null = null
  #format: PredictionFormat | null

  constructor(sink: ReadingSink, options: Options) {
    this.#sink = sink
    this.#options = options
    this.#format = options.format
    this.#decoder = new LineDecoder((line) =>
      sink.issue({ code: 'not-utf8', line, message: 'The line holds bytes that are not UTF-8.' }),
    )
  }

  get format(): PredictionFormat | null {
    return this.#format
  }

  push(bytes: Uint8Array): void {
    if (this.#head === '' && isUtf16(bytes)) {
      this.#head = null
      this.#sink.issue({ code: 'utf-16', message: 'The file begins with the byte order mark of UTF-16.' })
      return
    }
    this.#take(this.#decoder.push(bytes))
    const head = this.#head
    if (head === null || head.length < headLength) return
    // leading blank lines are kept, since they count as lines; not without end
    if (head.trim() !== '' || head.length > this.#options.limits.lineLength) this.#begin(head)
  }

  end(): void {
    this.#take(this.#decoder.end())
    if (this.#head !== null) this.#begin(this.#head)
    this.#reader?.end()
  }

  #take(text: string): void {
    if (this.#head === null) this.#reader?.push(text)
    else this.#head += text
  }

  #begin(beginning: string): void {
    const text = beginning.replace(/^\uFEFF/, '')
    this.#head = null
    if (text.trim() === '') {
      const isShort = text.length <= this.#options.limits.lineLength
      const message = isShort ? 'The file is empty.' : 'The file begins with nothing but blanks.'
      this.#sink.issue({ code: isShort ? 'empty-file' : 'unknown-format', message })
      return
    }
    this.#format ??= this.#recognised(text.slice(0, headLength))
    if (this.#format === null) return
    this.#reader = this.#format.reader(this.#sink, this.#options)
    this.#reader.push(text)
  }

  #recognised(head: string): PredictionFormat | null {
    const known = fileWithoutOutputs(head)
    if (known !== null) {
      const { name, remedy } = known
      this.#sink.issue({
        code: 'scores-only',
        message: `This is ${name}: it has scores, no outputs.`,
        remedy,
      })
      return null
    }
    const format = detectFormat(head)
    if (format === null)
      this.#sink.issue({ code: 'unknown-format', message: 'The file is neither JSON nor a table.' })
    return format
  }
}
