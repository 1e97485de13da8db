import { shorten } from './entry'
import type { Finding } from './issue'
import type { AnswerReading, ReadAnswer } from './report'

const samplesOfEach = 4
const findingsKept = 20

/** Counts which predictions gave an answer, with a few examples of either outcome and the first unreadable lines. */
export class AnswerTally {
  readonly #rule: string
  readonly #samples: { read: ReadAnswer[]; unread: ReadAnswer[] } = { read: [], unread: [] }
  readonly #findings: Finding[] = []
  #read = 0
  #unread = 0

  /** @param rule id of the extraction rule */
  constructor(rule: string) {
    this.#rule = rule
  }

  /** @param answer what was read from the prediction; null when nothing was */
  add(line: number, id: string, prediction: unknown, answer: unknown): void {
    const outcome = answer === null ? 'unread' : 'read'
    if (answer === null) this.#unread++
    else this.#read++
    const samples = this.#samples[outcome]
    if (samples.length < samplesOfEach) {
      samples.push({ line, id, raw: inWords(prediction), answer: answer === null ? null : inWords(answer) })
    }
    if (answer === null && this.#findings.length < findingsKept) {
      const message = `No answer could be read from: ${shorten(inWords(prediction), 120)}`
      this.#findings.push({ code: 'unreadable', line, field: 'prediction', message })
    }
  }

  get findings(): { first: readonly Finding[]; total: number } {
    return { first: this.#findings, total: this.#unread }
  }

  reading(isWhole: boolean): AnswerReading {
    const samples = [...this.#samples.read, ...this.#samples.unread].sort((a, b) => a.line - b.line)
    return { rule: this.#rule, read: this.#read, unread: this.#unread, isWhole, samples }
  }
}

function inWords(prediction: unknown): string {
  const text = typeof prediction === 'string' ? prediction : JSON.stringify(prediction)
  return shorten(text.trim(), 300)
}
