import { type APIRequestContext, expect } from '@playwright/test'

export const BENCHMARK = 'demonstration-questions'

/** The ids of the demonstration's questions, in order. */
export async function instanceIds(request: APIRequestContext): Promise<string[]> {
  const response = await request.get(`/api/v1/benchmarks/${BENCHMARK}/ids`)
  expect(response.ok()).toBe(true)
  const { ids } = (await response.json()) as { ids: string[] }
  return ids
}

/** A prediction file that answers every question with a letter chosen by its place. */
export const predictionFile = (ids: readonly string[], letterAt: (place: number) => string) => ({
  name: 'predictions.jsonl',
  mimeType: 'application/jsonl',
  buffer: Buffer.from(ids.map((id, place) => JSON.stringify({ id, prediction: letterAt(place) })).join('\n')),
})

interface BoardRow {
  submissionId: string
  system: { slug: string; name: string } | null
  estimate: { value: number | null }
}

/** The board as outsiders get it. */
export async function boardRows(request: APIRequestContext): Promise<BoardRow[]> {
  const response = await request.get(`/api/v1/benchmarks/${BENCHMARK}/board?format=json`)
  return ((await response.json()) as { rows?: BoardRow[] }).rows ?? []
}
