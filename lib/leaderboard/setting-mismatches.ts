import type { Setting } from '../submissions/setting'

/** How the entries of a setting read in a comparison; one line per entry. */
const entries: { [K in keyof Setting]: { name: string; words: (value: NonNullable<Setting[K]>) => string } } =
  {
    shots: { name: 'examples', words: (shots) => (shots === 0 ? 'zero-shot' : `${shots}-shot`) },
    context: { name: 'context', words: (context) => context },
    chainOfThought: { name: 'chain of thought', words: (used) => (used ? 'yes' : 'no') },
    decoding: { name: 'decoding', words: (decoding) => decoding },
    fineTuned: { name: 'fine-tuning', words: (tuned) => (tuned ? 'yes' : 'no') },
    prompt: { name: 'prompt', words: () => 'stated' },
  }

/**
 * What makes two runs less than comparable, in words, first against second: every entry of the settings that differs
 * or that only one of the two states. Empty where they agree on all that either states. Letter case and spaces at the
 * ends do not count. Two runs that state nothing at all are not known to be comparable, and that is a line too.
 */
export function settingMismatches(first: Setting | null, second: Setting | null): string[] {
  const names = Object.keys(entries) as (keyof Setting)[]
  if (names.every((name) => isUnstated(first, name) && isUnstated(second, name)))
    return ['setting not stated by either']
  return names.flatMap((name) => mismatch(name, first?.[name] ?? null, second?.[name] ?? null) ?? [])
}

const isUnstated = (setting: Setting | null, name: keyof Setting): boolean =>
  (setting?.[name] ?? null) === null

function mismatch<K extends keyof Setting>(name: K, first: Setting[K], second: Setting[K]): string | null {
  const entry = entries[name]
  if (first === null && second === null) return null
  if (first === null)
    return `${entry.name}: not stated against ${entry.words(second as NonNullable<Setting[K]>)}`
  if (second === null)
    return `${entry.name}: ${entry.words(first as NonNullable<Setting[K]>)} against not stated`
  if (comparable(first) === comparable(second)) return null
  if (name === 'prompt') return 'prompt: the texts differ'
  return `${entry.name}: ${entry.words(first as NonNullable<Setting[K]>)} against ${entry.words(second as NonNullable<Setting[K]>)}`
}

const comparable = (value: unknown): string => String(value).trim().toLowerCase()
