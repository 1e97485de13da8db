/** Levels of lists and objects; nothing that a study holds has more than a few. */
const DEPTH = 24

/**
 * What keeps a parsed JSON value from being stored and shown: characters that no text of the database holds, numbers out
 * of range, the key `__proto__`, nesting without end. Walks with a stack of its own, so that nothing is too deep for it.
 *
 * @returns a sentence; null where it is sound
 */
export function storageFault(value: unknown): string | null {
  const pending = [{ value, level: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const fault = next.level > DEPTH ? `It is nested more than ${DEPTH} levels deep.` : faultOf(next.value)
    if (fault !== null) return fault
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const inner of Object.values(next.value)) pending.push({ value: inner, level: next.level + 1 })
  }
  return null
}

function faultOf(value: unknown): string | null {
  if (typeof value === 'string') return textFault(value)
  if (typeof value === 'number')
    return Number.isFinite(value) ? null : 'It holds a number that is out of range.'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const keys = Object.keys(value)
  if (keys.includes('__proto__')) return 'It has a field "__proto__", which no file needs.'
  return keys.map(textFault).find((fault) => fault !== null) ?? null
}

function textFault(text: string): string | null {
  if (text.includes('\0')) return 'It holds the character U+0000, which cannot be stored.'
  return text.isWellFormed() ? null : 'It holds half of a character (a lone surrogate).'
}
