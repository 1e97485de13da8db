import { bioCJson, bioCXml, pubTator } from './annotated'
import { conll } from './conll'
import { csv } from './csv'
import type { PredictionFormat } from './format'
import { geneLines } from './gene-lines'
import { jsonDocument } from './json-document'
import { jsonl } from './jsonl'
import { everyEvalEver } from './logs/every-eval-ever'
import { helmDisplay } from './logs/helm-display'
import { helmState } from './logs/helm-state'
import { inspect } from './logs/inspect'
import { lmEval } from './logs/lm-eval'
import { medecRun } from './medec-run'

/** Logs of evaluation tools, read as they were written. */
export const logFormats = [
  lmEval,
  everyEvalEver,
  inspect,
  helmState,
  helmDisplay,
] as const satisfies readonly PredictionFormat[]

/** Every format that is read, in the order in which they are tried; a new one is a file and a line here. */
export const predictionFormats = [
  ...logFormats,
  bioCJson,
  jsonl,
  jsonDocument,
  bioCXml,
  pubTator,
  geneLines,
  conll,
  medecRun,
  csv,
] as const satisfies readonly PredictionFormat[]

export const formatIds = [
  'jsonl',
  'json',
  'csv',
  'pubtator',
  'bioc-xml',
  'bioc-json',
  'conll',
  'gene-lines',
  'medec-run',
  'lm-eval',
  'inspect',
  'helm',
  'helm-display',
  'every-eval-ever',
] as const

/** The format whose reader fits the beginning of a text; null when none does. */
export function detectFormat(head: string): PredictionFormat | null {
  return predictionFormats.find((format) => format.recognises(head)) ?? null
}

/** Formats made for the kind of answer a task asks for, besides those that take any. */
export const formatsOfTask = (task: string): readonly PredictionFormat[] =>
  predictionFormats.filter((format: PredictionFormat) => format.tasks?.includes(task))

export function formatById(id: string): PredictionFormat | null {
  return predictionFormats.find((format) => format.id === id) ?? null
}
