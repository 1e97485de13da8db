import { csv } from './csv'
import type { PredictionFormat } from './format'
import { jsonDocument } from './json-document'
import { jsonl } from './jsonl'

/** Every format that is read, in the order in which they are tried; a new one is a file and a line here. */
export const predictionFormats = [jsonl, jsonDocument, csv] as const satisfies readonly PredictionFormat[]

export type FormatId = 'jsonl' | 'json' | 'csv'
export const formatIds = ['jsonl', 'json', 'csv'] as const satisfies readonly FormatId[]

/** The format whose reader fits the beginning of a text; null when none does. */
export function detectFormat(head: string): PredictionFormat | null {
  return predictionFormats.find((format) => format.recognises(head)) ?? null
}

export function formatById(id: string): PredictionFormat | null {
  return predictionFormats.find((format) => format.id === id) ?? null
}
