import { looksLikeValues } from '@/lib/studies/rating/looks-like-values'
import type { RatingValues } from '@/lib/studies/rating/values'

/** A draft or an unsent rating, kept in the browser until the server has it. */
export interface KeptDraft {
  token: string
  values: RatingValues
  sequence: number
  activeMs: number
  idleMs: number
}

const draftKey = (slug: string, token: string) => `rounds.draft.${slug}.${token}`
const outboxKey = (slug: string) => `rounds.outbox.${slug}`

/** Storage can be full, forbidden or hold anything: then the page works without it. */
function read(key: string): unknown {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null // a broken or blocked store has nothing for us; the server has the last save
  }
}

function write(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false // the caller keeps what it has in memory and the page says "not saved"
  }
}

function asDraft(value: unknown): KeptDraft | null {
  if (typeof value !== 'object' || value === null) return null
  const { token, values, sequence, activeMs, idleMs } = value as Record<string, unknown>
  if (!looksLikeValues(values) || typeof token !== 'string') return null
  const number = (entry: unknown) => (typeof entry === 'number' && Number.isFinite(entry) ? entry : 0)
  return { token, values, sequence: number(sequence), activeMs: number(activeMs), idleMs: number(idleMs) }
}

export const keepDraft = (slug: string, draft: KeptDraft): boolean =>
  write(draftKey(slug, draft.token), draft)
export const keptDraft = (slug: string, token: string): KeptDraft | null =>
  asDraft(read(draftKey(slug, token)))
export const forgetDraft = (slug: string, token: string): void => void write(draftKey(slug, token), null)

/** Ratings that were submitted but that the server has not confirmed, oldest first. */
export function unsentRatings(slug: string): KeptDraft[] {
  const list = read(outboxKey(slug))
  return Array.isArray(list) ? list.flatMap((entry) => asDraft(entry) ?? []) : []
}

export function keepUnsent(slug: string, rating: KeptDraft): boolean {
  const others = unsentRatings(slug).filter(({ token }) => token !== rating.token)
  return write(outboxKey(slug), [...others, rating])
}

export function forgetUnsent(slug: string, token: string): void {
  const others = unsentRatings(slug).filter((rating) => rating.token !== token)
  write(outboxKey(slug), others.length > 0 ? others : null)
}

/** As the server takes it: whole milliseconds. */
export const roundTimes = (draft: KeptDraft): KeptDraft => ({
  ...draft,
  activeMs: Math.round(draft.activeMs),
  idleMs: Math.round(draft.idleMs),
})
