import { answerReader } from '../scores/read-answer'
import { scoringRules } from '../scores/scoring-rules'
import { testFacts } from '../scores/testing'
import type { Expectation } from './check'
import { checkFile } from './check-file'
import { sha256InNode } from './digest-node'
import type { Statements } from './formats/format'
import { formatById } from './formats/table'
import { gunzipInNode } from './gunzip-node'
import type { Finding } from './issue'
import type { Prediction } from './prediction'
import { type ReadingOptions, readPredictions } from './read-predictions'
import type { CheckReport } from './report'

/** Ten questions q1 … q10 with the options A to D, "text of A" and so on; answers are read by the rule of that name. */
export function tenQuestions(extraction = 'automatic'): Expectation {
  const rules = scoringRules(testFacts(), extraction)
  const options = ['A', 'B', 'C', 'D'].map((label) => ({ label, text: `text of ${label}` }))
  return {
    instanceCount: 10,
    missing: 'wrong',
    duplicates: 'refused',
    ids: new Map(Array.from({ length: 10 }, (_, i) => [`q${i + 1}`, i])),
    extraction: rules.extraction,
    readAnswer: answerReader(rules),
    optionsAt: () => options,
    knowsOptionTexts: true,
    declaredTypes: null,
    longestText: null,
  }
}

interface Options extends Partial<Omit<Expectation, 'extraction'>>, Omit<Statements, 'matchBy'> {
  extraction?: string
  fields?: ReadingOptions['fields']
  format?: string
  /** Bytes per chunk. */
  chunk?: number
}

/** Checks a text or bytes against the ten questions, handed over in chunks. */
export const checkText = (text: string | Uint8Array, { chunk = 7, ...options }: Options = {}) =>
  checkStream(chunks(text, chunk), options)

export const checkStream = (
  bytes: AsyncIterable<Uint8Array>,
  { extraction, format, fields, run, split, ...changes }: Omit<Options, 'chunk'>,
): Promise<CheckReport> =>
  checkFile(
    bytes,
    { ...tenQuestions(extraction), ...changes },
    {
      ...readingOptions(format, fields),
      ...(changes.matchBy && { matchBy: changes.matchBy }),
      ...(run && { run }),
      ...(split && { split }),
    },
  )

export const readingOptions = (format?: string, fields?: ReadingOptions['fields']) => ({
  format: format ? formatById(format) : null,
  digest: sha256InNode(),
  gunzip: gunzipInNode,
  ...(fields && { fields }),
})

export async function* chunks(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** `code@line` of every kept issue. */
export const found = (report: CheckReport): string[] =>
  report.issues.map(({ code, line }) => (line === null ? code : `${code}@${line}`))

/** What is read of a file, by nothing but its form: `id → prediction` in order, and `code@line` of what was found. */
export async function readText(
  text: string | Uint8Array,
  {
    chunk = 7,
    format,
    fields,
    ...statements
  }: Pick<Options, 'chunk' | 'format' | 'fields'> & Statements = {},
) {
  const read: [string, Prediction][] = []
  const issues: Finding[] = []
  const sink = {
    stopped: false,
    prediction: (_: number, id: string, prediction: Prediction) => void read.push([id, prediction]),
    issue: (finding: Finding) => void issues.push(finding),
  }
  const options = { ...readingOptions(format, fields), ...statements }
  const reading = await readPredictions(chunks(text, chunk), sink, options)
  const found = issues.map(({ code, line }) => (line == null ? code : `${code}@${line}`))
  return { read, found, issues, format: reading.format?.id ?? null, reading }
}
