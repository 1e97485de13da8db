import type { ExtractionQuestion, ExtractionRule } from '../scoring/extraction/rule'
import { answerOf } from './answer'
import { shorten } from './entry'
import type { Finding } from './issue'
import type { Prediction } from './prediction'
import type { AnswerReading, ReadAnswer } from './report'

const samplesOfEach = 4
const findingsKept = 20

/** Reads predictions by a rule and keeps count, a few examples of either outcome, and the first unreadable lines. */
export class AnswerTally {
  readonly #rule: ExtractionRule
  readonly #samples: { read: ReadAnswer[]; unread: ReadAnswer[] } = { read: [], unread: [] }
  readonly #findings: Finding[] = []
  #read = 0
  #unread = 0

  constructor(rule: ExtractionRule) {
    this.#rule = rule
  }

  add(line: number, id: string, prediction: Prediction, question: ExtractionQuestion): void {
    const answer = answerOf(prediction, this.#rule, question)
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
    return { rule: this.#rule.id, read: this.#read, unread: this.#unread, isWhole, samples }
  }
}

function inWords(prediction: Prediction): string {
  const text = typeof prediction === 'string' ? prediction : JSON.stringify(prediction)
  return shorten(text.trim(), 300)
}
